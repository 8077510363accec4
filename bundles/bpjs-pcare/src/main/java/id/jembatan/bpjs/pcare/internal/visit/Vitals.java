package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.chart.VitalSigns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Vital signs as pCare takes them: whole numbers, rounded half up, 0 for what was not measured (contract, sections 1, 6, 12).
 */
record Vitals(
        int sistole,
        int diastole,
        int beratBadan,
        int tinggiBadan,
        int respRate,
        int lingkarPerut,
        int heartRate,
        List<String> unmeasured) {

    /** @param signs null when none were taken */
    static Vitals of(VitalSigns signs) {
        if (signs == null) {
            return new Vitals(
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of("sistole", "diastole", "beratBadan", "tinggiBadan", "respRate", "heartRate"));
        }
        return new Vitals(
                number(signs.systolic()),
                number(signs.diastolic()),
                number(signs.weightKg()),
                number(signs.heightCm()),
                number(signs.respiratoryRate()),
                number(signs.waistCm()),
                number(signs.heartRate()),
                unmeasured(signs));
    }

    /** The waist is seldom measured and pCare takes 0 for it, so it is not named. */
    private static List<String> unmeasured(VitalSigns signs) {
        List<String> names = new ArrayList<>();
        addIfNull(names, signs.systolic(), "sistole");
        addIfNull(names, signs.diastolic(), "diastole");
        addIfNull(names, signs.weightKg(), "beratBadan");
        addIfNull(names, signs.heightCm(), "tinggiBadan");
        addIfNull(names, signs.respiratoryRate(), "respRate");
        addIfNull(names, signs.heartRate(), "heartRate");
        return List.copyOf(names);
    }

    private static void addIfNull(List<String> names, Object value, String name) {
        if (value == null) {
            names.add(name);
        }
    }

    private static int number(Integer value) {
        return value == null ? 0 : value;
    }

    private static int number(BigDecimal value) {
        return value == null ? 0 : value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
