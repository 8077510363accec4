package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.check.CheckResult;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;

/** The answer of the engine as the core takes it. */
final class CheckResultToDrugCheckResult {
    private final List<Snapshot> active;
    private final LineIds ids;
    private final LocalDate day;

    CheckResultToDrugCheckResult(List<Snapshot> active, LineIds ids, LocalDate day) {
        this.active = active;
        this.ids = ids;
        this.day = day;
    }

    DrugCheckResult map(CheckResult result) {
        AlertToDrugAlert alerts = new AlertToDrugAlert(active, ids);
        return new DrugCheckResult(
                result.alerts().stream().map(alerts::map).toList(),
                result.notes().stream()
                        .map(one -> new DrugCheckResult.Note(ids.outside(one.item()), Texts.of(one.words())))
                        .toList(),
                result.coverage().stream()
                        .map(one -> new DrugCheckResult.Coverage(
                                ids.outside(one.item()),
                                DrugCheckResult.Check.valueOf(one.check().name()),
                                DrugCheckResult.Status.valueOf(one.state().name()),
                                one.gaps().stream()
                                        .map(gap -> Texts.of(gap.words()))
                                        .toList()))
                        .toList(),
                active.stream().map(this::dictionary).toList());
    }

    private DrugCheckResult.Dictionary dictionary(Snapshot one) {
        LocalDate expires = one.info().expires();
        return new DrugCheckResult.Dictionary(
                DictionaryCodes.system(one),
                Texts.of(one.info().title()),
                one.info().version(),
                Texts.orNull(one.info().notice()),
                expires != null && !day.isBefore(expires));
    }
}
