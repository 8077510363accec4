package id.jembatan.benchmarks.rxpert;

import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SubstanceSet;

/** The part of a check that a pair-by-pair query stands for: which rules hold between the drugs, and what is said about the new ones. */
final class Screening {
    private final Snapshot snapshot;

    Screening(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** @return how many rules and statements were found */
    int count(int[] drafts, int[] current) {
        SubstanceSet asked = new SubstanceSet(snapshot.substanceCount());
        for (int one : drafts) {
            asked.add(one);
        }
        for (int one : current) {
            asked.add(one);
        }
        int[] found = new int[1];
        for (int i = 0; i < drafts.length; i++) {
            int[] partners = snapshot.partnersOf(drafts[i], asked);
            for (int j = 0; j < i; j++) {
                rules(drafts[i], drafts[j], partners, found);
            }
            for (int other : current) {
                rules(drafts[i], other, partners, found);
            }
            for (int statement : snapshot.statementsOf(drafts[i])) {
                found[0] += snapshot.terms(statement).category().canAlert() ? 1 : 0;
            }
        }
        return found[0];
    }

    private void rules(int x, int y, int[] partners, int[] found) {
        for (int partner : partners) {
            if (partner == y) {
                snapshot.rulesBetween(x, Route.ANY, y, Route.ANY, (rule, flipped) -> found[0]++);
                return;
            }
        }
    }
}
