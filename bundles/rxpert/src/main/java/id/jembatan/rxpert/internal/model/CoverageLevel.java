package id.jembatan.rxpert.internal.model;

/** How much the dictionary vouches for: BASIC means basic data and allergy check only. */
public enum CoverageLevel {
    ADVANCED,
    BASIC
}
