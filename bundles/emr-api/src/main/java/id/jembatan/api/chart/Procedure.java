package id.jembatan.api.chart;

/**
 * A procedure done in the visit.
 *
 * @param code ICD-9-CM code as in the terminology, with dot
 * @param display title at the time of entry; filled by the core
 */
public record Procedure(String code, String display) {}
