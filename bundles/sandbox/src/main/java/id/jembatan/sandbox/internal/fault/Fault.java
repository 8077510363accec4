package id.jembatan.sandbox.internal.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/** One fault in force, with its counters. Guarded by the {@link FaultBoard} that holds it. */
final class Fault {
    private final int id;
    private final FaultSpec spec;
    private final FaultKind kind;
    private final Instant ends;
    private final Random random;
    private long matched;
    private long hits;

    Fault(int id, FaultSpec spec, Instant now) {
        this.id = id;
        this.spec = spec;
        this.kind = spec.checked();
        this.ends = spec.duration() == 0 ? Instant.MAX : now.plusSeconds(spec.duration());
        this.random = new Random(spec.seed());
    }

    boolean over(Instant now) {
        return !now.isBefore(ends) || (spec.count() > 0 && hits >= spec.count());
    }

    /** Counts the call when it matches; true when this fault wants to act on it. */
    boolean wants(String method, String resource) {
        if (!methodMatches(method)
                || !resource.toLowerCase(Locale.ROOT).startsWith(spec.path().toLowerCase(Locale.ROOT))) {
            return false;
        }
        matched++;
        boolean due = spec.every() <= 1 || matched % spec.every() == 0;
        return due && (spec.probability() == 0 || random.nextDouble() < spec.probability());
    }

    private boolean methodMatches(String method) {
        boolean read = "GET".equals(method) || "HEAD".equals(method);
        return switch (spec.method()) {
            case "" -> true;
            case "writes" -> !read;
            case "reads" -> read;
            default -> spec.method().equalsIgnoreCase(method);
        };
    }

    void hit() {
        hits++;
    }

    int id() {
        return id;
    }

    FaultKind kind() {
        return kind;
    }

    FaultKind.When when() {
        return spec.afterCommit() ? FaultKind.When.AFTER : kind.when();
    }

    int status() {
        return spec.status() == 0 ? kind.defaultStatus() : spec.status();
    }

    Duration span() {
        return Duration.ofSeconds(spec.seconds() == 0 ? kind.defaultSeconds() : spec.seconds());
    }

    FaultView view(Instant now) {
        long left = ends.equals(Instant.MAX) ? -1 : Duration.between(now, ends).toSeconds();
        return new FaultView(id, spec, matched, hits, left);
    }
}
