package id.jembatan.core.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: PBKDF2-HMAC-SHA256 with a salt per password. The work factor is written into the hash, so it can
 * be raised later; {@link #stale} tells which hashes are to be made anew at the next sign-in.
 */
final class PasswordHash {

    /** OWASP Password Storage Cheat Sheet (2023) for PBKDF2-HMAC-SHA256. */
    static final int ITERATIONS = 600_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int iterations;
    private final SecureRandom random;

    PasswordHash(int iterations, SecureRandom random) {
        this.iterations = iterations;
        this.random = random;
    }

    /** @return {@code pbkdf2-sha256$iterations$salt$hash}, both in Base64 */
    String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations));
    }

    /** Compares in a time that does not depend on where the hashes differ. */
    boolean matches(char[] password, String stored) {
        String[] parts = parts(stored);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** Does the work of a comparison for a name that does not exist, so that the answer takes as long. */
    void spend(char[] password) {
        derive(password, new byte[SALT_BYTES], iterations);
    }

    /** True when the hash was made with less work than is asked for today. */
    boolean stale(String stored) {
        return Integer.parseInt(parts(stored)[1]) < iterations;
    }

    private static String[] parts(String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("password hash of an unknown scheme");
        }
        return parts;
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
