package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService.Purpose;
import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.spi.DrugDictionary;
import id.jembatan.spi.PluginContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks drugs up in the active dictionaries. */
@Component(service = DrugDictionary.class)
public final class RxpertDictionary implements DrugDictionary {
    private final DictionaryKeeper keeper;

    @Activate
    public RxpertDictionary(@Reference DictionaryKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String pluginId() {
        return Rxpert.ID;
    }

    /** @throws id.jembatan.api.EmrException UNAVAILABLE while the dictionaries are being loaded: "nothing found" would be a lie */
    @Override
    public List<MedicationHit> search(Purpose purpose, String text, int limit, PluginContext context) {
        return new DrugSearch(keeper.require().dictionaries().active(), today(context)).find(purpose, text, limit);
    }

    /** @throws id.jembatan.api.EmrException UNAVAILABLE while the dictionaries are being loaded */
    @Override
    public Optional<MedicationDetail> detail(MedicationCode code, PluginContext context) {
        List<Snapshot> active = keeper.require().dictionaries().active();
        LocalDate today = today(context);
        return DictionaryCodes.find(code, active).flatMap(snapshot -> new CodeToDetail(snapshot, today).map(code));
    }

    private static LocalDate today(PluginContext context) {
        return LocalDate.now(context.clock().withZone(context.facility().zone()));
    }
}
