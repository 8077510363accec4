package id.jembatan.sandbox.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the gateway computes on its side of the wire: the signature it expects and the sealed answers it gives. Written from the contract page "BPJS
 * bridging", sections 4 and 8, and shared with no client, so that the same mistake on both sides cannot cancel out.
 */
public final class GatewayCrypto {
    private GatewayCrypto() {}

    /** Base64 of HMAC-SHA256 over {@code consId&timestamp}, keyed with the secret: 44 characters. */
    public static String signature(String consId, String secretKey, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(secretKey), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(utf8(consId + "&" + timestamp)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HmacSHA256", e);
        }
    }

    /**
     * Seals a plain JSON text as the {@code response} field: LZString, then AES-256-CBC keyed with SHA-256 of consId + secret + the request's timestamp
     * text, then Base64. The initialisation vector is the first half of the key.
     */
    public static String seal(String json, String consId, String secretKey, String timestamp) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(utf8(consId + secretKey + timestamp));
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, cipher.getBlockSize())));
            return Base64.getEncoder().encodeToString(cipher.doFinal(utf8(LzString.compress(json))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no AES/CBC or SHA-256", e);
        }
    }

    /** Compares two header values without giving away where they differ. */
    public static boolean same(String expected, String given) {
        return given != null && MessageDigest.isEqual(utf8(expected), utf8(given));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
