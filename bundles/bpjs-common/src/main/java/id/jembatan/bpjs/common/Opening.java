package id.jembatan.bpjs.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Opens an encrypted {@code response}: Base64, AES, LZString (bridging security, sections 8 and 9). */
final class Opening {
    private static final int AES_BLOCK = 16;

    private Opening() {}

    /**
     * The sealed bytes in {@code text}.
     *
     * @return null when the text is not Base64 of a non-zero multiple of 16 bytes, hence no encrypted answer
     */
    static byte[] sealed(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = 0;
        for (byte b : ascii) {
            if (b > ' ') {
                ascii[length++] = b;
            } else if (b < 0) {
                return null;
            }
        }
        if (length == 0 || length % 4 == 1) {
            return null;
        }
        try {
            byte[] packed = length == ascii.length ? ascii : java.util.Arrays.copyOf(ascii, length);
            byte[] sealed = Base64.getDecoder().decode(packed);
            return sealed.length == 0 || sealed.length % AES_BLOCK != 0 ? null : sealed;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /**
     * The JSON text in {@code sealed}, as UTF-8.
     *
     * @throws GeneralSecurityException when the key does not fit
     * @throws LzException when what was decrypted is no LZString text or opens to more than {@code maxBytes}
     */
    static Bytes open(BpjsStamp stamp, byte[] sealed, int maxBytes) throws GeneralSecurityException, LzException {
        return LzString.decompressFromEncodedURIComponent(stamp.decrypt(sealed), maxBytes);
    }

    /** Whether the text begins as JSON does; tells an opened answer from one opened with the wrong key by chance. */
    static boolean looksLikeJson(Bytes text) {
        try (JsonParser parser = BpjsJson.mapper().createParser(text.array(), 0, text.length())) {
            JsonToken token = parser.nextToken();
            return token != null;
        } catch (IOException notJson) {
            return false;
        }
    }
}
