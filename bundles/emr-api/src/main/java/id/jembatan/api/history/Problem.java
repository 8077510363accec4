package id.jembatan.api.history;

/**
 * A disease of the patient, never of the family (S30, S31).
 *
 * @param code ICD-10 code as in the terminology
 * @param display title at the time of entry; filled by the core
 */
public record Problem(String code, String display, Status status) {

    /** A refuted problem stays readable and counts for nothing. */
    public enum Status {
        ACTIVE,
        PAST,
        REFUTED
    }
}
