package id.jembatan.rxpert.internal.model;

/** Another name by which a substance, group or product is found. */
public record Synonym(Ref target, String text, String locale, Origin at) {}
