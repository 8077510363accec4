package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.FormToRoutes;
import id.jembatan.rxpert.internal.check.PrescriptionChecker;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;

/** One line of a question as the engine takes it. The dosage form tells the route only where no product does. */
final class LineToDrugItem {
    private final List<Snapshot> active;

    LineToDrugItem(List<Snapshot> active) {
        this.active = active;
    }

    /** @param id of the line within the engine */
    DrugItem map(String id, DrugCheckRequest.Line line) {
        MedicationCode code = line.medication();
        DrugItem item = new DrugItem(
                id,
                code.display(),
                DictionaryCodes.dictionary(code),
                code.kind() == MedicationCode.Kind.PRODUCT ? code.code() : "",
                code.kind() == MedicationCode.Kind.SUBSTANCE ? code.code() : "",
                "",
                Route.ANY);
        boolean product = active.stream()
                .anyMatch(one -> PrescriptionChecker.productOf(item, one).isPresent());
        return product
                ? item
                : new DrugItem(
                        item.id(),
                        item.name(),
                        item.dictionary(),
                        item.product(),
                        item.substance(),
                        item.kfa(),
                        FormToRoutes.map(line.form()));
    }
}
