package id.jembatan.rxpert.internal.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Route of administration; a set of routes may be written with one of three short words. */
public enum Route {
    ORAL,
    SUBLINGUAL,
    BUCCAL,
    RECTAL,
    VAGINAL,
    INTRAVENOUS,
    INTRAMUSCULAR,
    SUBCUTANEOUS,
    INTRADERMAL,
    INTRAARTICULAR,
    INHALATION,
    NASAL,
    OPHTHALMIC,
    OTIC,
    OROMUCOSAL,
    CUTANEOUS,
    TRANSDERMAL,
    OTHER;

    /** The empty set stands for "not known" or "no limit". */
    public static final Set<Route> ANY = Collections.emptySet();

    private static final Map<String, Set<Route>> SHORT_WORDS = Map.of(
            "systemic",
            Collections.unmodifiableSet(EnumSet.of(
                    ORAL, SUBLINGUAL, BUCCAL, RECTAL, INTRAVENOUS, INTRAMUSCULAR, SUBCUTANEOUS, TRANSDERMAL)),
            "injection",
            Collections.unmodifiableSet(EnumSet.of(INTRAVENOUS, INTRAMUSCULAR, SUBCUTANEOUS, INTRADERMAL)),
            "topical",
            Collections.unmodifiableSet(EnumSet.of(OPHTHALMIC, OTIC, NASAL, OROMUCOSAL, CUTANEOUS, VAGINAL)));

    /** The routes a word of the package format stands for; empty when the word is unknown. */
    public static Optional<Set<Route>> named(String word) {
        Set<Route> several = SHORT_WORDS.get(word);
        if (several != null) {
            return Optional.of(several);
        }
        for (Route one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(EnumSet.of(one));
            }
        }
        return Optional.empty();
    }

    /** Whether a limit holds for a drug given this way; an unknown route counts as a match, so nothing is missed. */
    public static boolean allows(Set<Route> limit, Set<Route> given) {
        return limit.isEmpty() || given.isEmpty() || !Collections.disjoint(limit, given);
    }
}
