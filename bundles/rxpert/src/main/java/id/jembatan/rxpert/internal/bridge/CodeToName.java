package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.rxpert.internal.snapshot.ProductView;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The name by which every dictionary can know a coded allergen or tolerated drug: the WHO name of a substance, the substances of a
 * product, the Indonesian name of a class, as it is shown to people. What is written in words, or no longer in the dictionary, stays as it was written.
 */
final class CodeToName {
    private final List<Snapshot> active;

    CodeToName(List<Snapshot> active) {
        this.active = active;
    }

    String map(MedicationCode code) {
        return DictionaryCodes.find(code, active)
                .map(snapshot -> name(code, snapshot))
                .orElse(code.display());
    }

    private static String name(MedicationCode code, Snapshot snapshot) {
        OptionalInt found =
                switch (code.kind()) {
                    case PRODUCT -> snapshot.productByKey(code.code());
                    case SUBSTANCE -> snapshot.substance(code.code());
                    case GROUP -> snapshot.group(code.code());
                    case TEXT -> OptionalInt.empty();
                };
        if (found.isEmpty()) {
            return code.display();
        }
        return switch (code.kind()) {
            case PRODUCT ->
                snapshot.product(found.getAsInt()).ingredients().stream()
                        .map(ProductView.IngredientView::inn)
                        .collect(Collectors.joining(" + "));
            case SUBSTANCE -> snapshot.substance(found.getAsInt()).inn();
            case GROUP -> snapshot.group(found.getAsInt()).name().id();
            case TEXT -> code.display();
        };
    }
}
