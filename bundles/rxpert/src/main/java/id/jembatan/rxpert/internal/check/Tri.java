package id.jembatan.rxpert.internal.check;

/** Yes, no, or not known. */
enum Tri {
    YES,
    NO,
    UNKNOWN;

    Tri not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
