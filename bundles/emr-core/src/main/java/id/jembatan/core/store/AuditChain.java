package id.jembatan.core.store;

import id.jembatan.api.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The chaining of audit entries. */
public final class AuditChain {
    /** What the first entry of a facility is chained to. */
    public static final String START = "0".repeat(64);

    private AuditChain() {}

    /**
     * Hex SHA-256 over the previous hash and every field of the entry but its own hash. Each field goes in with its
     * length before it, absent ones as length -1, so that no two entries have the same bytes.
     */
    public static String hash(AuditEntry entry) {
        MessageDigest digest = sha256();
        for (Object field : new Object[] {
            entry.previousHash(),
            entry.facilityId(),
            entry.seq(),
            entry.at(),
            entry.userId(),
            entry.userName(),
            entry.action(),
            entry.kind(),
            entry.recordId(),
            entry.patientId(),
            entry.detail()
        }) {
            if (field == null) {
                digest.update("-1:".getBytes(StandardCharsets.US_ASCII));
            } else {
                byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
