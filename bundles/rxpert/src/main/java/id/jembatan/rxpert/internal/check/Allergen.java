package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A recorded allergen and what it is in one dictionary.
 *
 * @param substances the single substances it stands for; a combination is taken apart
 * @param groups classes it names
 */
record Allergen(PatientFacts.Allergy fact, int[] substances, int[] groups) {
    /** Classes made for interactions or duplicates may hold more than what cross-reacts, under the same name. */
    private static final Set<GroupKind> OF_ALLERGENS = EnumSet.of(GroupKind.ALLERGY, GroupKind.THERAPEUTIC);

    static Allergen of(PatientFacts.Allergy fact, Snapshot snapshot) {
        int[] groups = Arrays.stream(snapshot.named(fact.allergen()))
                .filter(id -> id < 0)
                .map(id -> ~id)
                .filter(id -> OF_ALLERGENS.contains(snapshot.group(id).kind()))
                .toArray();
        ResolvedDrug drug = DrugResolver.resolve(DrugItem.named("", fact.allergen()), snapshot);
        int[] substances = drug == null ? new int[0] : drug.active();
        return new Allergen(fact, substances, groups);
    }

    boolean isKnown() {
        return substances.length > 0 || groups.length > 0;
    }
}
