package id.jembatan.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Session tokens: 256 random bits for the browser, their SHA-256 for the store. */
final class Tokens {

    private static final int BYTES = 32;

    /** Length of the text form of {@link #BYTES} bytes. */
    private static final int LENGTH = 43;

    private Tokens() {}

    static String create(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** False for anything that this class cannot have made, so that junk never reaches the store. */
    static boolean plausible(String token) {
        return token != null && token.length() == LENGTH;
    }

    /** @return hex, 64 characters */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
