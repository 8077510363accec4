package id.jembatan.sandbox.internal.fault;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody asked to go wrong, and for which calls. A value of 0 (or an empty text) means "not limited" or "the kind's own default".
 *
 * @param kind label of a {@link FaultKind}
 * @param every act on every n-th matching call; 1 acts on each
 * @param count act at most this many times
 * @param seconds size of the effect: silence or drip length, clock shift (may be negative for the clock)
 * @param duration seconds after which the fault ends by itself
 * @param path the resource path must start with this, without prefix, such as {@code kunjungan/V1}; case does not matter
 * @param method {@code writes}, {@code reads}, or one HTTP method
 * @param probability chance between 0 and 1 that a due call is hit; 0 means always
 * @param seed start of the random sequence, so that a run can be repeated
 * @param status HTTP status (and metaData code) of the answering kinds, 200 to 599
 * @param afterCommit answering kinds only: carry the call out first, then answer wrongly
 */
public record FaultSpec(
        String kind,
        int every,
        int count,
        int seconds,
        int duration,
        String path,
        String method,
        double probability,
        long seed,
        int status,
        boolean afterCommit) {
    private static final int MAX_SECONDS = 24 * 3600;
    private static final Set<String> METHODS = Set.of("", "writes", "reads", "get", "post", "put", "delete");

    public FaultSpec {
        path = path == null ? "" : path.strip().replaceFirst("^/+", "");
        method = method == null ? "" : method.strip().toLowerCase(Locale.ROOT);
    }

    /** A fault of that kind on every call, without an end. */
    public static FaultSpec always(FaultKind kind) {
        return new FaultSpec(kind.label(), 1, 0, 0, 0, "", "", 0, 0, 0, false);
    }

    /**
     * The kind asked for, when everything in this request makes sense.
     *
     * @throws IllegalArgumentException with one sentence that names the wrong value
     */
    FaultKind checked() {
        FaultKind known = FaultKind.of(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown fault kind '" + kind + "'. Known: " + String.join(", ", FaultKind.labels())));
        require(every >= 0, "every must not be negative");
        require(count >= 0, "count must not be negative");
        require(duration >= 0 && duration <= MAX_SECONDS, "duration must be 0 to " + MAX_SECONDS + " seconds");
        require(Math.abs((long) seconds) <= MAX_SECONDS, "seconds must be at most " + MAX_SECONDS);
        require(seconds >= 0 || known == FaultKind.CLOCK_SKEW, "seconds must not be negative");
        require(METHODS.contains(method), "method must be writes, reads, GET, POST, PUT or DELETE");
        require(probability >= 0 && probability <= 1, "probability must lie between 0 and 1");
        require(status == 0 || (status >= 200 && status <= 599), "status must lie between 200 and 599");
        require(status == 0 || known.defaultStatus() > 0, "status has no meaning for " + kind);
        require(!afterCommit || known.defaultStatus() > 0, "afterCommit has no meaning for " + kind);
        return known;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
