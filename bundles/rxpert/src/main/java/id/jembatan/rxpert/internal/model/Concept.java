package id.jembatan.rxpert.internal.model;

import java.util.List;

/** A named set of ICD-10 codes, ranges and other concepts; without codes it is matched as a tag of the patient. */
public record Concept(String key, Words name, List<String> codes, Origin at) {}
