package id.jembatan.core.history;

import id.jembatan.api.patient.Patient;
import id.jembatan.core.FieldErrors;
import java.time.LocalDate;

/** Days in a patient's life. */
final class Days {
    private Days() {}

    /** Tells a day that has not come yet, or was before the birth. @param day may be null */
    static void check(FieldErrors errors, String field, LocalDate day, Patient patient, LocalDate today) {
        if (day != null && (day.isAfter(today) || day.isBefore(patient.birthDate()))) {
            errors.add(
                    field,
                    "Tanggal " + day + " harus di antara tanggal lahir pasien dan hari ini.",
                    "The day " + day + " has to be between the patient's birth and today.");
        }
    }
}
