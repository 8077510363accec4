package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.format.Problems;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.Interaction;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import java.util.HashSet;
import java.util.Set;

/** S44: an interaction is of a drug with a drug, a herb, food, alcohol or radiation; and never of a substance with itself. */
final class InteractionRules {
    private final Keys keys;
    private final Problems problems;

    InteractionRules(Keys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    void check(Interaction one) {
        Set<String> a = expand(one.a());
        Set<String> b = expand(one.b());
        if (a.isEmpty() || b.isEmpty()) {
            broken("", one, "sisi a atau b tidak punya anggota", "side a or b has no members");
        } else if (!allDrugs(a) && !allDrugs(b)) {
            broken("S44", one, "salah satu sisi harus obat", "one side must be a drug");
        } else if (hasKind(a, SubstanceKind.ALLERGEN) || hasKind(b, SubstanceKind.ALLERGEN)) {
            broken("S44", one, "alergen bukan pihak interaksi", "an allergen takes no part in interactions");
        } else if (a.size() == 1 && a.equals(b)) {
            broken("S44", one, "zat dengan dirinya sendiri adalah duplikasi", "a substance with itself is a duplicate");
        }
        if (!one.sites().isEmpty() && !hasKind(a, SubstanceKind.RADIATION) && !hasKind(b, SubstanceKind.RADIATION)) {
            broken("S44", one, "site hanya untuk radioterapi", "a site is for radiotherapy only");
        }
    }

    private Set<String> expand(Interaction.Side side) {
        Set<String> all = new HashSet<>();
        side.refs().forEach(ref -> add(ref, all));
        Set<String> out = new HashSet<>();
        side.except().forEach(ref -> add(ref, out));
        all.removeAll(out);
        return all;
    }

    private void add(Ref ref, Set<String> all) {
        if (ref.kind() == Ref.Kind.GROUP) {
            all.addAll(keys.members(ref.key()));
        } else {
            all.add(ref.key());
        }
    }

    private boolean allDrugs(Set<String> substances) {
        return substances.stream()
                .allMatch(key -> kind(key) == null || kind(key).isDrug());
    }

    private boolean hasKind(Set<String> substances, SubstanceKind kind) {
        return substances.stream().anyMatch(key -> kind(key) == kind);
    }

    private SubstanceKind kind(String key) {
        Substance found = keys.substances.get(key);
        return found == null ? null : found.kind();
    }

    private void broken(String rule, Interaction one, String id, String en) {
        problems.addRule(Refusal.RULE_BROKEN, rule, one.at(), "a", one.key() + ": " + id, one.key() + ": " + en);
    }
}
