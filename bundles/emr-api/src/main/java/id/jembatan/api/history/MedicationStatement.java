package id.jembatan.api.history;

import id.jembatan.api.medication.MedicationCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something the patient takes now: a drug by generic or brand name, a herb, a supplement (obat yang sedang dikonsumsi,
 * S21 to S23).
 *
 * @param id made by the core when null
 * @param dosage as told, up to 200 characters, or null
 * @param since day it began, or null
 */
public record MedicationStatement(UUID id, MedicationCode medication, Source source, String dosage, LocalDate since) {

    /** Where it comes from. */
    public enum Source {
        /** Prescribed here. */
        OWN,
        /** From another facility. */
        ELSEWHERE,
        /** Bought or taken by the patient. */
        SELF
    }
}
