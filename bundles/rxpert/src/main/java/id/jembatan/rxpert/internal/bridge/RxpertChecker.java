package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.PrescriptionChecker;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.policy.PolicyDesk;
import id.jembatan.rxpert.internal.search.Names;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import id.jembatan.spi.DrugChecker;
import id.jembatan.spi.PluginContext;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks prescriptions against the active dictionaries, under the clinic's policy. */
@Component(service = DrugChecker.class)
public final class RxpertChecker implements DrugChecker {
    private final DictionaryKeeper keeper;
    private final PolicyDesk policy;

    @Activate
    public RxpertChecker(@Reference DictionaryKeeper keeper, @Reference PolicyDesk policy) {
        this.keeper = keeper;
        this.policy = policy;
    }

    @Override
    public String pluginId() {
        return Rxpert.ID;
    }

    @Override
    public DrugCheckResult check(DrugCheckRequest request, PluginContext context) {
        Optional<DictionaryHouse> house = keeper.house();
        return house.isEmpty()
                ? NotChecked.because(keeper.problem(), request)
                : check(request, house.get().dictionaries().active());
    }

    private DrugCheckResult check(DrugCheckRequest request, List<Snapshot> active) {
        LineIds ids = new LineIds(request);
        CheckRequest question = new DrugCheckRequestToCheckRequest(active)
                .map(request, ids, policy.current().forChecks());
        return new CheckResultToDrugCheckResult(active, ids, request.day())
                .map(PrescriptionChecker.check(question, active));
    }

    @Override
    public String revision(PluginContext context) {
        if (keeper.house().isEmpty()) {
            return keeper.isLoading() ? "loading" : "closed";
        }
        StringBuilder all = new StringBuilder("policy=").append(policy.version());
        for (Snapshot one : keeper.active()) {
            all.append(';')
                    .append(one.info().dictionary())
                    .append('=')
                    .append(one.info().version());
        }
        return Long.toHexString(Names.hash(all.toString()));
    }
}
