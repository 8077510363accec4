package id.jembatan.web.internal.ui;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the forms the web needs. */
final class Hashes {

    private static final int SHORT = 10;

    private Hashes() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** 20 hex digits, enough to tell versions of a file apart. */
    static String of(byte[] content) {
        return shortened(digest().digest(content));
    }

    static String shortened(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, SHORT);
    }

    /** As a source of a content security policy. */
    static String cspSource(byte[] content) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest().digest(content));
    }
}
