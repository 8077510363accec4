package id.jembatan.core.access;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.security.SecureRandom;
import org.junit.Test;

public class PasswordHashTest {
    private final PasswordHash few = new PasswordHash(1_000, new SecureRandom());

    @Test
    public void knowsItsOwnPasswordOnly() {
        String hash = few.hash("sepeda biru di kebun".toCharArray());
        assertTrue(few.matches("sepeda biru di kebun".toCharArray(), hash));
        assertFalse(few.matches("sepeda biru di kebuN".toCharArray(), hash));
        assertFalse(hash.contains("sepeda"));
    }

    @Test
    public void saltsEveryHash() {
        assertNotEquals(few.hash("sama".toCharArray()), few.hash("sama".toCharArray()));
    }

    @Test
    public void readsHashesMadeWithLessWorkAndCallsThemStale() {
        String old = few.hash("x".toCharArray());
        PasswordHash more = new PasswordHash(2_000, new SecureRandom());
        assertTrue(more.matches("x".toCharArray(), old));
        assertTrue(more.stale(old));
        assertFalse(few.stale(old));
    }

    @Test
    public void refusesAnotherScheme() {
        assertThrows(IllegalStateException.class, () -> few.matches("x".toCharArray(), "md5$1$a$b"));
    }

    @Test
    public void asksForTheWorkThatIsRecommended() {
        assertTrue(PasswordHash.ITERATIONS >= 600_000);
    }
}
