package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The diagnosis reference: a list of primary care's ICD-10 codes and, when allowed, every other well-formed code. */
final class Diagnoses {
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d\\d(\\.\\d{1,2})?");

    private final Map<String, ObjectNode> known = new LinkedHashMap<>();
    private final boolean acceptAny;

    Diagnoses(boolean acceptAny) {
        this.acceptAny = acceptAny;
        for (String[] row : Resources.rows("diagnosa.csv", 3)) {
            known.put(row[0], item(row[0], row[1], "1".equals(row[2])));
        }
    }

    /** The diagnosis with exactly that code. A code outside the list is nobody's special competence, so it asks for no TACC. */
    Optional<ObjectNode> find(String code) {
        ObjectNode item = known.get(code);
        if (item == null && acceptAny && FORM.matcher(code).matches()) {
            return Optional.of(item(code, "ICD-10 " + code, false));
        }
        return Optional.ofNullable(item);
    }

    /** Diagnoses whose code starts with the keyword or whose name holds it. */
    List<ObjectNode> search(String keyword) {
        String wanted = keyword.strip().toUpperCase(Locale.ROOT);
        List<ObjectNode> hits = known.values().stream()
                .filter(item -> item.path("kdDiag").textValue().startsWith(wanted)
                        || item.path("nmDiag")
                                .textValue()
                                .toUpperCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        return hits.isEmpty() ? find(wanted).map(List::of).orElse(List.of()) : hits;
    }

    private static ObjectNode item(String code, String name, boolean nonSpecialist) {
        return Json.object().put("kdDiag", code).put("nmDiag", name).put("nonSpesialis", nonSpecialist);
    }
}
