package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads people out of a text: one JSON object a line, either flat ({@code noKartu, nik, name, sex, birthDate, kdProvider, active, inactiveReason,
 * history}) or of the scenario's form ({@code {"patient": {…, "bpjsCard": …}}}); or CSV with those names as its heading.
 */
final class PeopleReader {
    private PeopleReader() {}

    /** One row, still as written, with its line number for complaints. */
    record Row(int line, ObjectNode fields) {}

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static List<Row> read(String text) {
        List<String> lines = text.lines().toList();
        boolean csv = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(first -> !first.stripLeading().startsWith("{"))
                .isPresent();
        List<Row> rows = new ArrayList<>();
        String[] heading = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (!csv) {
                rows.add(new Row(i + 1, json(line, i + 1)));
            } else if (heading == null) {
                heading = line.split("[,;]", -1);
            } else {
                rows.add(new Row(i + 1, csv(heading, line, i + 1)));
            }
        }
        return rows;
    }

    private static ObjectNode json(String line, int number) {
        try {
            JsonNode node = Json.parse(line);
            JsonNode patient = node.path("patient");
            if ((patient.isObject() ? patient : node) instanceof ObjectNode fields) {
                return fields;
            }
            throw new IllegalArgumentException("line " + number + " is no JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("line " + number + " is no JSON", e);
        }
    }

    private static ObjectNode csv(String[] heading, String line, int number) {
        String[] cells = line.split("[,;]", -1);
        if (cells.length != heading.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "line %d has %d cells, the heading %d", number, cells.length, heading.length));
        }
        ObjectNode fields = Json.object();
        for (int i = 0; i < cells.length; i++) {
            fields.put(heading[i].strip(), cells[i].strip());
        }
        return fields;
    }
}
