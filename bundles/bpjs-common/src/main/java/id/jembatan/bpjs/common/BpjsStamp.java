package id.jembatan.bpjs.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The timestamp of one call, and all that hangs on it: the request headers and the key that opens the answer.
 *
 * <p>Header, signature and key take the time from the same object, so they cannot fall on two sides of a second, and
 * calls in flight cannot mix up their keys (bridging security, sections 3, 4, 5, 8). Make a new one for every request, also
 * for every resend. Immutable.
 */
public final class BpjsStamp {
    private static final int IV_BYTES = 16;

    private final BpjsCredentials credentials;
    private final String timestamp;

    private BpjsStamp(BpjsCredentials credentials, long epochSecond) {
        this.credentials = credentials;
        this.timestamp = Long.toString(epochSecond);
    }

    /** A stamp of this moment. */
    public static BpjsStamp now(BpjsCredentials credentials, Clock clock) {
        return new BpjsStamp(credentials, clock.instant().getEpochSecond());
    }

    /** Unix seconds, UTC, as decimal text: the value of {@code X-timestamp}. */
    public String timestamp() {
        return timestamp;
    }

    /** Standard Base64 of HMAC-SHA256(secret key, consId + "&" + timestamp): the value of {@code X-signature}. */
    public String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(credentials.secretKey()), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(utf8(credentials.consId() + "&" + timestamp)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", e);
        }
    }

    /**
     * The headers of the request, in a fixed order.
     *
     * @param withAuthorization whether to send {@code X-authorization}
     */
    public Map<String, String> headers(boolean withAuthorization) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-cons-id", credentials.consId());
        headers.put("X-timestamp", timestamp);
        headers.put("X-signature", signature());
        if (withAuthorization) {
            headers.put("X-authorization", authorization());
        }
        headers.put("user_key", credentials.userKey());
        return headers;
    }

    /**
     * Decrypts an answer of this very call with AES-256-CBC.
     *
     * @param sealed the answer after Base64; a non-zero multiple of 16 bytes
     * @return the LZString text, one ASCII character a byte
     * @throws GeneralSecurityException when key and answer do not belong together, or the answer is damaged
     */
    byte[] decrypt(byte[] sealed) throws GeneralSecurityException {
        byte[] key = MessageDigest.getInstance("SHA-256")
                .digest(utf8(credentials.consId() + credentials.secretKey() + timestamp));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, IV_BYTES));
        return cipher.doFinal(sealed);
    }

    /** Says the timestamp only. */
    @Override
    public String toString() {
        return "BpjsStamp[" + timestamp + "]";
    }

    private String authorization() {
        String plain = credentials.username() + ":" + credentials.password() + ":" + credentials.kdAplikasi();
        return "Basic " + Base64.getEncoder().encodeToString(utf8(plain));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
