package id.jembatan.core.integration;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: doubling from the shortest to the longest, with a jitter of a fifth either way
 * so that lanes do not knock in step.
 */
record Backoff(Duration min, Duration max, DoubleSupplier random) {

    private static final double JITTER = 0.2;

    /** @param failures failures in a row, 1 after the first */
    Duration after(int failures) {
        long shift = Math.min(30, Math.max(0, failures - 1));
        double millis = Math.min(max.toMillis(), (double) min.toMillis() * (1L << shift));
        double jittered = millis * (1 - JITTER + 2 * JITTER * random.getAsDouble());
        return Duration.ofMillis(Math.round(jittered));
    }
}
