package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.rxpert.internal.snapshot.ProductView;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The full view of a product. */
final class ProductToDetail {
    private final Snapshot snapshot;
    private final DetailFrame frame;

    ProductToDetail(Snapshot snapshot, DetailFrame frame) {
        this.snapshot = snapshot;
        this.frame = frame;
    }

    MedicationDetail map(int id) {
        ProductView product = snapshot.product(id);
        return frame.of(
                MedicationCode.Kind.PRODUCT,
                product.key(),
                Text.same(product.name()),
                ProductToHit.coverage(product.coverage()),
                basic(product),
                new DrugToSections(snapshot, frame.today()).map(snapshot.drugOfProduct(id)));
    }

    private static List<MedicationDetail.Field> basic(ProductView product) {
        List<MedicationDetail.Field> fields = new ArrayList<>();
        BasicField.PRODUCT_NAME.put(product.name(), fields);
        BasicField.SUBSTANCES.put(
                new Text(
                        names(product, ProductView.IngredientView::nameId),
                        names(product, ProductView.IngredientView::inn)),
                fields);
        BasicField.STRENGTH.put(ProductToHit.strength(product), fields);
        BasicField.FORM.put(product.dosageForm(), fields);
        BasicField.ROUTE.put(RouteWords.of(product.routes()), fields);
        BasicField.RELEASE.put(product.release(), fields);
        BasicField.FLAVOUR.put(product.flavour(), fields);
        BasicField.MANUFACTURER.put(product.manufacturer(), fields);
        BasicField.REGISTRANT.put(product.registrant(), fields);
        BasicField.PACKAGING.put(product.packaging(), fields);
        BasicField.LEGAL_CLASS.put(product.legalClass().label(), fields);
        BasicField.NIE.put(product.nie(), fields);
        BasicField.KFA.put(ProductToHit.kfa(product), fields);
        return fields;
    }

    private static String names(ProductView product, Function<ProductView.IngredientView, String> language) {
        return product.ingredients().stream()
                .filter(one -> one.role().equals("active"))
                .map(language)
                .collect(Collectors.joining(" + "));
    }
}
