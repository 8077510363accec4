package id.jembatan.api.chart;

/**
 * A diagnosis of the visit; the first in the list is the primary one.
 *
 * @param code ICD-10 code as in the terminology, with dot
 * @param display title at the time of entry; filled by the core
 */
public record Condition(String code, String display) {}
