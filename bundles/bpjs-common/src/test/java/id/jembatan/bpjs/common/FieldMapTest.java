package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Objects that share their names with the one before behave as any other object. */
public class FieldMapTest {
    private static final String ROWS = "[{\"a\":1,\"b\":\"x\"},{\"a\":2,\"b\":\"y\"},{\"a\":3,\"b\":\"z\"}]";

    @Test
    public void changingOneRowLeavesTheOthersAlone() throws Exception {
        ArrayNode rows = rows();
        ((ObjectNode) rows.get(1)).put("c", true).put("a", 20).remove("b");
        ((ObjectNode) rows.get(2)).put("b", "w");
        assertEquals("[{\"a\":1,\"b\":\"x\"},{\"a\":20,\"c\":true},{\"a\":3,\"b\":\"w\"}]", rows.toString());
    }

    @Test
    public void isGoneThroughInOrder() throws Exception {
        JsonNode row = rows().get(2);
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("a", "b"), names);
        assertEquals(2, row.size());
        assertNull(row.get("c"));
        assertEquals(3, row.get("a").intValue());
        assertEquals("z", row.path("b").textValue());
    }

    @Test
    public void equalsAndCopiesAsAnyOtherTree() throws Exception {
        JsonNode expected = BpjsJson.mapper().readTree(ROWS);
        ArrayNode rows = rows();
        assertEquals(expected, rows);
        assertEquals(rows(), expected);
        assertEquals(expected.hashCode(), rows.hashCode());
        assertEquals(expected, rows().deepCopy());
        assertEquals(expected.toString(), rows().toString());
    }

    private static ArrayNode rows() throws IOException {
        byte[] utf8 = ROWS.getBytes(StandardCharsets.UTF_8);
        return (ArrayNode) TreeReader.read(new Bytes(utf8, utf8.length));
    }
}
