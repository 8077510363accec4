package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.snapshot.ProductView;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.stream.Collectors;

/** A product as one line of a search. */
final class ProductToHit {
    private ProductToHit() {}

    static MedicationHit map(ProductView product, Snapshot snapshot) {
        return new MedicationHit(
                new MedicationCode(
                        DictionaryCodes.system(snapshot), product.key(), MedicationCode.Kind.PRODUCT, product.name()),
                Text.same(product.name()),
                orNull(strength(product)),
                orNull(product.dosageForm()),
                orNull(product.manufacturer()),
                product.legalClass().label(),
                coverage(product.coverage()),
                orNull(kfa(product)),
                Texts.of(snapshot.info().title()));
    }

    /** Strengths of the active substances in the order of the label. */
    static String strength(ProductView product) {
        return product.ingredients().stream()
                .filter(one -> one.role().equals("active") && !one.strength().isEmpty())
                .map(ProductView.IngredientView::strength)
                .collect(Collectors.joining(" + "));
    }

    /** The code of the product itself, else that of its template. */
    static String kfa(ProductView product) {
        return product.kfa93().isEmpty() ? product.kfa92() : product.kfa93();
    }

    static MedicationHit.Coverage coverage(CoverageLevel level) {
        return level == CoverageLevel.BASIC ? MedicationHit.Coverage.BASIC : MedicationHit.Coverage.ADVANCED;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
