package id.jembatan.core.prescription;

import id.jembatan.api.chart.Condition;
import id.jembatan.api.history.Problem;
import id.jembatan.api.history.Problem.Status;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The diseases of a patient as a check asks for them: this visit's diagnoses, the kept problems, the diagnoses of
 * earlier visits. What somebody has decided about a kept problem counts more than an old diagnosis.
 */
final class Diseases {
    private static final int PASSES_AFTER_DAYS = 30;

    private final Map<String, Problem> known = new LinkedHashMap<>();
    private final boolean asked;
    private final LocalDate day;

    /** @param kept null when nobody has asked */
    Diseases(List<Problem> kept, List<Condition> now, LocalDate day) {
        this.day = day;
        asked = kept != null;
        now.forEach(condition ->
                known.put(condition.code(), new Problem(condition.code(), condition.display(), Status.ACTIVE)));
        if (asked) {
            kept.forEach(problem -> known.putIfAbsent(problem.code(), problem));
        }
    }

    /** Diagnoses of another visit; those of the newest visit first. */
    void earlier(List<Condition> conditions, LocalDate at) {
        boolean longAgo = at.plusDays(PASSES_AFTER_DAYS).isBefore(day);
        conditions.forEach(condition -> known.putIfAbsent(
                condition.code(),
                new Problem(
                        condition.code(),
                        condition.display(),
                        longAgo && passes(condition.code()) ? Status.PAST : Status.ACTIVE)));
    }

    /** Without what is refuted; null when nobody has asked and there is no diagnosis either. */
    List<Problem> known() {
        if (!asked && known.isEmpty()) {
            return null;
        }
        return known.values().stream()
                .filter(problem -> problem.status() != Status.REFUTED)
                .toList();
    }

    /**
     * Whether a disease by its chapter of ICD-10 usually passes: infections but for tuberculosis, hepatitis and HIV, acute
     * airway infections, childbirth, newborns, symptoms, injuries. Everything else is taken for lasting.
     */
    private static boolean passes(String code) {
        String three = code.length() < 3 ? code : code.substring(0, 3);
        boolean lasting = between(three, "A15", "A19") || between(three, "B15", "B24") || between(three, "B90", "B94");
        return (between(three, "A00", "B99") && !lasting)
                || between(three, "J00", "J22")
                || between(three, "O00", "P96")
                || between(three, "R00", "Z99");
    }

    private static boolean between(String code, String from, String to) {
        return code.compareTo(from) >= 0 && code.compareTo(to) <= 0;
    }
}
