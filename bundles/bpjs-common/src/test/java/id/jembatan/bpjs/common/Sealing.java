package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts as the gateway does, with the key that a vector gives. */
final class Sealing {
    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final Cipher cipher;

    Sealing(JsonNode vector) throws GeneralSecurityException {
        key = new SecretKeySpec(HexFormat.of().parseHex(vector.path("keyHex").asText()), "AES");
        iv = new IvParameterSpec(HexFormat.of().parseHex(vector.path("ivHex").asText()));
        cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    }

    String seal(byte[] lzText) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, iv);
        return Base64.getEncoder().encodeToString(cipher.doFinal(lzText));
    }
}
