package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String bare = WrittenName.ofAllergen(fact.allergen());
        Allergen found = named(fact, fact.allergen(), snapshot, snapshot.named(fact.allergen()));
        if (!found.isKnown()) {
            found = named(fact, bare, snapshot, snapshot.named(bare));
        }
        return found.isKnown() ? found : named(fact, bare, snapshot, snapshot.sounding(bare));
    }

    /** @param meaning what the name means here, groups as {@code ~id} */
    private static Allergen named(PatientFacts.Allergy fact, String name, Snapshot snapshot, int[] meaning) {
        int[] groups = Arrays.stream(meaning)
                .filter(id -> id < 0)
                .map(id -> ~id)
                .filter(id -> OF_ALLERGENS.contains(snapshot.group(id).kind()))
                .toArray();
        ResolvedDrug drug = DrugResolver.resolve(DrugItem.named("", name), snapshot);
        int[] substances = drug == null ? new int[0] : drug.active();
        return new Allergen(fact, substances, groups);
    }

    boolean isKnown() {
        return substances.length > 0 || groups.length > 0;
    }

    /** Whether both records speak of the same thing, under whatever names. */
    boolean isSame(Allergen other) {
        return Arrays.equals(substances, other.substances) && Arrays.equals(groups, other.groups);
    }

    /** One record out of two of the same allergen: an allergy outweighs an intolerance, the later reaction the earlier. */
    Allergen and(Allergen other) {
        PatientFacts.Allergy first = other.outweighs(this) ? other.fact : fact;
        PatientFacts.Allergy second = first == fact ? other.fact : fact;
        LocalDate date =
                first.date() == null || second.date() != null && second.date().isAfter(first.date())
                        ? second.date()
                        : first.date();
        String reaction = Stream.of(first.reaction(), second.reaction())
                .filter(text -> text != null && !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Allergen(
                new PatientFacts.Allergy(first.allergen(), first.type(), reaction, date, false), substances, groups);
    }

    private boolean outweighs(Allergen other) {
        return fact.type() == PatientFacts.ReactionType.ALLERGY
                && other.fact.type() == PatientFacts.ReactionType.INTOLERANCE;
    }
}
