package id.jembatan.sandbox.internal.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways in which the stand-in can misbehave on demand. */
public enum FaultKind {
    TIMEOUT_BEFORE_COMMIT(When.BEFORE, 90, 0, "stay silent, nothing is stored"),
    TIMEOUT_AFTER_COMMIT(When.AFTER, 90, 0, "store the call, then stay silent"),
    CONNECTION_RESET(When.BEFORE, 0, 0, "reset the connection, nothing is stored"),
    RESET_AFTER_COMMIT(When.AFTER, 0, 0, "store the call, then reset the connection"),
    OUTAGE(When.BEFORE, 0, 0, "reset every matching connection at once, as a gateway that is down"),
    ERROR_5XX(When.BEFORE, 0, 503, "answer a 5xx with an empty body"),
    HTML_PAGE(When.BEFORE, 0, 503, "answer an HTML maintenance page"),
    BARE_CODE(When.BEFORE, 0, 500, "answer a metaData code without a message"),
    UNENCRYPTED_ERROR(When.BEFORE, 0, 500, "answer an error whose response is plain text"),
    WRONG_ENCRYPTION(When.AFTER, 0, 0, "store the call, then seal the answer with another key"),
    SLOW_DRIP(When.AFTER, 20, 0, "send the answer in small pieces"),
    CLOCK_SKEW(When.CLOCK, 600, 0, "shift the gateway's clock");

    /** The moment a fault acts. */
    public enum When {
        CLOCK,
        BEFORE,
        AFTER
    }

    private final When when;
    private final int defaultSeconds;
    private final int defaultStatus;
    private final String help;

    FaultKind(When when, int defaultSeconds, int defaultStatus, String help) {
        this.when = when;
        this.defaultSeconds = defaultSeconds;
        this.defaultStatus = defaultStatus;
        this.help = help;
    }

    /** The name used on the console and over HTTP, such as {@code timeout-after-commit}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String help() {
        return help;
    }

    When when() {
        return when;
    }

    int defaultSeconds() {
        return defaultSeconds;
    }

    int defaultStatus() {
        return defaultStatus;
    }

    public static Optional<FaultKind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(FaultKind::label).toList();
    }
}
