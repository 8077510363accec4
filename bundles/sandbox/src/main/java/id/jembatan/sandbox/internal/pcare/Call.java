package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.ledger.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One admitted call.
 *
 * @param caller the facility whose credentials were shown
 * @param path the parts of the route's template, decoded
 */
record Call(Facility caller, Map<String, String> path, byte[] body) {
    private static final int MAX_ROWS = 1000;

    String part(String name) {
        return path.get(name);
    }

    /** The body as an object. The content type does not matter: clients send four kinds and all work (contract "BPJS bridging", section 6). */
    ObjectNode object() {
        JsonNode node;
        try {
            node = Json.parse(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new Refused(Answer.error(400, "BAD_REQUEST"));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Refused(Answer.unreadable());
    }

    /** Cuts the page asked for by {@code start} and {@code limit} out of a list reply. */
    Page page() {
        return new Page(rowNumber("start", 0, Integer.MAX_VALUE), rowNumber("limit", 1, MAX_ROWS));
    }

    private int rowNumber(String name, int min, int max) {
        try {
            int value = Integer.parseInt(part(name));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Refused(Answer.error(400, "BAD_REQUEST"));
        }
        throw new Refused(Answer.error(400, "BAD_REQUEST"));
    }
}
