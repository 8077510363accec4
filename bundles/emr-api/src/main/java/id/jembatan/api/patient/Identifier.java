package id.jembatan.api.patient;

/**
 * A number by which a patient is known.
 *
 * @param value digits for NIK (16) and BPJS card (13), letters and digits for a passport
 */
public record Identifier(Type type, String value) {

    /** The kinds of number the record knows; the MR number is made by the core. */
    public enum Type {
        MR,
        NIK,
        BPJS_CARD,
        PASSPORT
    }
}
