package id.jembatan.core.access;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a few failed tries a name, and after some more an address, has to wait, twice as long at
 * each further failure up to a quarter of an hour. A try counts as failed from its beginning until it succeeds, so
 * that tries made at the same time do not slip through. Bounded in memory; forgotten at a restart, which an attacker
 * cannot cause.
 */
final class LoginThrottle {

    static final int NAME_TRIES = 5;
    static final int ADDRESS_TRIES = 30;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MAX_ENTRIES = 10_000;

    private final Clock clock;
    private final Map<String, Tries> names = bounded();
    private final Map<String, Tries> addresses = bounded();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try. @throws EmrException TOO_MANY while the name or the address has to wait */
    synchronized void begin(String name, String address) {
        Instant now = clock.instant();
        Tries ofName = names.getOrDefault(name, Tries.NONE).at(now);
        Tries ofAddress = addresses.getOrDefault(address, Tries.NONE).at(now);
        Instant until = later(ofName.blockedUntil, ofAddress.blockedUntil);
        if (until.isAfter(now)) {
            throw tooMany(Duration.between(now, until));
        }
        names.put(name, ofName.more(now, NAME_TRIES));
        addresses.put(address, ofAddress.more(now, ADDRESS_TRIES));
    }

    /** The try was right: the name starts afresh, and the address gets its try back. */
    synchronized void succeeded(String name, String address) {
        names.remove(name);
        addresses.computeIfPresent(address, (a, tries) -> tries.failures <= 1 ? null : tries.less());
    }

    private static EmrException tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return new EmrException(
                EmrException.Kind.TOO_MANY,
                "access.throttled",
                new Text(
                        "Terlalu banyak percobaan masuk. Coba lagi dalam " + seconds + " detik.",
                        "Too many sign-in attempts. Try again in " + seconds + " seconds."));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Map<String, Tries> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                return size() > MAX_ENTRIES;
            }
        };
    }

    private record Tries(int failures, Instant last, Instant blockedUntil) {

        static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

        /** Forgiven when nothing was tried for the longest wait since the block ended. */
        Tries at(Instant now) {
            return now.isAfter(later(last, blockedUntil).plus(LONGEST_WAIT)) ? NONE : this;
        }

        Tries more(Instant now, int free) {
            int count = failures + 1;
            if (count < free) {
                return new Tries(count, now, blockedUntil);
            }
            long factor = 1L << Math.min(20, count - free);
            Duration wait = FIRST_WAIT.multipliedBy(factor);
            return new Tries(count, now, now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        }

        Tries less() {
            return new Tries(failures - 1, last, Instant.EPOCH);
        }
    }
}
