package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.sandbox.internal.crypto.GatewayCrypto;
import id.jembatan.sandbox.internal.crypto.LzString;
import java.io.InputStream;
import java.util.Random;
import org.junit.Test;

public class CryptoVectorsTest {
    private final JsonNode vectors;

    public CryptoVectorsTest() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/bpjs-crypto.json")) {
            vectors = Client.JSON.readTree(in);
        }
    }

    @Test
    public void signsAsTheVectorsDo() {
        int count = 0;
        for (JsonNode v : vectors.path("signature")) {
            assertEquals(
                    v.path("name").asText(),
                    v.path("signature").asText(),
                    GatewayCrypto.signature(
                            v.path("consId").asText(),
                            v.path("secretKey").asText(),
                            v.path("timestamp").asText()));
            count++;
        }
        assertEquals(4, count);
    }

    @Test
    public void compressesAndSealsAsTheVectorsDo() {
        int count = 0;
        for (JsonNode v : vectors.path("response")) {
            String plain = v.path("plaintext").asText();
            String name = v.path("name").asText();
            assertEquals(name, v.path("compressed").asText(), LzString.compress(plain));
            assertEquals(
                    name,
                    v.path("ciphertextBase64").asText(),
                    GatewayCrypto.seal(
                            plain,
                            v.path("consId").asText(),
                            v.path("secretKey").asText(),
                            v.path("timestamp").asText()));
            count++;
        }
        assertEquals(11, count);
    }

    @Test
    public void whatIsSealedOpensAgain() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                int kind = random.nextInt(10);
                text.append((char)
                        (kind < 7 ? 'a' + random.nextInt(4) : kind < 9 ? random.nextInt(256) : random.nextInt(65536)));
            }
            String plain = text.toString();
            assertEquals(plain, Opener.decompress(LzString.compress(plain)));
            String sealed = GatewayCrypto.seal(plain, "12345", "7kS3cr3tKLN", "1700000000");
            assertEquals(plain, Opener.open(sealed, "12345", "7kS3cr3tKLN", "1700000000"));
        }
    }

    @Test
    public void headerValuesAreComparedWhole() {
        assertTrue(GatewayCrypto.same("abc", "abc"));
        assertTrue(!GatewayCrypto.same("abc", "abcd"));
        assertTrue(!GatewayCrypto.same("abc", null));
    }
}
