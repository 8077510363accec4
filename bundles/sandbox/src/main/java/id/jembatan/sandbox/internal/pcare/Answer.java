package id.jembatan.sandbox.internal.pcare;

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
record Answer(int code, String message, JsonNode response, boolean envelope) {

    static Answer ok(JsonNode response) {
        return new Answer(200, "OK", response, true);
    }

    /** A success that has nothing to tell: {@code response} null. */
    static Answer done() {
        return ok(NullNode.instance);
    }

    static Answer created(JsonNode response) {
        return new Answer(201, "CREATED", response, true);
    }

    static Answer created(String field, String id) {
        return created(idField(field, id));
    }

    static ObjectNode idField(String field, String id) {
        return Json.object().put("field", field).put("message", id);
    }

    static Answer error(int code, String message) {
        return new Answer(code, message, NullNode.instance, true);
    }

    static Answer error(int code, String message, JsonNode response) {
        return new Answer(code, message, response, true);
    }

    static Answer bareText(int status, String text) {
        return new Answer(status, text, TextNode.valueOf(text), false);
    }

    static Answer notFound() {
        return error(404, "NOT_FOUND");
    }

    /** 412 with one field and its message, in the array form. */
    static Answer invalid(String field, String message) {
        ArrayNode list = Json.array();
        list.add(idField(field, message));
        return invalid(list);
    }

    static Answer invalid(ArrayNode fieldMessages) {
        return error(412, "PRECONDITION_FAILED", fieldMessages);
    }

    /** What the gateway's JSON reader says when a body, or a part of it, has not the shape it walks into. */
    static Answer unreadable() {
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
