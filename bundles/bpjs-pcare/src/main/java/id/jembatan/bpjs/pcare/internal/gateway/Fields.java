package id.jembatan.bpjs.pcare.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a gateway's row whose every field may be null, missing, or text instead of a number. */
public final class Fields {

    private Fields() {}

    /** Text without the white space around it; null when there is none. @param path names from the outside in */
    public static String text(JsonNode row, String... path) {
        JsonNode node = at(row, path);
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** True or false, also as text; null for anything else. */
    public static Boolean flag(JsonNode row, String... path) {
        String text = text(row, path);
        if ("true".equalsIgnoreCase(text)) {
            return Boolean.TRUE;
        }
        return "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
    }

    private static JsonNode at(JsonNode row, String... path) {
        JsonNode node = row;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }
}
