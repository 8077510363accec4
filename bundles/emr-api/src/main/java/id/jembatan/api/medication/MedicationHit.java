package id.jembatan.api.medication;

import id.jembatan.api.Text;

/**
 * One line of a drug search.
 *
 * @param strength such as {@code 500 mg}, or null
 * @param form such as {@code tablet}, or null
 * @param maker or null
 * @param legalClass one of the five Indonesian legal classes, or null for what is no product
 * @param coverage what the dictionary vouches for
 * @param kfa KFA code, or null
 * @param dictionary title of the dictionary
 */
public record MedicationHit(
        MedicationCode code,
        Text name,
        String strength,
        String form,
        String maker,
        String legalClass,
        Coverage coverage,
        String kfa,
        Text dictionary) {

    /** How much a dictionary knows of a drug (S19). */
    public enum Coverage {
        /** Basic data, allergy check and the safety information. */
        ADVANCED,
        /** Basic data and allergy check only. */
        BASIC
    }
}
