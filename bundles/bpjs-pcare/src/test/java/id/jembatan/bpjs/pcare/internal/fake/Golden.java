package id.jembatan.bpjs.pcare.internal.fake;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsJson;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Golden files below {@code golden/}: exact content, field order included. */
public final class Golden {

    private Golden() {}

    public static JsonNode json(String name) throws IOException {
        try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
            if (stream == null) {
                throw new IOException("no golden file " + name);
            }
            return BpjsJson.mapper().readTree(stream);
        }
    }

    public static void assertSame(String name, JsonNode actual) throws IOException {
        assertEquals(name, json(name).toPrettyString(), actual.toPrettyString());
    }

    /** A record as a map, with times and other values as text. */
    public static Object plain(Object value) throws ReflectiveOperationException {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (!value.getClass().isRecord()) {
            return value.toString();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            map.put(component.getName(), plain(component.getAccessor().invoke(value)));
        }
        return map;
    }
}
