package id.jembatan.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of the wire, written from the contract for these tests alone; it shares nothing with the code under test. */
final class Opener {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";

    private Opener() {}

    static String sign(String consId, String secret, String timestamp) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal((consId + "&" + timestamp).getBytes(StandardCharsets.UTF_8)));
    }

    static String open(String sealed, String consId, String secret, String timestamp) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((consId + secret + timestamp).getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(hash, "AES"),
                new IvParameterSpec(Arrays.copyOfRange(hash, 0, 16)));
        byte[] plain = cipher.doFinal(Base64.getDecoder().decode(sealed));
        return decompress(new String(plain, StandardCharsets.US_ASCII));
    }

    static String decompress(String text) {
        Bits bits = new Bits(text);
        List<String> words = new ArrayList<>(List.of("", "", ""));
        int width = 3;
        int enlargeIn = 4;
        int first = bits.read(2);
        if (first == 2) {
            return "";
        }
        String previous = String.valueOf((char) bits.read(first == 0 ? 8 : 16));
        words.add(previous);
        StringBuilder out = new StringBuilder(previous);
        while (true) {
            int code = bits.read(width);
            if (code == 2) {
                return out.toString();
            }
            if (code < 2) {
                words.add(String.valueOf((char) bits.read(code == 0 ? 8 : 16)));
                code = words.size() - 1;
                if (--enlargeIn == 0) {
                    enlargeIn = 1 << width++;
                }
            }
            String entry = code < words.size() ? words.get(code) : previous + previous.charAt(0);
            if (code > words.size()) {
                throw new IllegalArgumentException("corrupt");
            }
            out.append(entry);
            words.add(previous + entry.charAt(0));
            previous = entry;
            if (--enlargeIn == 0) {
                enlargeIn = 1 << width++;
            }
        }
    }

    private static final class Bits {
        private final String text;
        private int position;

        Bits(String text) {
            this.text = text;
        }

        int read(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, position++) {
                int digit = ALPHABET.indexOf(text.charAt(position / 6));
                value |= (digit >> (5 - position % 6) & 1) << i;
            }
            return value;
        }
    }
}
