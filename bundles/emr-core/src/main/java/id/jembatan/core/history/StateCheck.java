package id.jembatan.core.history;

import id.jembatan.api.Text;
import id.jembatan.api.history.ClinicalState;
import id.jembatan.api.history.Dated;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.FieldErrors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at the state of a patient: bounds, and the day of each answer. */
final class StateCheck {
    private static final Set<String> CHILD_PUGH = Set.of("A", "B", "C");
    private static final int MOST_DIGITS = 6;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 100;

    private final FieldErrors errors;
    private final Patient patient;
    private final LocalDate today;

    StateCheck(FieldErrors errors, Patient patient, LocalDate today) {
        this.errors = errors;
        this.patient = patient;
        this.today = today;
    }

    ClinicalState checked(ClinicalState given) {
        if (given == null) {
            return ClinicalState.UNKNOWN;
        }
        return new ClinicalState(
                ofWomen("pregnant", given.pregnant()),
                ofWomen("lactating", given.lactating()),
                number("egfr", "eGFR", given.egfr(), "1", "200"),
                dated("dialysis", given.dialysis()),
                childPugh(given.childPugh()),
                number("alt", "ALT (kali batas atas normal)", given.alt(), "0.1", "100"),
                dated("alcohol", given.alcohol()),
                dated("smoker", given.smoker()),
                words("radiotherapy", "Lokasi radioterapi", "The sites of radiotherapy", given.radiotherapy()),
                words("foods", "Makanan", "The foods", given.foods()));
    }

    /** An answer without a value is none; one without a day is of today. */
    private <T> Dated<T> dated(String field, Dated<T> given) {
        if (given == null || given.value() == null) {
            return null;
        }
        Days.check(errors, "state." + field, given.asOf(), patient, today);
        return given.asOf() == null ? new Dated<>(given.value(), today) : given;
    }

    private Dated<Boolean> ofWomen(String field, Dated<Boolean> given) {
        Dated<Boolean> answer = dated(field, given);
        if (answer != null && answer.value() && patient.gender() == Patient.Gender.MALE) {
            errors.add(
                    "state." + field,
                    "Pasien ini laki-laki menurut data pasien. Periksa lagi.",
                    "By the patient's data this is a man. Check it.");
        }
        return answer;
    }

    private Dated<BigDecimal> number(String field, String name, Dated<BigDecimal> given, String from, String to) {
        Dated<BigDecimal> answer = dated(field, given);
        if (answer == null) {
            return null;
        }
        BigDecimal value = answer.value();
        boolean typed =
                value.precision() <= MOST_DIGITS && value.scale() >= -MOST_DIGITS && value.scale() <= MOST_DIGITS;
        if (!typed || value.compareTo(new BigDecimal(from)) < 0 || value.compareTo(new BigDecimal(to)) > 0) {
            String range = from + "–" + to;
            errors.add(
                    "state." + field,
                    name + " di luar batas " + range.replace('.', ',') + ". Periksa lagi angkanya.",
                    name + " is outside of " + range + ". Check the number.");
        }
        return answer;
    }

    private Dated<String> childPugh(Dated<String> given) {
        Dated<String> answer = dated("childPugh", given);
        if (answer == null) {
            return null;
        }
        String letter = answer.value().strip().toUpperCase(Locale.ROOT);
        if (!CHILD_PUGH.contains(letter)) {
            errors.add("state.childPugh", "Child-Pugh adalah A, B, atau C.", "Child-Pugh is A, B or C.");
        }
        return new Dated<>(letter, answer.asOf());
    }

    private Dated<List<String>> words(String field, String id, String en, Dated<List<String>> given) {
        Dated<List<String>> answer = dated(field, given);
        if (answer == null) {
            return null;
        }
        String at = "state." + field;
        if (answer.value().size() > MOST_WORDS) {
            errors.add(at, id + " paling banyak " + MOST_WORDS + ".", en + " are at most " + MOST_WORDS + ".");
            return answer;
        }
        List<String> words = new ArrayList<>();
        for (String word : answer.value()) {
            String line = errors.line(at, new Text(id, en), word, LONGEST_WORD);
            if (line != null && !words.contains(line)) {
                words.add(line);
            }
        }
        return new Dated<>(List.copyOf(words), answer.asOf());
    }
}
