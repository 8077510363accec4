package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;

/** The field names of an object in their order, with the place where each stands in the text, to know the next such object by. */
final class ObjectShape {
    private static final int MAX_FIELDS = 64;

    private final String[] names;
    /** Where each name starts, behind its quote. */
    private final int[] starts;

    private ObjectShape(String[] names, int[] starts) {
        this.names = names;
        this.starts = starts;
    }

    /**
     * The shape of an object just read.
     *
     * @param starts where each of its names starts, in order
     * @return null when the object is too large, or holds a name twice
     */
    static ObjectShape of(Map<String, JsonNode> fields, int[] starts, int count) {
        if (count == 0 || count > MAX_FIELDS || fields.size() != count) {
            return null;
        }
        return new ObjectShape(fields.keySet().toArray(String[]::new), Arrays.copyOf(starts, count));
    }

    int size() {
        return names.length;
    }

    String name(int index) {
        return names[index];
    }

    int start(int index) {
        return starts[index];
    }

    /**
     * The length in bytes of the name at {@code index} when the text has the same name, with its closing quote, at {@code at};
     * else -1.
     */
    int matches(int index, byte[] text, int at, int end) {
        int from = starts[index];
        int i = 0;
        // a name is ASCII as a rule; any other is compared as bytes all the same
        while (at + i < end && text[at + i] == text[from + i]) {
            if (text[at + i] == '"') {
                return i;
            }
            i++;
        }
        return -1;
    }

    /** The fields of an object of this shape. */
    Map<String, JsonNode> fields(JsonNode[] values) {
        return new FieldMap(names, values);
    }
}
