package id.jembatan.rxpert.internal;

import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Signs packages for tests with a key made for the occasion. */
public final class Signer {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    public static final String KEY_ID = "test-key";

    private final KeyPair pair;

    public Signer() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public TrustedKeys trusted() {
        return trustedUntil(LocalDate.of(2030, 1, 1));
    }

    public TrustedKeys trustedUntil(LocalDate last) {
        return new TrustedKeys(Map.of(KEY_ID, new TrustedKeys.Trusted(pair.getPublic(), last)));
    }

    /** The public half as a clinic pins it. */
    public String line() {
        return KEY_ID + " "
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + " 2030-01-01";
    }

    public static PackageBuilder.Head head(String version, String base) {
        return new PackageBuilder.Head(
                "mini",
                "Vendor",
                version,
                base,
                "2030-01-01",
                List.of("id", "en"),
                "Kamus",
                "Dictionary",
                "Contoh",
                "Example");
    }

    public Path sign(Path target, PackageBuilder.Head head, Map<String, byte[]> files) {
        try {
            new PackageBuilder(CLOCK).build(new PackageBuilder.Folder(head, files), KEY_ID, pair.getPrivate(), target);
            return target;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
