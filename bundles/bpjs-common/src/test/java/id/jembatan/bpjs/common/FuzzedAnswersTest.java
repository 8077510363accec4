package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** A million damaged answers, damaged in each layer: every one ends in a result or in the one typed exception. */
public class FuzzedAnswersTest {
    private static final int ANSWERS = 1_000_000;
    private static final int[] STATUS = {200, 200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 408, 412, 429, 500, 503
    };
    private static final String[] BODIES = {
        "{\"response\":\"%s\",\"metaData\":{\"message\":\"OK\",\"code\":200}}",
        "{\"metadata\":{\"code\":\"1\",\"message\":\"OK\"},\"response\":\"%s\"}",
        "{\"response\":\"%s\",\"metaData\":{\"message\":\"PRECONDITION_FAILED\",\"code\":412}}",
        "{\"response\":{\"count\":1,\"list\":[{\"kd\":\"001\"}]},\"metaData\":{\"message\":\"OK\",\"code\":200}}",
        "{\"response\":[{\"field\":\"noKartu\",\"message\":\"salah\"}],\"metaData\":{\"message\":\"X\",\"code\":412}}",
        "{\"response\":null,\"metaData\":{\"message\":\"NOT_FOUND\",\"code\":404}}",
        "{\"response\":\"\",\"metaData\":{\"message\":\"OK\",\"code\":200}}",
        "{\"response\":[],\"metaData\":{\"message\":\"Cannot access child value on Newtonsoft\",\"code\":500}}",
        "{\"message\":\"Authentication failed\"}",
        "<html><head><script>var a='<b>';</script></head><body>Service <b>Unavailable</b></body></html>",
        "Authentication failed",
    };

    private final Random random = new Random(20_261_122L);
    private final JsonNode[] vectors = smallVectors();
    private final BpjsStamp stamp = Vectors.stamp(vectors[0]);
    private final BpjsOpener opener = new BpjsOpener(1 << 16);
    private final BpjsCall[] calls = {
        new BpjsCall(BpjsService.PCARE, "GET", "/a/{b}"),
        new BpjsCall(BpjsService.PCARE, "POST", "/a"),
        new BpjsCall(BpjsService.ANTREAN, "POST", "/a"),
        new BpjsCall(BpjsService.ICARE, "GET", "/a"),
    };
    private final Map<BpjsError, Integer> errors = new EnumMap<>(BpjsError.class);
    private int results;

    @Test
    public void eachEndsInAResultOrOneTypedException() throws Exception {
        Sealing sealing = new Sealing(vectors[0]);
        for (int i = 0; i < ANSWERS; i++) {
            byte[] body = body(sealing);
            open(calls[random.nextInt(calls.length)], STATUS[random.nextInt(STATUS.length)], body);
        }
        int refused = errors.values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(ANSWERS, results + refused);
        assertTrue("results " + results, results > ANSWERS / 50);
        for (BpjsError error : new BpjsError[] {
            BpjsError.DECRYPT, BpjsError.MALFORMED, BpjsError.UNAVAILABLE, BpjsError.VALIDATION, BpjsError.NOT_FOUND,
            BpjsError.TOO_LARGE, BpjsError.AUTH_GATEWAY, BpjsError.AUTH_PCARE, BpjsError.RATE_LIMIT, BpjsError.TIMEOUT,
            BpjsError.UNREADABLE_REQUEST, BpjsError.REFUSED, BpjsError.WRONG_ADDRESS, BpjsError.UNKNOWN
        }) {
            assertTrue(error + " never met: " + errors, errors.getOrDefault(error, 0) > 0);
        }
    }

    private void open(BpjsCall call, int status, byte[] body) {
        try {
            BpjsAnswer answer = opener.open(call, stamp, status, new Bytes(body, body.length));
            read(answer);
            results++;
        } catch (BpjsException e) {
            errors.merge(e.error(), 1, Integer::sum);
            assertFalse(e.getMessage(), e.outcomeUnknown() && !call.isWrite());
            assertTrue(e.gatewaySentence().orElse("").length() <= 501);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(status + " " + new String(body, StandardCharsets.ISO_8859_1), e);
        }
    }

    private void read(BpjsAnswer answer) throws BpjsException {
        switch (random.nextInt(4)) {
            case 0 -> answer.page(Map.class);
            case 1 -> answer.created("noUrut");
            case 2 -> answer.read(Map.class);
            default -> answer.tree();
        }
        answer.isEmpty();
    }

    private byte[] body(Sealing sealing) throws GeneralSecurityException {
        String frame = BODIES[random.nextInt(BODIES.length)];
        boolean sealed = frame.contains("%s");
        int layer = random.nextInt(sealed ? 4 : 2);
        byte[] body = (sealed ? frame.replace("%s", response(sealing, layer)) : frame).getBytes(StandardCharsets.UTF_8);
        return layer == 0 || layer == 1 && !sealed ? damaged(body) : body;
    }

    /** The encrypted part: whole (layer 0), or damaged as Base64 (1), LZString text (2) or JSON (3). */
    private String response(Sealing sealing, int layer) throws GeneralSecurityException {
        JsonNode vector = vectors[random.nextInt(vectors.length)];
        byte[] lzText = vector.path("compressed").asText().getBytes(StandardCharsets.ISO_8859_1);
        return switch (layer) {
            case 1 ->
                new String(
                                damaged(vector.path("ciphertextBase64").asText().getBytes(StandardCharsets.ISO_8859_1)),
                                StandardCharsets.ISO_8859_1)
                        .replaceAll("[\"\\\\\\p{Cntrl}\\x80-\\xFF]", "");
            case 2 -> sealing.seal(random.nextInt(2_000) == 0 ? LzStringTest.bomb(3_000) : damaged(lzText));
            case 3 ->
                sealing.seal(TestCompressor.compress(new String(
                        damaged(vector.path("plaintext").asText().getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8)));
            default -> vector.path("ciphertextBase64").asText();
        };
    }

    private byte[] damaged(byte[] original) {
        byte[] bytes = original.clone();
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = without(bytes, at, 1 + random.nextInt(8));
                case 4 -> bytes[at] = bytes[random.nextInt(bytes.length)];
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(8, bytes.length - at));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int count) {
        int to = Math.min(bytes.length, from + count);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    /** Vectors of one key that are short enough to go through a million times. */
    private static JsonNode[] smallVectors() {
        return java.util.stream.StreamSupport.stream(Vectors.group("response").spliterator(), false)
                .filter(v -> v.path("timestamp").asText().equals("1700000000"))
                .filter(v -> v.path("plaintext").asText().length() < 200)
                .toArray(JsonNode[]::new);
    }
}
