package id.jembatan.rxpert.internal.model;

/** The texts of a rule: one sentence, what to do, and the longer text of the full view. */
public record Advice(Words summary, Words management, Words detail) {}
