package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.Policy;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** A question of the core as the engine takes it. */
final class DrugCheckRequestToCheckRequest {
    private final LineToDrugItem lines;
    private final RequestToPatientFacts patients;

    DrugCheckRequestToCheckRequest(List<Snapshot> active) {
        this.lines = new LineToDrugItem(active);
        this.patients = new RequestToPatientFacts(new CodeToName(active));
    }

    CheckRequest map(DrugCheckRequest request, LineIds ids, Policy policy) {
        return new CheckRequest(
                request.day(),
                patients.map(request),
                items(request.drafts(), ids, LineIds.Side.DRAFT),
                request.current() == null ? null : items(request.current(), ids, LineIds.Side.CURRENT),
                policy);
    }

    private List<DrugItem> items(List<DrugCheckRequest.Line> side, LineIds ids, LineIds.Side which) {
        List<DrugItem> items = new ArrayList<>();
        for (int i = 0; i < side.size(); i++) {
            items.add(lines.map(ids.inEngine(which, i), side.get(i)));
        }
        return items;
    }
}
