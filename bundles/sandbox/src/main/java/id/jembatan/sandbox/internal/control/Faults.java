package id.jembatan.sandbox.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.fault.FaultSpec;
import id.jembatan.sandbox.internal.fault.FaultView;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.Iterator;
import java.util.Set;

/** Faults as JSON of the control API. */
final class Faults {
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "every",
            "count",
            "seconds",
            "duration",
            "path",
            "method",
            "probability",
            "seed",
            "status",
            "afterCommit");

    private Faults() {}

    /** @throws IllegalArgumentException when a field is unknown or has another type */
    static FaultSpec read(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a fault is a JSON object with at least a kind");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("unknown field '" + name + "'; known: "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        }
        return new FaultSpec(
                text(node, "kind"),
                whole(node, "every", 1),
                whole(node, "count", 0),
                whole(node, "seconds", 0),
                whole(node, "duration", 0),
                text(node, "path"),
                text(node, "method"),
                number(node, "probability").asDouble(0),
                number(node, "seed").asLong(0),
                whole(node, "status", 0),
                node.path("afterCommit").asBoolean(false));
    }

    static ObjectNode write(FaultView view) {
        FaultSpec spec = view.spec();
        return Json.object()
                .put("id", view.id())
                .put("kind", spec.kind())
                .put("every", spec.every())
                .put("count", spec.count())
                .put("seconds", spec.seconds())
                .put("duration", spec.duration())
                .put("path", spec.path())
                .put("method", spec.method())
                .put("probability", spec.probability())
                .put("seed", spec.seed())
                .put("status", spec.status())
                .put("afterCommit", spec.afterCommit())
                .put("matched", view.matched())
                .put("hits", view.hits())
                .put("secondsLeft", view.secondsLeft());
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " must be text");
        }
        return value.textValue();
    }

    private static int whole(JsonNode node, String field, int otherwise) {
        JsonNode value = number(node, field);
        if (!value.isMissingNode() && !value.canConvertToInt()) {
            throw new IllegalArgumentException(field + " is too large");
        }
        return value.asInt(otherwise);
    }

    private static JsonNode number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isNumber()) {
            throw new IllegalArgumentException(field + " must be a number");
        }
        return value;
    }
}
