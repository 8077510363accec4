package id.jembatan.rxpert.internal.model;

/** How likely a cross-reaction is. REFUTED is a real value: it is shown as reassurance. */
public enum Likelihood {
    HIGH,
    MODERATE,
    LOW,
    REFUTED
}
