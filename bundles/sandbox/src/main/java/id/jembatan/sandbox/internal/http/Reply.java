package id.jembatan.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What the listener does with a request: an answer, and the manner in which it reaches the caller.
 *
 * @param headers further headers beside those every answer has
 * @param span how long a drip takes or a silence lasts; zero otherwise
 */
public record Reply(
        int status,
        String contentType,
        Map<String, String> headers,
        byte[] body,
        Delivery delivery,
        Duration span,
        Duration clockSkew) {
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

    public static Reply text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    public static Reply html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(
                status,
                contentType,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                Delivery.WHOLE,
                Duration.ZERO,
                Duration.ZERO);
    }

    public static Reply reset() {
        return undelivered(Delivery.RESET, Duration.ZERO);
    }

    public static Reply silence(Duration span) {
        return undelivered(Delivery.SILENCE, span);
    }

    private static Reply undelivered(Delivery delivery, Duration span) {
        return new Reply(0, "", Map.of(), new byte[0], delivery, span, Duration.ZERO);
    }

    /** The same answer with these further headers, whose values must hold no line end. */
    public Reply with(Map<String, String> further) {
        return new Reply(status, contentType, Map.copyOf(further), body, delivery, span, clockSkew);
    }

    /** The same answer, dripping over the span. */
    public Reply dripping(Duration over) {
        return new Reply(status, contentType, headers, body, Delivery.DRIP, over, clockSkew);
    }

    /** The same answer from a server whose clock (its {@code Date} header) is shifted. */
    public Reply skewed(Duration skew) {
        return new Reply(status, contentType, headers, body, delivery, span, skew);
    }
}
