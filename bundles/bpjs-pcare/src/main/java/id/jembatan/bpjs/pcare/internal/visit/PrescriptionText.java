package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.chart.Prescription;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prescriptions in words. */
final class PrescriptionText {

    private PrescriptionText() {}

    /** All lines, such as {@code Omeprazole 20 mg kapsul 1x1 (14); …}; empty when there are none. */
    static String of(List<Prescription> prescriptions) {
        return prescriptions.stream().map(PrescriptionText::line).collect(Collectors.joining("; "));
    }

    /** Drug, strength and form. */
    static String name(Prescription line) {
        return join(line.drug(), line.strength(), line.form());
    }

    private static String line(Prescription line) {
        String signa = line.dosesPerDay() == null || line.unitsPerDose() == null
                ? null
                : line.dosesPerDay() + "x" + plain(line.unitsPerDose());
        String quantity = line.quantity() == null ? null : "(" + plain(line.quantity()) + ")";
        return join(name(line), signa, line.note(), quantity);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String join(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
