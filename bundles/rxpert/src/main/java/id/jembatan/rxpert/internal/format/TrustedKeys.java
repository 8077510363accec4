package id.jembatan.rxpert.internal.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The vendors' public Ed25519 keys a clinic has pinned, by key id. */
public final class TrustedKeys {
    /** One key and the last day on which it may sign. */
    public record Trusted(PublicKey key, LocalDate until) {}

    private final Map<String, Trusted> keys;

    public TrustedKeys(Map<String, Trusted> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads configuration lines {@code key-id base64-X.509-key yyyy-mm-dd}.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static TrustedKeys parse(Iterable<String> lines) {
        Map<String, Trusted> keys = new TreeMap<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("\\s+");
            try {
                PublicKey key = publicKey(parts[1]);
                keys.put(parts[0], new Trusted(key, LocalDate.parse(parts[2])));
            } catch (GeneralSecurityException | RuntimeException e) {
                throw new IllegalArgumentException("Not 'key-id base64-key yyyy-mm-dd': " + line, e);
            }
        }
        return new TrustedKeys(keys);
    }

    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** @param today null when a package that was accepted before is opened again: an old key may then have expired */
    PublicKey find(String id, LocalDate today) throws PackageException {
        Trusted found = keys.get(id);
        if (found == null) {
            throw PackageException.of(Refusal.UNKNOWN_KEY, id);
        }
        if (today != null && today.isAfter(found.until())) {
            throw PackageException.of(Refusal.EXPIRED_KEY, id);
        }
        return found.key();
    }
}
