package id.jembatan.core.integration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class BreakerTest {
    private static final Instant T0 = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Breaker breaker = new Breaker(5, PAUSE);

    @Test
    public void opensAfterFailuresInARowOnly() {
        for (int i = 0; i < 4; i++) {
            assertFalse(breaker.failed(breaker.begin(T0), T0));
        }
        breaker.succeeded();
        for (int i = 0; i < 4; i++) {
            assertFalse(breaker.failed(breaker.begin(T0), T0));
        }
        assertEquals(3, breaker.allowed(3, T0));
        assertTrue(breaker.failed(breaker.begin(T0), T0));
        assertTrue(breaker.open());
        assertEquals(0, breaker.allowed(3, T0));
    }

    @Test
    public void letsASingleTryThroughAfterThePause() {
        open();
        assertEquals(0, breaker.allowed(3, T0.plus(PAUSE).minusMillis(1)));
        Instant later = T0.plus(PAUSE);
        assertEquals(1, breaker.allowed(3, later));
        Breaker.Entry single = breaker.begin(later);
        assertEquals(Breaker.Entry.SINGLE, single);
        assertEquals(0, breaker.allowed(3, later));
        assertFalse(breaker.failed(single, later));
        assertEquals(0, breaker.allowed(3, later.plus(PAUSE).minusMillis(1)));
        assertEquals(1, breaker.allowed(3, later.plus(PAUSE)));
        breaker.begin(later.plus(PAUSE));
        assertTrue(breaker.succeeded());
        assertFalse(breaker.open());
        assertEquals(3, breaker.allowed(3, later));
    }

    @Test
    public void aTryThatDidNotAskTheGatewayGivesItsTurnBack() {
        open();
        Instant later = T0.plus(PAUSE);
        breaker.neutral(breaker.begin(later));
        assertTrue(breaker.open());
        assertEquals(1, breaker.allowed(3, later));
    }

    @Test
    public void callsThatBeganBeforeItOpenedDoNotPutTheTryOff() {
        open();
        breaker.failed(Breaker.Entry.FREE, T0.plusSeconds(20));
        assertEquals(T0.plus(PAUSE), breaker.nextTryAt());
    }

    @Test
    public void callsThatWereChosenBeforeItOpenedAreNotMade() {
        assertEquals(3, breaker.allowed(3, T0));
        open();
        assertEquals(Breaker.Entry.STOPPED, breaker.begin(T0));
        assertEquals(Breaker.Entry.SINGLE, breaker.begin(T0.plus(PAUSE)));
        assertEquals(Breaker.Entry.STOPPED, breaker.begin(T0.plus(PAUSE)));
        breaker.neutral(Breaker.Entry.STOPPED);
        assertEquals("the single try is still out", 0, breaker.allowed(1, T0.plus(PAUSE)));
    }

    private void open() {
        for (int i = 0; i < 5; i++) {
            breaker.failed(breaker.begin(T0), T0);
        }
    }
}
