package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;

/**
 * One way in which a drug matches an allergen.
 *
 * @param substance of the drug that matches
 * @param key of the group, relation or statement behind it
 * @param refuted the way was looked into and found not to exist
 */
record AllergyMatch(
        MatchLevel level,
        int substance,
        Severity severity,
        Evidence evidence,
        String key,
        String rule,
        Advice advice,
        Alert.Citation citation,
        boolean refuted) {

    static Advice advice(Words summary) {
        return new Advice(summary, Words.NONE, Words.NONE);
    }

    /** Better level first, then the worse severity. */
    boolean isBetterThan(AllergyMatch other) {
        int order = level.compareTo(other.level);
        return order < 0 || (order == 0 && severity.compareTo(other.severity) < 0);
    }
}
