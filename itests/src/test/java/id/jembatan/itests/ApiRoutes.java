package id.jembatan.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The routes that the server says it has, with calls made of their description. */
final class ApiRoutes {

    /**
     * One route.
     *
     * @param permission what its caller needs: {@code anonymous}, {@code signed-in} or {@code kind:act}
     * @param body JSON that fits its description, or null when it takes none
     */
    record Route(String method, String path, String permission, String body, String contentType) {

        /** The path with ids put in; parameters without an id get something that exists nowhere. */
        String with(Map<String, String> ids) {
            String filled = path;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace(id.getKey(), id.getValue());
            }
            return filled.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final int DEPTH = 6;

    private final JsonNode document;

    ApiRoutes(JsonNode document) {
        this.document = document;
    }

    List<Route> all() {
        List<Route> routes = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> routes.add(
                                route(path.getKey(), operation.getKey().toUpperCase(), operation.getValue()))));
        return routes;
    }

    private Route route(String path, String method, JsonNode operation) {
        var contents = operation.path("requestBody").path("content").fields();
        String type = null;
        String body = null;
        if (contents.hasNext()) {
            var content = contents.next();
            type = content.getKey();
            body = type.contains("json")
                    ? sample(content.getValue().path("schema"), 0).toString()
                    : "code,title_id,title_en,keywords\n";
        }
        return new Route(method, path, operation.path("x-permission").asText(), body, type);
    }

    /** A value that has the described shape. */
    private JsonNode sample(JsonNode schema, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("$ref")) {
            return sample(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (schema.has("allOf")) {
            return sample(schema.path("allOf").get(0), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> json.arrayNode();
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(false);
            default -> text(schema.path("format").asText());
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth < DEPTH) {
            schema.path("properties")
                    .fields()
                    .forEachRemaining(property ->
                            object.set(property.getKey(), property(property.getKey(), property.getValue(), depth)));
        }
        return object;
    }

    /** A NIK is left out: one that is made up would be refused before the record is looked for. */
    private JsonNode property(String name, JsonNode schema, int depth) {
        return name.equals("nik") ? JsonNodeFactory.instance.nullNode() : sample(schema, depth + 1);
    }

    private static JsonNode text(String format) {
        return JsonNodeFactory.instance.textNode(
                switch (format) {
                    case "uuid" -> UUID.randomUUID().toString();
                    case "date" -> "2001-02-03";
                    case "date-time" -> "2001-02-03T04:05:06Z";
                    default -> "x";
                });
    }
}
