package id.jembatan.web.internal.lan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the server's certificate with the JDK's own keytool: EC P-256 in a PKCS12 file that only the owner reads. */
final class Certificate {

    static final String ALIAS = "server";

    private static final Logger LOG = LoggerFactory.getLogger(Certificate.class);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final int SECONDS = 30;
    private static final String PASSWORD_VARIABLE = "JEMBATAN_KEYSTORE_PASSWORD";

    private Certificate() {}

    /**
     * @param names subject alternative names as keytool writes them, such as {@code dns:localhost}
     * @throws IOException when keytool is missing or fails; its output is the message
     */
    static void make(Path keystore, String password, Collection<String> names) throws IOException {
        Path fresh = keystore.resolveSibling(keystore.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        ProcessBuilder builder = new ProcessBuilder(command(fresh, names)).redirectErrorStream(true);
        // By the environment, not as an argument: arguments are visible to every user of the computer.
        builder.environment().put(PASSWORD_VARIABLE, password);
        Path output = Files.createTempFile("keytool", ".log");
        try {
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("keytool took longer than " + SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("keytool failed: " + Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
        ownerOnly(fresh);
        Files.move(fresh, keystore, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the file opens with the password and its certificate is valid for a while yet. */
    static boolean isGood(Path keystore, String password, Instant now) {
        if (!Files.exists(keystore)) {
            return false;
        }
        try {
            KeyStore store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            return store.getCertificate(ALIAS) instanceof X509Certificate certificate
                    && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE));
        } catch (IOException | GeneralSecurityException unusable) {
            LOG.warn(
                    "the server's key file cannot be used and is made anew: {}",
                    unusable.getClass().getName());
            return false;
        }
    }

    private static List<String> command(Path keystore, Collection<String> names) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                "825",
                "-dname",
                "CN=Jembatan",
                "-ext",
                "san=" + names.stream().collect(Collectors.joining(",")),
                "-ext",
                "eku=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE,
                "-keypass:env",
                PASSWORD_VARIABLE);
    }

    static void ownerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
