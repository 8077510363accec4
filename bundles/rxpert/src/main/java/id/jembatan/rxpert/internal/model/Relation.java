package id.jembatan.rxpert.internal.model;

/** One edge between two substances or, for cross-reactivity, two groups. */
public record Relation(
        Ref from,
        Ref to,
        RelationKind kind,
        Likelihood likelihood,
        Severity severity,
        Evidence evidence,
        Words summary,
        String source,
        String section,
        Origin at) {}
