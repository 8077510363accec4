package id.jembatan.bpjs.common;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Difference between this computer's clock and a gateway's, from the HTTP {@code Date} header (bridging security, section 10).
 *
 * @param offset local time minus gateway time; positive when this computer is ahead. True to about a second
 * @param measuredAt local time of the answer
 */
public record ClockOffset(Duration offset, Instant measuredAt) {
    private static final Duration WARNING = Duration.ofSeconds(30);
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    /** Whether the user should be warned: more than 30 seconds apart. */
    public boolean isWorthWarning() {
        return offset.abs().compareTo(WARNING) > 0;
    }

    /** Whether a refusal is likely to come from it: more than 60 seconds apart. */
    boolean isBeyondTolerance() {
        return offset.abs().compareTo(TOLERANCE) > 0;
    }

    static Optional<ClockOffset> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Date")
                .flatMap(ClockOffset::parse)
                .map(d -> new ClockOffset(Duration.between(d, now), now));
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
