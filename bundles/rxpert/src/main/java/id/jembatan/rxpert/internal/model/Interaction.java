package id.jembatan.rxpert.internal.model;

import java.util.List;
import java.util.Set;

/** One interaction row: every a meets every b. See docs/rxdict.md, section 5. */
public record Interaction(
        String key,
        Side a,
        Side b,
        Severity severity,
        Action action,
        Advice advice,
        String mechanism,
        String onset,
        Backing backing,
        Set<String> sites,
        Integer minGapHours,
        Raise raise,
        boolean exception,
        Origin at) {

    /** One side of an interaction. */
    public record Side(List<Ref> refs, List<Ref> except, Set<Route> routes) {}

    /** A severity that replaces the usual one for some patients; null parts are not tested. */
    public record Raise(List<String> conditions, Double egfrLt, Severity severity) {}
}
