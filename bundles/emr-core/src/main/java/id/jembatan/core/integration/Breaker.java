package id.jembatan.core.integration;

import java.time.Duration;
import java.time.Instant;

/**
 * Circuit breaker of one lane. Closed, it lets everything through; after a number of failures of the gateway in a row
 * it opens; after a pause it lets one single try through, and closes again when the gateway answers.
 */
final class Breaker {

    private final int threshold;
    private final Duration pause;
    private int failures;
    private Instant openedAt;
    private boolean trying;

    /** @param pause how long it stays open before the single try */
    Breaker(int threshold, Duration pause) {
        this.threshold = threshold;
        this.pause = pause;
    }

    /** How many calls may begin now, at most {@code wanted}. */
    synchronized int allowed(int wanted, Instant now) {
        if (openedAt == null) {
            return wanted;
        }
        return trying || now.isBefore(openedAt.plus(pause)) ? 0 : Math.min(1, wanted);
    }

    /** How a call begins; to be handed back with its outcome. */
    enum Entry {
        /** The breaker is closed. */
        FREE,
        /** The single try of an open breaker. */
        SINGLE,
        /** Not to be made: the breaker opened after the call was chosen, or another makes the single try. */
        STOPPED
    }

    /** A call that was allowed is about to be made. */
    synchronized Entry begin(Instant now) {
        if (openedAt == null) {
            return Entry.FREE;
        }
        if (allowed(1, now) == 0) {
            return Entry.STOPPED;
        }
        trying = true;
        return Entry.SINGLE;
    }

    /** A call ended without having asked the gateway. */
    synchronized void neutral(Entry entry) {
        if (entry == Entry.SINGLE) {
            trying = false;
        }
    }

    /** The gateway answered. @return true when this closed the breaker */
    synchronized boolean succeeded() {
        boolean wasOpen = openedAt != null;
        failures = 0;
        openedAt = null;
        trying = false;
        return wasOpen;
    }

    /** The gateway as a whole did not answer. @return true when this opened the breaker */
    synchronized boolean failed(Entry entry, Instant now) {
        failures++;
        if (openedAt != null) {
            if (entry == Entry.SINGLE) {
                openedAt = now;
                trying = false;
            }
            return false;
        }
        if (failures < threshold) {
            return false;
        }
        openedAt = now;
        return true;
    }

    /** Somebody wants it tried now: the pause is over, the single try stays single. */
    synchronized void hurry(Instant now) {
        if (openedAt != null) {
            openedAt = now.minus(pause);
        }
    }

    synchronized boolean open() {
        return openedAt != null;
    }

    /** When the single try may be made, or null while closed. */
    synchronized Instant nextTryAt() {
        return openedAt == null ? null : openedAt.plus(pause);
    }
}
