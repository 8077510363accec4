package id.jembatan.core.integration;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class KeyFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SecureRandom random = new SecureRandom();

    @Test
    public void makesTheKeyOnceForItsOwnerOnly() throws Exception {
        Path file = folder.getRoot().toPath().resolve("etc").resolve("jembatan.key");
        byte[] key = KeyFile.open(file, random);
        assertEquals(32, key.length);
        assertArrayEquals(key, KeyFile.open(file, random));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    public void neverReplacesADamagedKey() throws Exception {
        Path file = folder.newFile("jembatan.key").toPath();
        for (String damaged : new String[] {"", "not base64 at all!", "YWJj"}) {
            Files.writeString(file, damaged);
            assertThrows(IllegalStateException.class, () -> KeyFile.open(file, random));
            assertEquals(damaged, Files.readString(file));
        }
    }
}
