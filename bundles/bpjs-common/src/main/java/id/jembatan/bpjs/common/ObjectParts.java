package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of an object of any shape, gathered while it is read. */
final class ObjectParts {
    private final Map<String, JsonNode> fields;
    private int[] starts;
    private int count;

    ObjectParts() {
        fields = new LinkedHashMap<>();
        starts = new int[16];
    }

    /** Takes over the first {@code known} fields of an object that began as {@code shape} does. */
    ObjectParts(ObjectShape shape, JsonNode[] values, int known) {
        this();
        for (int i = 0; i < known; i++) {
            add(shape.name(i), shape.start(i), values[i]);
        }
    }

    /** As Jackson has it, the last of several fields of one name counts. */
    void add(String name, int start, JsonNode value) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
        fields.put(name, value);
    }

    ObjectShape shape() {
        return ObjectShape.of(fields, starts, count);
    }

    ObjectNode node() {
        return new ObjectNode(JsonNodeFactory.instance, fields);
    }
}
