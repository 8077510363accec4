package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import java.util.ArrayList;
import java.util.List;

/** The answer while there is nothing to ask: every check of every line was not done, with the reason. */
final class NotChecked {
    private NotChecked() {}

    static DrugCheckResult because(Text reason, DrugCheckRequest request) {
        List<DrugCheckResult.Coverage> coverage = new ArrayList<>();
        for (DrugCheckRequest.Line line : request.drafts()) {
            for (DrugCheckResult.Check check : DrugCheckResult.Check.values()) {
                coverage.add(new DrugCheckResult.Coverage(
                        line.id(), check, DrugCheckResult.Status.NOT_CHECKED, List.of(reason)));
            }
        }
        return new DrugCheckResult(List.of(), List.of(), coverage, List.of());
    }
}
