package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The drug reference (DPHO): generics of primary care under invented codes. */
final class Drugs {
    private final Map<String, ObjectNode> known = new LinkedHashMap<>();

    Drugs() {
        for (String[] row : Resources.rows("obat.csv", 3)) {
            known.put(
                    row[0],
                    Json.object().put("kdObat", row[0]).put("nmObat", row[1]).put("sedia", Integer.parseInt(row[2])));
        }
    }

    Optional<ObjectNode> find(String code) {
        return Optional.ofNullable(known.get(code));
    }

    List<ObjectNode> search(String keyword) {
        String wanted = keyword.strip().toUpperCase(Locale.ROOT);
        return known.values().stream()
                .filter(item -> item.path("kdObat").textValue().startsWith(wanted)
                        || item.path("nmObat")
                                .textValue()
                                .toUpperCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }
}
