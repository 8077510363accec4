package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single values with AES-256-GCM. The place a value belongs to goes in as authenticated data: a value copied to
 * another facility, bridge, environment or name in the database does not open there.
 */
final class Seal {

    static final int KEY_BYTES = 32;
    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_CHARS = 8;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random;

    /** @param key 32 bytes; copied, and wiped in the caller's array */
    Seal(byte[] key, SecureRandom random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a sealing key has " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = keyId(key);
        this.random = random;
        Arrays.fill(key, (byte) 0);
    }

    /** @return {@code v1:key id:base64(nonce, ciphertext, tag)} */
    String seal(String value, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(value.getBytes(StandardCharsets.UTF_8));
            ByteBuffer all =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return VERSION + ":" + keyId + ":" + Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot seal with AES-GCM", e);
        }
    }

    /** @throws EmrException UNAVAILABLE when it was sealed with another key, for another place, or was tampered with */
    String open(String sealed, String place) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION) || !parts[1].equals(keyId)) {
            throw unreadable(null);
        }
        try {
            byte[] all = Base64.getDecoder().decode(parts[2]);
            if (!Base64.getEncoder().encodeToString(all).equals(parts[2])) {
                // the last character has bits that mean nothing; whoever changed them has still changed it
                throw unreadable(null);
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), place);
            byte[] plain = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw unreadable(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot open AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static EmrException unreadable(Exception cause) {
        return new EmrException(
                EmrException.Kind.UNAVAILABLE,
                "credential.unreadable",
                new Text(
                        "Kredensial tidak dapat dibuka dengan berkas kunci yang ada. Kembalikan berkas kunci dari"
                                + " cadangan, atau isi ulang kredensial.",
                        "The credentials cannot be opened with the present key file. Restore the key file from the"
                                + " backup, or enter the credentials again."),
                java.util.List.of(),
                cause);
    }

    private static String keyId(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("jembatan key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key)).substring(0, KEY_ID_CHARS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
