package id.jembatan.rxpert.internal.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Applies the rows of a delta (column {@code op}: U or D) to the rows of its base version. */
final class DeltaMerger {
    private DeltaMerger() {}

    static Map<TableSpec, List<Row>> apply(
            Map<TableSpec, List<Row>> base, Map<TableSpec, List<Row>> delta, Problems problems) {
        Map<TableSpec, List<Row>> merged = new EnumMap<>(TableSpec.class);
        for (TableSpec spec : TableSpec.values()) {
            Map<String, Row> rows = new LinkedHashMap<>();
            for (Row row : base.get(spec)) {
                rows.put(keyOf(spec, row), row);
            }
            for (Row row : delta.get(spec)) {
                applyRow(rows, keyOf(spec, row), row.reportingTo(problems));
            }
            rows.values().forEach(row -> row.reportingTo(problems));
            merged.put(spec, new ArrayList<>(rows.values()));
        }
        return merged;
    }

    private static void applyRow(Map<String, Row> rows, String key, Row row) {
        String op = row.text(TableSpec.OP);
        if (op.equals("U")) {
            rows.put(key, row);
        } else if (!op.equals("D")) {
            row.fault(TableSpec.OP, "harus U atau D", "must be U or D");
        } else if (rows.remove(key) == null) {
            row.fault(TableSpec.OP, "baris yang dihapus tidak ada: " + key, "row to delete does not exist: " + key);
        }
    }

    private static String keyOf(TableSpec spec, Row row) {
        return spec.key().stream().map(row::text).collect(Collectors.joining("|"));
    }
}
