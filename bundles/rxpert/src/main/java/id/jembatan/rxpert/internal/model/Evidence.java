package id.jembatan.rxpert.internal.model;

/** How well a statement is borne out. LABEL_ONLY: a label says so, studies do not; policy shows it as INFO. */
public enum Evidence {
    ESTABLISHED,
    PROBABLE,
    SUSPECTED,
    THEORETICAL,
    LABEL_ONLY
}
