package id.jembatan.core.prescription;

import id.jembatan.api.chart.Prescription;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckRequest.Line;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.MedicationCodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a patient takes already, each drug once: told in the history, or prescribed here and not used up yet. */
final class CurrentMedication {
    /** A prescription that does not say how fast it is used up is taken to last so long. */
    private static final int UNTOLD_DAYS = 30;

    private static final int LONGEST_DAYS = 180;

    private final LocalDate day;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean cut;

    CurrentMedication(LocalDate day) {
        this.day = day;
    }

    void add(String id, MedicationCode medication, String form) {
        if (!seen.add(MedicationCodes.identity(medication))) {
            return;
        }
        if (lines.size() == DrugCheckRequest.MAX_LINES) {
            cut = true;
            return;
        }
        lines.add(new Line(id, medication, form));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** True when there are more drugs than one question holds. */
    boolean cut() {
        return cut;
    }

    /** Whether a prescription of that day is not used up on the day of the check. */
    boolean running(Prescription line, LocalDate prescribed) {
        return !prescribed.plusDays(days(line)).isBefore(day);
    }

    private static int days(Prescription line) {
        if (line.dosesPerDay() == null || line.unitsPerDose() == null || line.quantity() == null) {
            return UNTOLD_DAYS;
        }
        BigDecimal perDay = line.unitsPerDose().multiply(BigDecimal.valueOf(line.dosesPerDay()));
        if (perDay.signum() <= 0) {
            return UNTOLD_DAYS;
        }
        return line.quantity()
                .divide(perDay, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(LONGEST_DAYS))
                .intValue();
    }
}
