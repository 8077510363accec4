package id.jembatan.api.medication;

import id.jembatan.api.history.Allergies;
import id.jembatan.api.history.Problem;
import id.jembatan.api.patient.Patient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One question to the drug checkers: everything that is known, and what is to be prescribed. Null means not known, never
 * no.
 *
 * @param day of the prescription in the facility's zone
 * @param problems kept problems and diagnoses of earlier visits and of this one; null when nobody has asked
 * @param current what the patient takes already, from wherever; null when nobody has asked
 * @param drafts lines to be checked, at most {@link #MAX_LINES} with the current ones
 */
public record DrugCheckRequest(
        LocalDate day,
        LocalDate birthDate,
        Patient.Gender gender,
        BigDecimal weightKg,
        Boolean pregnant,
        Boolean lactating,
        Allergies allergies,
        List<Problem> problems,
        BigDecimal egfr,
        Boolean dialysis,
        String childPugh,
        BigDecimal alt,
        Boolean alcohol,
        Boolean smoker,
        List<String> radiotherapy,
        List<String> foods,
        List<Line> current,
        List<Line> drafts) {

    /** Lines of one question, drafts and current ones each. */
    public static final int MAX_LINES = 100;

    /**
     * @param id comes back in the answer
     * @param form dosage form as written, or null; tells the route where the drug alone does not
     */
    public record Line(String id, MedicationCode medication, String form) {}
}
