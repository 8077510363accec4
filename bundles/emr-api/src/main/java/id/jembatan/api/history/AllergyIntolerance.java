package id.jembatan.api.history;

import id.jembatan.api.medication.MedicationCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One reaction of a patient to a substance, a group of substances or something that is no drug.
 *
 * @param id made by the core when null; stays the same when the entry is changed
 * @param allergen a substance, a product, a group, or words as written
 * @param reaction what happened, up to 200 characters, or null
 * @param onset day of the reaction, or null
 */
public record AllergyIntolerance(
        UUID id, MedicationCode allergen, Type type, Verification verification, String reaction, LocalDate onset) {

    /** Immune reaction, or an unpleasant effect only; an intolerance never expands to a class. */
    public enum Type {
        ALLERGY,
        INTOLERANCE
    }

    /** How sure it is. A refuted entry stays readable and alerts nobody. */
    public enum Verification {
        CONFIRMED,
        UNCONFIRMED,
        REFUTED
    }
}
