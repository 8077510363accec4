package id.jembatan.core.encounter;

import id.jembatan.api.chart.VitalSigns;
import id.jembatan.core.FieldErrors;
import java.math.BigDecimal;

/** Bounds of vital signs: what is outside of them is a slip of the pen, not a sick patient. */
final class VitalsCheck {
    private static final BigDecimal FAHRENHEIT_OFFSET = BigDecimal.valueOf(32);
    private static final Bounds TEMPERATURE =
            new Bounds("vitals.temperature", "Suhu", "A temperature of", "°C", "30", "45");

    private VitalsCheck() {}

    static void check(FieldErrors errors, VitalSigns v) {
        new Bounds("vitals.systolic", "Tekanan sistolik", "A systolic pressure of", "mmHg", "40", "300")
                .check(errors, number(v.systolic()));
        new Bounds("vitals.diastolic", "Tekanan diastolik", "A diastolic pressure of", "mmHg", "20", "200")
                .check(errors, number(v.diastolic()));
        new Bounds("vitals.heartRate", "Nadi", "A heart rate of", "/menit", "20", "300")
                .check(errors, number(v.heartRate()));
        new Bounds("vitals.respiratoryRate", "Frekuensi napas", "A respiratory rate of", "/menit", "5", "120")
                .check(errors, number(v.respiratoryRate()));
        TEMPERATURE.check(errors, v.temperature(), temperatureHint(v.temperature()));
        new Bounds("vitals.spo2", "Saturasi oksigen", "An oxygen saturation of", "%", "40", "100")
                .check(errors, number(v.spo2()));
        new Bounds("vitals.weightKg", "Berat badan", "A weight of", "kg", "0.3", "400").check(errors, v.weightKg());
        new Bounds("vitals.heightCm", "Tinggi badan", "A height of", "cm", "20", "250").check(errors, v.heightCm());
        new Bounds("vitals.waistCm", "Lingkar perut", "A waist of", "cm", "20", "250").check(errors, v.waistCm());
        pressures(errors, v);
    }

    private static void pressures(FieldErrors errors, VitalSigns v) {
        boolean both = v.systolic() != null && v.diastolic() != null;
        if (both
                && v.diastolic() >= v.systolic()
                && !errors.has("vitals.diastolic")
                && !errors.has("vitals.systolic")) {
            errors.add(
                    "vitals.diastolic",
                    "Tekanan diastolik " + v.diastolic() + " harus lebih rendah daripada sistolik " + v.systolic()
                            + ". Apakah tertukar?",
                    "The diastolic pressure " + v.diastolic() + " must be below the systolic " + v.systolic()
                            + ". Are they swapped?");
        }
    }

    private static Hint temperatureHint(BigDecimal temperature) {
        if (temperature == null || Bounds.unprintable(temperature)) {
            return Hint.NONE;
        }
        BigDecimal celsiusTimes9 = temperature.subtract(FAHRENHEIT_OFFSET).multiply(BigDecimal.valueOf(5));
        boolean fahrenheit = celsiusTimes9.compareTo(BigDecimal.valueOf(30L * 9)) >= 0
                && celsiusTimes9.compareTo(BigDecimal.valueOf(45L * 9)) <= 0;
        return fahrenheit ? Hint.FAHRENHEIT : Hint.NONE;
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** What a person may have meant. */
    private enum Hint {
        NONE("Periksa lagi angkanya.", "Check the number."),
        FAHRENHEIT("Apakah maksudnya Fahrenheit?", "Is it Fahrenheit?");

        private final String id;
        private final String en;

        Hint(String id, String en) {
            this.id = id;
            this.en = en;
        }
    }

    private record Bounds(String field, String id, String en, String unit, String from, String to) {
        void check(FieldErrors errors, BigDecimal value) {
            check(errors, value, Hint.NONE);
        }

        void check(FieldErrors errors, BigDecimal value, Hint hint) {
            if (value == null) {
                return;
            }
            if (unprintable(value)) {
                errors.add(
                        field,
                        id + " bukan angka yang wajar. Periksa lagi angkanya.",
                        en + " this size is not possible.");
            } else if (value.compareTo(new BigDecimal(from)) < 0 || value.compareTo(new BigDecimal(to)) > 0) {
                String range = from + "–" + to;
                errors.add(
                        field,
                        id + " " + Decimals.text(value) + " " + unit + " di luar batas " + Decimals.comma(range) + ". "
                                + hint.id,
                        en + " " + value.toPlainString() + " " + unit + " is outside of " + range + ". " + hint.en);
            }
        }

        /** Such as 1E+1000000: it would fill the sentence. */
        static boolean unprintable(BigDecimal value) {
            return Decimals.unwieldy(value);
        }
    }
}
