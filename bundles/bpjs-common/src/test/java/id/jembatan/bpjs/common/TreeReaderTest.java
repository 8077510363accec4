package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.Test;

/** The fast reader and Jackson must agree on every text: the same tree, or both refuse. */
public class TreeReaderTest {
    private static final String[] TEXTS = {
        "{}",
        "[]",
        " [ ] ",
        "null",
        "true",
        "\"\"",
        "0",
        "-0",
        "-1",
        "[-2147483648,2147483648,999999999999999999,1234567890123456789012]",
        "[36.5,-0.25,1e3,1.5E-7,1e999,0.1234567890123456789012345678901234567890]",
        "{\"a\":1,\"a\":2,\"ab\":3,\"b\":{\"a\":[true,false,null]}}",
        "{\"namaPanjangSekali\":\"x\",\"namaPanjangSekal\":\"y\",\"\":\"z\"}",
        "\"demam \\\"38\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\uD83E\\uDD12 \\ud83e\"",
        "\"Nyi Roro Kidul – 5 mg × 2 🤒 é\"",
        "{\"list\":[{\"kd\":\"001\",\"nm\":\"Poli Umum\"},{\"kd\":\"002\",\"nm\":\"Gigi & Mulut\"}],\"count\":2}",
        "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4},{\"a\":5},{\"a\":6,\"c\":7,\"b\":8},{},{\"b\":9,\"b\":10},{\"b\":1,\"c\":2}]",
        "[{\"a\":{\"x\":1}},{\"a\":{\"x\":2,\"y\":3}},{\"a\":{\"y\":{}}},{\"a\":[{\"x\":\"é\"},{\"x\":\"–\"}]},{\"ab\":1}]",
        "[{\"é\":1},{\"é\":2},{\"è\":3},{ \"è\" : 4 }]",
        "01",
        "-",
        "1.",
        ".5",
        "+1",
        "truely",
        "nul",
        "{\"a\"}",
        "{\"a\":}",
        "{,}",
        "[1,]",
        "[1 2]",
        "{\"a\":1",
        "\"abc",
        "\"a\tb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "{\"a\\u0062\":1}",
        "{'a':1}",
        "[1] x",
        "[NaN]",
        "\u0000",
    };

    @Test
    public void agreesWithJacksonOnKnownTexts() {
        for (String text : TEXTS) {
            agree(text.getBytes(StandardCharsets.UTF_8));
        }
        agree("[".repeat(60).concat("]".repeat(60)).getBytes(StandardCharsets.UTF_8));
        agree("[".repeat(70).concat("]".repeat(70)).getBytes(StandardCharsets.UTF_8));
        for (JsonNode vector : Vectors.group("response")) {
            agree(vector.path("plaintext").asText().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    public void agreesWithJacksonOnDamagedTexts() {
        Random random = new Random(20260101);
        String[] parts = {
            "\"", "\\", "{", "}", "[", "]", ":", ",", "0", "1", ".", "-", "e", " ", "\n", "é", "\u0001", "u"
        };
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder(TEXTS[random.nextInt(TEXTS.length)]);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int from = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), from + random.nextInt(3));
                text.replace(from, to, random.nextBoolean() ? parts[random.nextInt(parts.length)] : "");
            }
            agree(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void agree(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        JsonNode expected = null;
        try {
            expected = BpjsJson.mapper().readTree(utf8, 0, utf8.length);
        } catch (IOException refused) {
            expected = null;
        }
        // bytes behind the end must not count
        byte[] longer = java.util.Arrays.copyOf(utf8, utf8.length + 9);
        java.util.Arrays.fill(longer, utf8.length, longer.length, (byte) '"');
        for (byte[] array : new byte[][] {utf8, longer}) {
            try {
                assertEquals(text, expected, TreeReader.read(new Bytes(array, utf8.length)));
            } catch (IOException refused) {
                assertNull(text, expected);
            }
        }
    }
}
