package id.jembatan.rxpert.internal.model;

/** How one substance follows from or resembles another. */
public enum RelationKind {
    SALT_OF,
    PRODRUG_OF,
    METABOLITE_OF,
    ENANTIOMER_OF,
    SAME_GROUP,
    CROSS_REACTIVE;

    /** Kinds with a direction, where a cycle is an error of the data. */
    public boolean isDirected() {
        return this == SALT_OF || this == PRODRUG_OF || this == METABOLITE_OF;
    }
}
