package id.jembatan.sandbox.internal.gateway;

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
 * @param headers as in the request
 */
public record Call(Facility caller, Map<String, String> path, Map<String, String> headers, byte[] body) {
    public String part(String name) {
        return path.get(name);
    }

    /** The header's value, or null. */
    public String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /**
     * The body as an object. Here the content type does not matter: clients of pCare send four kinds and all work (contract "BPJS bridging", section 6).
     */
    public ObjectNode object() {
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
}
