package id.jembatan.rxpert.internal.model;

/** How bad an alert is, worst first. Only CONTRAINDICATED stops the prescriber. */
public enum Severity {
    CONTRAINDICATED,
    MAJOR,
    MODERATE,
    MINOR,
    INFO;

    public boolean atLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }

    public static Severity worse(Severity a, Severity b) {
        return a.ordinal() <= b.ordinal() ? a : b;
    }

    public static Severity milder(Severity a, Severity b) {
        return a.ordinal() >= b.ordinal() ? a : b;
    }
}
