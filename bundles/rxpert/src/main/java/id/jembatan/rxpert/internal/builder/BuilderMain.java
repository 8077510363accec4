package id.jembatan.rxpert.internal.builder;

import id.jembatan.rxpert.internal.format.Manifest;
import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Reader;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.snapshot.SnapshotCompiler;
import id.jembatan.rxpert.internal.truths.TruthCases;
import id.jembatan.rxpert.internal.truths.TruthsRunner;
import id.jembatan.rxpert.internal.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Command line of the builder: {@code check FOLDER}, {@code build FOLDER OUT.rxdict KEY_ID PRIVATE_KEY_FILE},
 * {@code key PRIVATE_KEY_FILE PUBLIC_KEY_FILE}, {@code bundle FOLDER OUT.rxdict PUBLIC_KEY_FILE KEY_ID}. Ends with an exception, and
 * so with a status other than 0, when the folder has a fault; every fault is logged with file, line and column.
 */
public final class BuilderMain {
    private static final Logger LOG = LoggerFactory.getLogger(BuilderMain.class);

    private BuilderMain() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException, PackageException {
        Clock clock = Clock.systemUTC();
        if (args.length == 2 && args[0].equals("check")) {
            check(Path.of(args[1]), clock);
        } else if (args.length == 5 && args[0].equals("build")) {
            build(Path.of(args[1]), Path.of(args[2]), args[3], readKey(Path.of(args[4])), clock);
        } else if (args.length == 3 && args[0].equals("key")) {
            makeKey(Path.of(args[1]), Path.of(args[2]));
        } else if (args.length == 5 && args[0].equals("bundle")) {
            bundle(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args[4], clock);
        } else {
            throw new IllegalArgumentException("check FOLDER | build FOLDER OUT KEY_ID PRIVATE_KEY"
                    + " | key PRIVATE_KEY PUBLIC_KEY | bundle FOLDER OUT PUBLIC_KEY KEY_ID");
        }
    }

    /** Checks a folder as an import would, and signs it when it is a full dictionary without faults. */
    public static Manifest build(Path folder, Path out, String keyId, PrivateKey key, Clock clock)
            throws IOException, GeneralSecurityException, PackageException {
        PackageBuilder.Folder content = check(folder, clock);
        Manifest manifest = new PackageBuilder(clock).build(content, keyId, key, out);
        LOG.info(
                "Built {} {} with {} files",
                out,
                manifest.version(),
                manifest.files().size());
        return manifest;
    }

    /**
     * Builds a package that travels beside its public key, inside a bundle: the key pair is made for this one package and its private
     * half is never written. The public key file holds one line as a clinic pins it, valid until the package expires.
     */
    public static Manifest bundle(Path folder, Path out, Path publicKey, String keyId, Clock clock)
            throws IOException, GeneralSecurityException, PackageException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(out.toAbsolutePath().getParent());
        Manifest manifest = build(folder, out, keyId, pair.getPrivate(), clock);
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        Files.writeString(publicKey, keyId + " " + key + " " + manifest.expires() + "\n");
        return manifest;
    }

    private static PackageBuilder.Folder check(Path folder, Clock clock) throws IOException, PackageException {
        PackageBuilder.Folder content = PackageBuilder.readFolder(folder);
        if (content.head().baseVersion() != null) {
            LOG.info("A delta is checked against its base when it is imported");
            return content;
        }
        try {
            Validator.Valid valid = Validator.check(Reader.full(content.head().info(), content.files()));
            valid.refiled().forEach(one -> LOG.warn("Re-filed: {}", one));
            var snapshot = SnapshotCompiler.compile(valid.data());
            LOG.info(
                    "{} substances, {} products, {} pairs",
                    snapshot.substanceCount(),
                    snapshot.productCount(),
                    snapshot.pairCount());
            byte[] tests = content.files().get("tests.json");
            if (tests != null) {
                runTests(new TruthsRunner(List.of(snapshot)), tests, LocalDate.now(clock));
            }
        } catch (PackageException e) {
            e.problems().forEach(one -> LOG.error("{}", one));
            throw e;
        }
        return content;
    }

    private static void runTests(TruthsRunner runner, byte[] tests, LocalDate today)
            throws IOException, PackageException {
        List<TruthsRunner.Outcome> failed = runner.run(TruthCases.read(tests, today)).stream()
                .filter(one -> !one.passed())
                .toList();
        failed.forEach(one -> LOG.error("{}: {}", one.id(), one.faults()));
        if (!failed.isEmpty()) {
            throw PackageException.of(Refusal.TESTS_FAILED);
        }
    }

    private static PrivateKey readKey(Path file) throws IOException, GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file).strip());
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static void makeKey(Path privateKey, Path publicKey) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(privateKey, base64.encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Files.writeString(publicKey, base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
    }
}
