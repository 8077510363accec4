package id.jembatan.rxpert.internal.model;

/** What kind of thing a substance row stands for. */
public enum SubstanceKind {
    MOIETY,
    SALT,
    COMBINATION,
    HERBAL,
    FOOD,
    ALCOHOL,
    RADIATION,
    CONTRAST,
    ALLERGEN;

    /** A drug in the sense of rule S44; the other side of an interaction may be anything but an allergen. */
    public boolean isDrug() {
        return this == MOIETY || this == SALT || this == COMBINATION || this == CONTRAST;
    }
}
