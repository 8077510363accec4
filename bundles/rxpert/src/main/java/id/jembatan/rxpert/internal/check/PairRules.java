package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Rule;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SubstanceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the rules that hold between two drugs and orders them. */
final class PairRules {
    private static final int[] NONE = {};

    private final Context context;
    private final Snapshot snapshot;

    PairRules(Context context) {
        this.context = context;
        this.snapshot = context.snapshot();
    }

    /** A rule that holds for substance x of one drug and y of the other; {@code flipped} when x stands on side b. */
    record Hit(Rule rule, int x, int y, boolean flipped, Severity severity, Severity ofDictionary, boolean raised) {
        boolean isBefore(Hit other) {
            int order = severity.compareTo(other.severity);
            return order < 0 || (order == 0 && rule.specificity() > other.rule.specificity());
        }
    }

    /** Which of the asked substances have a rule with some substance of the drug. */
    int[] partners(ResolvedDrug drug, SubstanceSet asked) {
        int[] all = NONE;
        for (int substance : drug.all()) {
            int[] more = snapshot.partnersOf(substance, asked);
            all = all.length == 0
                    ? more
                    : IntStream.concat(Arrays.stream(all), Arrays.stream(more)).toArray();
        }
        return all;
    }

    /** The rule to show for each pair of substances, worst first; empty when nothing holds. */
    List<Hit> between(ResolvedDrug first, ResolvedDrug second) {
        List<Hit> best = List.of();
        for (int x : first.all()) {
            for (int y : second.all()) {
                if (x != y && snapshot.moiety(x) != snapshot.moiety(y)) {
                    Hit hit = ofPair(first, x, second, y);
                    if (hit != null) {
                        best = best.isEmpty() ? new ArrayList<>() : best;
                        best.add(hit);
                    }
                }
            }
        }
        if (best.size() > 1) {
            best.sort((p, q) -> p.isBefore(q) ? -1 : q.isBefore(p) ? 1 : 0);
        }
        return best;
    }

    private Hit ofPair(ResolvedDrug first, int x, ResolvedDrug second, int y) {
        Hit[] best = new Hit[2];
        snapshot.rulesBetween(x, first.routes(), y, second.routes(), (rule, flipped) -> {
            if (holds(rule)) {
                int slot = rule.exception() ? 1 : 0;
                Hit hit = hit(rule, x, y, flipped);
                best[slot] = best[slot] == null || hit.isBefore(best[slot]) ? hit : best[slot];
            }
        });
        return best[1] != null ? best[1] : best[0];
    }

    private boolean holds(Rule rule) {
        if (!rule.backing().holdsOn(context.request().day())
                || !context.policy().allows(rule.backing())) {
            return false;
        }
        return rule.sites().isEmpty() || siteTreated(rule);
    }

    /** A site that is not known may be any, so it counts; so does radiotherapy nobody has asked about. */
    private boolean siteTreated(Rule rule) {
        if (context.patient().facts().radiotherapy() == null) {
            return true;
        }
        for (String site : context.patient().facts().radiotherapy()) {
            if (site.isEmpty() || rule.sites().contains(site.toLowerCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private Hit hit(Rule rule, int x, int y, boolean flipped) {
        boolean raised = rule.raise() != null
                && context.patient()
                        .raises(rule.raise().conditions(), rule.raise().egfrLt());
        Severity ofDictionary = raised ? rule.raise().severity() : rule.severity();
        Severity shown = context.policy()
                .severity(() -> snapshot.ruleKey(rule), rule.backing().evidence(), ofDictionary);
        return new Hit(rule, x, y, flipped, shown, ofDictionary, raised);
    }

    String describe(Hit hit) {
        return snapshot.refOf(hit.rule(), hit.flipped(), hit.x()) + " × "
                + snapshot.refOf(hit.rule(), !hit.flipped(), hit.y());
    }

    List<Words> facts(Hit hit) {
        return hit.raised()
                ? List.of(new Words(
                        "dinaikkan karena keadaan pasien "
                                + context.patient().renalWords().id(),
                        "raised because of the patient's state "
                                + context.patient().renalWords().en()))
                : List.of();
    }
}
