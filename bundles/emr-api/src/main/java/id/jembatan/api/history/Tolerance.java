package id.jembatan.api.history;

import id.jembatan.api.medication.MedicationCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A drug that the patient took without trouble.
 *
 * @param id made by the core when null
 * @param date when it was last taken, or null
 */
public record Tolerance(UUID id, MedicationCode medication, LocalDate date) {}
