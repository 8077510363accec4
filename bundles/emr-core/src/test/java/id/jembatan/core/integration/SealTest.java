package id.jembatan.core.integration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import id.jembatan.api.EmrException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.Test;

public class SealTest {
    private final Seal seal = new Seal(key(1), new SecureRandom());

    @Test
    public void opensWhatItSealed() {
        String value = "rahasia µ 🔑 " + "x".repeat(4_000);
        String sealed = seal.seal(value, "f|pcare|PRODUCTION|secret-key");
        assertFalse(sealed.contains("rahasia"));
        assertEquals(value, seal.open(sealed, "f|pcare|PRODUCTION|secret-key"));
    }

    @Test
    public void neverSealsTheSameValueTheSameWay() {
        assertNotEquals(seal.seal("x", "a"), seal.seal("x", "a"));
    }

    @Test
    public void doesNotOpenAtAnotherPlace() {
        String sealed = seal.seal("x", "f|pcare|DEVELOPMENT|secret-key");
        assertUnreadable(seal, sealed, "f|pcare|PRODUCTION|secret-key");
    }

    @Test
    public void doesNotOpenWithAnotherKey() {
        assertUnreadable(new Seal(key(2), new SecureRandom()), seal.seal("x", "a"), "a");
    }

    @Test
    public void noticesEveryChangedCharacter() {
        String sealed = seal.seal("rahasia", "a");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertUnreadable(seal, sealed.substring(0, i) + other + sealed.substring(i + 1), "a");
        }
        int last = sealed.indexOf('=') - 1;
        for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
            if (other != sealed.charAt(last)) {
                assertUnreadable(seal, sealed.substring(0, last) + other + sealed.substring(last + 1), "a");
            }
        }
        assertUnreadable(seal, "", "a");
        assertUnreadable(seal, sealed.substring(0, sealed.length() - 8), "a");
        assertUnreadable(seal, sealed.substring(0, 16), "a");
    }

    private static void assertUnreadable(Seal seal, String sealed, String place) {
        EmrException refused = assertThrows(sealed, EmrException.class, () -> seal.open(sealed, place));
        assertEquals("credential.unreadable", refused.code());
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[Seal.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
