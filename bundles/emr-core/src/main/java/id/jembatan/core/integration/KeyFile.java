package id.jembatan.core.integration;

import id.jembatan.core.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that seals credentials: 32 random bytes in Base64, in a file outside of the database, made at the first start
 * and readable by its owner only. A backup of the database without it holds no readable secret.
 */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private KeyFile() {}

    /** Reads the key, making the file first when there is none. @return 32 bytes */
    static byte[] open(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            if (!OwnerOnly.is(file)) {
                LOG.warn("Key file {} can be read by other accounts of this machine; run: chmod 600 {}", file, file);
            }
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).trim());
            if (key.length != Seal.KEY_BYTES) {
                throw new IllegalArgumentException("not " + Seal.KEY_BYTES + " bytes");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("key file " + file + " is damaged; restore it from the backup", e);
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + file + " cannot be read or made", e);
        }
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[Seal.KEY_BYTES];
        random.nextBytes(key);
        OwnerOnly.write(file, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII));
        LOG.info("Key file {} made; back it up apart from the database", file);
    }
}
