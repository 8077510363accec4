package id.jembatan.core.billing;

import id.jembatan.api.billing.Invoice.Kind;
import id.jembatan.api.billing.Invoice.Line;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.MedicationCodes;
import id.jembatan.core.store.InventoryRows;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds the items of the stock that are prescribed: of the same entry of a dictionary, else of the same name. */
final class Stock {
    private final List<InventoryItem> items;

    private Stock(List<InventoryItem> items) {
        this.items = items;
    }

    static Stock of(Handle handle, UUID facilityId, List<Prescription> prescriptions) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Prescription line : prescriptions) {
            names.addAll(names(line));
            if (coded(line.medication())) {
                codes.add(line.medication().code());
            }
        }
        return new Stock(InventoryRows.matching(handle, facilityId, names, codes));
    }

    Line line(Prescription line) {
        Optional<InventoryItem> item = find(line);
        BigDecimal price = item.map(InventoryItem::price).orElse(null);
        return new Line(
                Kind.DRUG,
                line.id(),
                coded(line.medication()) ? line.medication().code() : null,
                name(line),
                instruction(line),
                line.quantity(),
                price,
                price == null ? null : price.multiply(line.quantity()),
                item.map(InventoryItem::stock).orElse(null),
                coded(line.medication()) ? line.medication() : null);
    }

    private Optional<InventoryItem> find(Prescription line) {
        Optional<InventoryItem> same = coded(line.medication())
                ? items.stream()
                        .filter(item -> coded(item.medication()))
                        .filter(item -> MedicationCodes.identity(item.medication())
                                .equals(MedicationCodes.identity(line.medication())))
                        .findFirst()
                : Optional.empty();
        Set<String> names = names(line);
        return same.or(() -> items.stream()
                .filter(item -> names.contains(MedicationCodes.folded(item.name())))
                .findFirst());
    }

    private static boolean coded(MedicationCode medication) {
        return medication != null && medication.system() != null;
    }

    /** The name as written, and with strength and form as stocks call it. */
    private static Set<String> names(Prescription line) {
        Set<String> names = new LinkedHashSet<>();
        names.add(MedicationCodes.folded(name(line)));
        if (line.form() != null) {
            names.add(MedicationCodes.folded(name(line) + " " + line.form()));
        }
        names.add(MedicationCodes.folded(line.drug()));
        return names;
    }

    private static String name(Prescription line) {
        boolean told = line.strength() == null
                || MedicationCodes.folded(line.drug()).contains(MedicationCodes.folded(line.strength()));
        return told ? line.drug() : line.drug() + " " + line.strength();
    }

    /** The signa as it is written on a prescription, such as {@code 3x1}. */
    private static String instruction(Prescription line) {
        StringJoiner words = new StringJoiner(" ");
        if (line.dosesPerDay() != null && line.unitsPerDose() != null) {
            words.add(line.dosesPerDay() + "x"
                    + line.unitsPerDose().stripTrailingZeros().toPlainString().replace('.', ','));
        }
        if (line.note() != null) {
            words.add(line.note());
        }
        return words.length() == 0 ? null : words.toString();
    }
}
