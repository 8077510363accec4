package id.jembatan.sandbox.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.jembatan.sandbox.internal.ledger.Json;

/**
 * What the gateway says to one call, before it is put in its envelope. Successes with data are sealed, errors travel in plain text (contract "BPJS
 * bridging", sections 7 and 9).
 *
 * @param code metaData code, mirrored in the HTTP status
 * @param response the {@code response} field; empty text and null are never sealed
 * @param envelope false when the gateway in front answers with bare text, as it does for a wrong user_key
 */
public record Answer(int code, String message, JsonNode response, boolean envelope) {

    public static Answer ok(JsonNode response) {
        return new Answer(200, "OK", response, true);
    }

    /** A success in other words than pCare's. */
    public static Answer ok(String message, JsonNode response) {
        return new Answer(200, message, response, true);
    }

    /** A success that has nothing to tell: {@code response} null. */
    public static Answer done() {
        return ok(NullNode.instance);
    }

    public static Answer created(JsonNode response) {
        return new Answer(201, "CREATED", response, true);
    }

    public static Answer created(String field, String id) {
        return created(idField(field, id));
    }

    public static ObjectNode idField(String field, String id) {
        return Json.object().put("field", field).put("message", id);
    }

    public static Answer error(int code, String message) {
        return new Answer(code, message, NullNode.instance, true);
    }

    public static Answer error(int code, String message, JsonNode response) {
        return new Answer(code, message, response, true);
    }

    public static Answer bareText(int status, String text) {
        return new Answer(status, text, TextNode.valueOf(text), false);
    }

    public static Answer notFound() {
        return error(404, "NOT_FOUND");
    }

    /** The service is not opened for this cons-id, or no longer there under this path. */
    public static Answer notRegistered() {
        return error(404, "Unauthorized! You are not registered for this service!");
    }

    /** 412 with one field and its message, in the array form. */
    public static Answer invalid(String field, String message) {
        ArrayNode list = Json.array();
        list.add(idField(field, message));
        return invalid(list);
    }

    public static Answer invalid(ArrayNode fieldMessages) {
        return error(412, "PRECONDITION_FAILED", fieldMessages);
    }

    /** What the gateway's JSON reader says when a body, or a part of it, has not the shape it walks into. */
    public static Answer unreadable() {
        return error(500, "Cannot access child value on Newtonsoft.Json.Linq.JValue.", Json.array());
    }

    boolean isSuccess() {
        return code >= 200 && code < 300;
    }

    boolean hasData() {
        return !response.isNull()
                && !(response.isTextual() && response.textValue().isEmpty());
    }
}
