package id.jembatan.rxpert.internal.model;

/** MONITORING is never an alert; REASSURANCE is shown as reassurance. */
public enum StatementKind {
    CONTRAINDICATION,
    PRECAUTION,
    BOXED,
    MONITORING,
    REASSURANCE
}
