package id.jembatan.api.medication;

/**
 * What somebody meant by a drug name: an entry of a drug dictionary, or words as written.
 *
 * @param system id of the dictionary, null for words as written
 * @param code key in that dictionary, null for words as written
 * @param kind what the key names
 * @param display name as shown when it was chosen, or the words as written; 1 to 200 characters
 */
public record MedicationCode(String system, String code, Kind kind, String display) {

    /** What a code names. */
    public enum Kind {
        PRODUCT,
        SUBSTANCE,
        GROUP,
        /** Words that nobody has matched with a dictionary. */
        TEXT
    }

    public static MedicationCode written(String words) {
        return new MedicationCode(null, null, Kind.TEXT, words);
    }
}
