package id.jembatan.core.history;

import id.jembatan.api.history.ClinicalState;
import id.jembatan.api.history.Dated;
import id.jembatan.api.patient.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How long an answer about a state that passes is believed.
 *
 * @param pregnancyDays days after which pregnancy is asked again
 * @param lactationDays days after which breastfeeding is asked again
 */
public record StateAge(int pregnancyDays, int lactationDays) {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 60;

    /** Whether the patient is pregnant, as far as it is known on the day. */
    public Boolean pregnant(ClinicalState state, LocalDate day) {
        return fresh(state.pregnant(), pregnancyDays, day) ? state.pregnant().value() : null;
    }

    /** Whether the patient breastfeeds, as far as it is known on the day. */
    public Boolean lactating(ClinicalState state, LocalDate day) {
        return fresh(state.lactating(), lactationDays, day) ? state.lactating().value() : null;
    }

    /** Answers that have grown too old, of a patient for whom they matter. */
    List<String> askAgain(Patient patient, ClinicalState state, LocalDate day) {
        List<String> fields = new ArrayList<>();
        if (matters(patient, day)) {
            if (state.pregnant() != null && !fresh(state.pregnant(), pregnancyDays, day)) {
                fields.add("pregnant");
            }
            if (state.lactating() != null && !fresh(state.lactating(), lactationDays, day)) {
                fields.add("lactating");
            }
        }
        return fields;
    }

    private static boolean matters(Patient patient, LocalDate day) {
        return patient.gender() == Patient.Gender.FEMALE
                && !patient.birthDate().plusYears(YOUNGEST).isAfter(day)
                && patient.birthDate().plusYears(OLDEST + 1L).isAfter(day);
    }

    private static boolean fresh(Dated<Boolean> answer, int days, LocalDate day) {
        return answer != null && !answer.asOf().plusDays(days).isBefore(day);
    }
}
