package id.jembatan.bpjs.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on by one step at every reading, so that a second reading where one is due shows. */
final class TickingClock extends Clock {
    private final Instant start;
    private final Duration step;
    private int readings;

    TickingClock(Instant start, Duration step) {
        this.start = start;
        this.step = step;
    }

    int readings() {
        return readings;
    }

    @Override
    public Instant instant() {
        return start.plus(step.multipliedBy(readings++));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("fixed to UTC");
    }
}
