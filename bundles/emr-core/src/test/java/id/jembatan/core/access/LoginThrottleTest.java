package id.jembatan.core.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.core.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class LoginThrottleTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T01:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    public void makesANameWaitAfterSomeTriesAndTwiceAsLongAfterEachMore() {
        tries(LoginThrottle.NAME_TRIES, "siti", "10.0.0.");
        assertBlocked("siti", "10.9.9.9");
        clock.advance(LoginThrottle.FIRST_WAIT);
        throttle.begin("siti", "10.9.9.9");
        clock.advance(LoginThrottle.FIRST_WAIT);
        assertBlocked("siti", "10.9.9.9");
        clock.advance(LoginThrottle.FIRST_WAIT);
        throttle.begin("siti", "10.9.9.9");
    }

    @Test
    public void neverWaitsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            throttle.begin("siti", "10.0.0." + i);
            clock.advance(LoginThrottle.LONGEST_WAIT);
        }
        throttle.begin("siti", "10.0.1.1");
    }

    @Test
    public void leavesOtherNamesAlone() {
        tries(LoginThrottle.NAME_TRIES, "siti", "10.0.0.");
        throttle.begin("budi", "10.9.9.9");
    }

    @Test
    public void makesAnAddressWaitThatTriesManyNames() {
        for (int i = 0; i < LoginThrottle.ADDRESS_TRIES; i++) {
            throttle.begin("name" + i, "10.0.0.1");
        }
        assertBlocked("another", "10.0.0.1");
        throttle.begin("another", "10.0.0.2");
    }

    @Test
    public void startsAfreshAfterASuccess() {
        for (int i = 0; i < 100; i++) {
            throttle.begin("siti", "10.0.0.1");
            throttle.succeeded("siti", "10.0.0.1");
        }
    }

    @Test
    public void forgivesAfterQuietTime() {
        tries(LoginThrottle.NAME_TRIES - 1, "siti", "10.0.0.");
        clock.advance(LoginThrottle.LONGEST_WAIT.plus(Duration.ofSeconds(1)));
        tries(LoginThrottle.NAME_TRIES - 1, "siti", "10.0.1.");
        throttle.begin("siti", "10.0.2.1");
    }

    private void tries(int count, String name, String addresses) {
        for (int i = 0; i < count; i++) {
            throttle.begin(name, addresses + i);
        }
    }

    private void assertBlocked(String name, String address) {
        EmrException refused = assertThrows(EmrException.class, () -> throttle.begin(name, address));
        assertEquals(EmrException.Kind.TOO_MANY, refused.kind());
        assertTrue(refused.sentence().id(), refused.sentence().id().matches(".*\\d+ detik.*"));
    }
}
