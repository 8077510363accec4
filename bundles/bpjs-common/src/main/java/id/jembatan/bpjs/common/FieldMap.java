package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an object that looks like the one before it: the names are shared by all rows of a list, only the values are its
 * own. A third of the memory of a hash map. It turns into one as soon as it is changed or gone through.
 */
final class FieldMap extends AbstractMap<String, JsonNode> {
    private final String[] names;
    private final JsonNode[] values;
    /** Written once by readers too; both of two racing readers make the same. */
    private volatile Map<String, JsonNode> grown;

    /** @param names distinct names, never written to; as many as there are values */
    FieldMap(String[] names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public JsonNode get(Object name) {
        Map<String, JsonNode> map = grown;
        if (map != null) {
            return map.get(name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        Map<String, JsonNode> map = grown;
        return map == null ? names.length : map.size();
    }

    @Override
    public JsonNode put(String name, JsonNode value) {
        return map().put(name, value);
    }

    @Override
    public JsonNode remove(Object name) {
        return map().remove(name);
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return map().entrySet();
    }

    private Map<String, JsonNode> map() {
        Map<String, JsonNode> map = grown;
        if (map == null) {
            map = new LinkedHashMap<>(names.length * 4 / 3 + 1);
            for (int i = 0; i < names.length; i++) {
                map.put(names[i], values[i]);
            }
            grown = map;
        }
        return map;
    }
}
