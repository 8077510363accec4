package id.jembatan.core.integration;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import org.junit.Test;

public class BackoffTest {
    @Test
    public void doublesUpToTheLongest() {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15), () -> 0.5);
        assertEquals(Duration.ofSeconds(5), backoff.after(1));
        assertEquals(Duration.ofSeconds(10), backoff.after(2));
        assertEquals(Duration.ofSeconds(640), backoff.after(8));
        assertEquals(Duration.ofMinutes(15), backoff.after(9));
        assertEquals(Duration.ofMinutes(15), backoff.after(10_000));
    }

    @Test
    public void staysWithinAFifthOfIt() {
        assertEquals(
                Duration.ofSeconds(4), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1), () -> 0).after(1));
        assertEquals(
                Duration.ofSeconds(6), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1), () -> 1).after(1));
    }
}
