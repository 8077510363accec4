package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class LzStringTest {

    @Test
    public void decompressesEveryVector() throws Exception {
        for (JsonNode vector : Vectors.group("response")) {
            assertEquals(
                    vector.path("name").asText(),
                    vector.path("plaintext").asText(),
                    decompress(vector.path("compressed").asText()));
        }
    }

    @Test
    public void everyTruncationOfAVectorIsRefused() {
        String text = Vectors.named("response", "resp-utf8-indonesia")
                .path("compressed")
                .asText();
        // the last character holds the end mark
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThrows(cut, LzException.class, () -> decompress(cut));
        }
    }

    private static String decompress(String text) throws LzException {
        return LzString.decompressFromEncodedURIComponent(text.getBytes(StandardCharsets.ISO_8859_1), 1 << 20)
                .utf8();
    }
}
