package id.jembatan.api.chart;

import id.jembatan.api.medication.MedicationCode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One prescribed drug.
 *
 * @param id made by the core when null; stays the same when the line is changed
 * @param drug name as written, 1 to 200 characters
 * @param strength such as {@code 500 mg}, or null
 * @param form such as {@code tablet}, or null
 * @param dosesPerDay first number of the signa {@code 3x1}, 1 to 24; null when the note says how, as for {@code bila
 *     perlu}
 * @param unitsPerDose second number of the signa, more than 0; null when dosesPerDay is
 * @param quantity units to hand over, more than 0
 * @param note such as {@code sesudah makan}, or null
 * @param medication the dictionary's entry that was chosen, or null for words as written
 */
public record Prescription(
        UUID id,
        String drug,
        String strength,
        String form,
        Integer dosesPerDay,
        BigDecimal unitsPerDose,
        BigDecimal quantity,
        String note,
        MedicationCode medication) {
    /** A drug in words as written. */
    public Prescription(
            UUID id,
            String drug,
            String strength,
            String form,
            Integer dosesPerDay,
            BigDecimal unitsPerDose,
            BigDecimal quantity,
            String note) {
        this(id, drug, strength, form, dosesPerDay, unitsPerDose, quantity, note, null);
    }
}
