package id.jembatan.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What the listener does with a request: an answer, and the manner in which it reaches the caller.
 *
 * @param span how long a drip takes or a silence lasts; zero otherwise
 */
public record Reply(int status, String contentType, byte[] body, Delivery delivery, Duration span, Duration clockSkew) {
    /** How the answer travels. */
    public enum Delivery {
        /** At once. */
        WHOLE,
        /** In small pieces, spread over the span. */
        DRIP,
        /** Not at all: the connection stays open and silent until the caller leaves or the span is over. */
        SILENCE,
        /** Not at all: the connection is reset. */
        RESET
    }

    public static Reply json(int status, String body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(
                status,
                contentType,
                body.getBytes(StandardCharsets.UTF_8),
                Delivery.WHOLE,
                Duration.ZERO,
                Duration.ZERO);
    }

    public static Reply reset() {
        return new Reply(0, "", new byte[0], Delivery.RESET, Duration.ZERO, Duration.ZERO);
    }

    public static Reply silence(Duration span) {
        return new Reply(0, "", new byte[0], Delivery.SILENCE, span, Duration.ZERO);
    }

    /** The same answer, dripping over the span. */
    public Reply dripping(Duration over) {
        return new Reply(status, contentType, body, Delivery.DRIP, over, clockSkew);
    }

    /** The same answer from a server whose clock (its {@code Date} header) is shifted. */
    public Reply skewed(Duration skew) {
        return new Reply(status, contentType, body, delivery, span, skew);
    }
}
