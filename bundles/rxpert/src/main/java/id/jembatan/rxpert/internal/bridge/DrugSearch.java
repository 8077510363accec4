package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService.Purpose;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import id.jembatan.rxpert.internal.search.Names;
import id.jembatan.rxpert.internal.snapshot.ProductView;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.Snapshot.Found;
import id.jembatan.rxpert.internal.snapshot.Snapshot.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One search over several dictionaries: best first, then by trust; the same product of two dictionaries comes once. */
public final class DrugSearch {
    private static final Set<SubstanceKind> NEVER_TAKEN = EnumSet.of(SubstanceKind.ALLERGEN, SubstanceKind.RADIATION);

    private final List<Snapshot> active;
    private final LocalDate today;

    public DrugSearch(List<Snapshot> active, LocalDate today) {
        this.active = active;
        this.today = today;
    }

    private record Ranked(int cost, int trust, MedicationHit hit) {}

    public List<MedicationHit> find(Purpose purpose, String text, int limit) {
        List<Ranked> all = new ArrayList<>();
        for (int trust = 0; trust < active.size(); trust++) {
            Snapshot snapshot = active.get(trust);
            if (purpose == Purpose.ALLERGEN) {
                groups(snapshot, text, limit, trust, all);
            }
            entries(snapshot, purpose, text, limit, trust, all);
        }
        all.sort(Comparator.comparingInt(Ranked::cost).thenComparingInt(Ranked::trust));
        Set<String> seen = new HashSet<>();
        return all.stream()
                .map(Ranked::hit)
                .filter(hit -> seen.add(sameThing(hit)))
                .limit(limit)
                .toList();
    }

    private static String sameThing(MedicationHit hit) {
        return hit.code().kind() + "|" + Names.plain(hit.name().id()) + "|"
                + (hit.maker() == null ? "" : Names.plain(hit.maker())) + "|" + hit.strength();
    }

    /** Classes stand before the substances they are named like: who writes "penisilin" means the class. */
    private static void groups(Snapshot snapshot, String text, int limit, int trust, List<Ranked> all) {
        for (int id : snapshot.searchGroups(text, limit)) {
            if (snapshot.group(id).kind() == GroupKind.ALLERGY) {
                all.add(new Ranked(0, trust, GroupToHit.map(snapshot.group(id), snapshot)));
            }
        }
    }

    private void entries(Snapshot snapshot, Purpose purpose, String text, int limit, int trust, List<Ranked> all) {
        Wanted wanted =
                switch (purpose) {
                    case PRODUCT -> Wanted.PRODUCTS;
                    case TAKEN -> Wanted.BOTH;
                    case ALLERGEN -> Wanted.SUBSTANCES;
                };
        for (Found found : snapshot.search(text, wanted, limit * 2)) {
            if (found.product() >= 0) {
                ProductView product = snapshot.product(found.product());
                if (isSold(product)) {
                    all.add(new Ranked(found.cost(), trust, ProductToHit.map(product, snapshot)));
                }
            } else if (purpose == Purpose.ALLERGEN
                    || !NEVER_TAKEN.contains(
                            snapshot.substance(found.substance()).kind())) {
                all.add(new Ranked(
                        found.cost(), trust, SubstanceToHit.map(snapshot.substance(found.substance()), snapshot)));
            }
        }
    }

    private boolean isSold(ProductView product) {
        return (product.activeFrom() == null || !today.isBefore(product.activeFrom()))
                && (product.activeTo() == null || !today.isAfter(product.activeTo()));
    }
}
