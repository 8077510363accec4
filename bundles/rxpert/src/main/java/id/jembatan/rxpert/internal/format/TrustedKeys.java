package id.jembatan.rxpert.internal.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vendors' public Ed25519 keys a clinic has pinned, by key id; a vendor may have several of one id. */
public final class TrustedKeys {
    /** One key and the last day on which it may sign. */
    public record Trusted(PublicKey key, LocalDate until) {}

    private final Map<String, List<Trusted>> keys;

    public TrustedKeys(Map<String, Trusted> keys) {
        this(keys.entrySet().stream());
    }

    private TrustedKeys(Stream<Map.Entry<String, Trusted>> pins) {
        keys = pins.collect(Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /**
     * Reads configuration lines {@code key-id base64-X.509-key yyyy-mm-dd}.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static TrustedKeys parse(Iterable<String> lines) {
        List<Map.Entry<String, Trusted>> pins = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("\\s+");
            try {
                PublicKey key = publicKey(parts[1]);
                pins.add(Map.entry(parts[0], new Trusted(key, LocalDate.parse(parts[2]))));
            } catch (GeneralSecurityException | RuntimeException e) {
                throw new IllegalArgumentException("Not 'key-id base64-key yyyy-mm-dd': " + line, e);
            }
        }
        return new TrustedKeys(pins.stream());
    }

    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /**
     * The keys a signature of this id may be made with, one at least.
     *
     * @param today null when a package that was accepted before is opened again: an old key may then have expired
     */
    List<PublicKey> find(String id, LocalDate today) throws PackageException {
        List<Trusted> known = keys.getOrDefault(id, List.of());
        List<PublicKey> valid = known.stream()
                .filter(one -> today == null || !today.isAfter(one.until()))
                .map(Trusted::key)
                .toList();
        if (valid.isEmpty()) {
            throw PackageException.of(known.isEmpty() ? Refusal.UNKNOWN_KEY : Refusal.EXPIRED_KEY, id);
        }
        return valid;
    }
}
