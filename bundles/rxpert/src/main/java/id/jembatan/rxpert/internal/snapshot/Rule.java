package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.validate.CodeSet;
import java.util.Set;

/** A compiled interaction; its texts stay in the pool until an alert needs them. */
public final class Rule {
    final int key;
    final Texts texts;
    final int mechanism;
    final int onset;
    final Scope a;
    final Scope b;
    final Set<Route> routesA;
    final Set<Route> routesB;
    private final Severity severity;
    private final Action action;
    private final Backing backing;
    private final Set<String> sites;
    private final int minGapHours;
    private final Raise raise;
    private final boolean exception;

    /** A severity for some patients; {@code egfrLt} is 0 when not tested. */
    public record Raise(CodeSet conditions, double egfrLt, Severity severity) {}

    Rule(
            int key,
            Texts texts,
            int mechanism,
            int onset,
            Sides sides,
            Severity severity,
            Action action,
            Backing backing,
            Set<String> sites,
            int minGapHours,
            Raise raise,
            boolean exception) {
        this.key = key;
        this.texts = texts;
        this.mechanism = mechanism;
        this.onset = onset;
        this.a = sides.a();
        this.b = sides.b();
        this.routesA = sides.routesA();
        this.routesB = sides.routesB();
        this.severity = severity;
        this.action = action;
        this.backing = backing;
        this.sites = sites;
        this.minGapHours = minGapHours;
        this.raise = raise;
        this.exception = exception;
    }

    record Sides(Scope a, Scope b, Set<Route> routesA, Set<Route> routesB) {}

    /** What one side is about. */
    public Scope scope(boolean sideB) {
        return sideB ? b : a;
    }

    public Severity severity() {
        return severity;
    }

    public Action action() {
        return action;
    }

    public Backing backing() {
        return backing;
    }

    public Set<String> sites() {
        return sites;
    }

    /** 0 when there is none. */
    public int minGapHours() {
        return minGapHours;
    }

    /** Null when the severity is the same for everybody. */
    public Raise raise() {
        return raise;
    }

    public boolean exception() {
        return exception;
    }

    /** How specific: 2 when both sides name substances only, 0 when both are classes. */
    public int specificity() {
        return (a.groups().length == 0 ? 1 : 0) + (b.groups().length == 0 ? 1 : 0);
    }
}
