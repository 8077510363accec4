package id.jembatan.rxpert.internal.model;

/** What the prescriber is asked to do. */
public enum Action {
    AVOID,
    MODIFY,
    MONITOR,
    NONE
}
