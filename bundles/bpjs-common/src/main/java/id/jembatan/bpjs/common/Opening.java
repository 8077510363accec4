package id.jembatan.bpjs.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;

/** Opens an encrypted {@code response}: Base64, AES, LZString (bridging security, sections 8 and 9). */
final class Opening {
    private static final int AES_BLOCK = 16;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Opening() {}

    /**
     * The sealed bytes in {@code text}.
     *
     * @return null when the text is not Base64 of a non-zero multiple of 16 bytes, hence no encrypted answer
     */
    static byte[] sealed(String text) {
        try {
            byte[] sealed = Base64.getDecoder().decode(text);
            return sealed.length == 0 || sealed.length % AES_BLOCK != 0 ? null : sealed;
        } catch (IllegalArgumentException notBase64) {
            String packed = WHITE_SPACE.matcher(text).replaceAll("");
            return packed.length() == text.length() ? null : sealed(packed);
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
