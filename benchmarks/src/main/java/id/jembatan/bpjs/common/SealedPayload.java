package id.jembatan.bpjs.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An invented drug list of about a given size, in each form it takes on its way: JSON, LZString text, AES, Base64.
 *
 * @param material what the key is made of: consumer id, secret and timestamp
 */
record SealedPayload(String json, String lzText, byte[] sealed, String response, BpjsStamp stamp, String material) {
    private static final String[] STEMS = {
        "amoksilin", "parasetol", "metformil", "kaptopra", "amlodin", "simvalip", "omeprazit", "lansopril", "setirin",
        "loratidin", "ibuprolen", "deksamet", "prednisin", "salbutal", "ambroksal", "glibenkla", "furosemil", "bisoprol"
    };
    private static final String[] FORMS = {"tablet", "tablet salut", "kapsul", "sirup", "suspensi", "injeksi", "salep"};
    private static final String[] STRENGTHS = {"5 mg", "10 mg", "25 mg", "50 mg", "100 mg", "250 mg", "500 mg", "1 g"};

    static SealedPayload ofAbout(int bytes) throws GeneralSecurityException {
        BpjsCredentials credentials = new BpjsCredentials("12345", "7kS3cr3tKLN", "key", "user", "password");
        Instant now = Instant.ofEpochSecond(1_700_000_000L);
        BpjsStamp stamp = BpjsStamp.now(credentials, Clock.fixed(now, ZoneOffset.UTC));
        String material = credentials.consId() + credentials.secretKey() + stamp.timestamp();
        String json = drugList(bytes);
        String lzText = LzStringPort.compress(json);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, material).doFinal(lzText.getBytes(StandardCharsets.ISO_8859_1));
        return new SealedPayload(json, lzText, sealed, Base64.getEncoder().encodeToString(sealed), stamp, material);
    }

    static Cipher cipher(int mode, String material) throws GeneralSecurityException {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(material.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }

    private static String drugList(int bytes) {
        Random random = new Random(42);
        StringBuilder rows = new StringBuilder();
        int count = 0;
        while (rows.length() < bytes - 24) {
            rows.append(count == 0 ? "" : ",").append(row(random, count++));
        }
        return "{\"count\":" + count + ",\"list\":[" + rows + "]}";
    }

    private static String row(Random random, int index) {
        return "{\"kdObat\":\"1301%05d\",\"nmObat\":\"%s %s %s – kemasan ×%d\",\"sedia\":%d}"
                .formatted(
                        index,
                        pick(random, STEMS) + (char) ('a' + random.nextInt(26)),
                        pick(random, FORMS),
                        pick(random, STRENGTHS),
                        1 + random.nextInt(12),
                        random.nextInt(1000));
    }

    private static String pick(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
