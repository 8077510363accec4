package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.core.store.Db;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the contexts that are handed to bridges. */
@Component(service = Contexts.class)
public final class Contexts {

    private final Db db;
    private final Clock clock;
    private final Lending lending;
    private final FacilityService facilities;

    @Activate
    public Contexts(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Lending lending,
            @Reference FacilityService facilities) {
        this.db = db;
        this.clock = clock;
        this.lending = lending;
        this.facilities = facilities;
    }

    Db db() {
        return db;
    }

    Clock clock() {
        return clock;
    }

    Lending lending() {
        return lending;
    }

    /** @param gate whether the bridge may work, asked at each use */
    BridgeContext call(Vault.Place place, Installed plugin, BooleanSupplier gate) {
        return delivery(place, plugin, 1, false, gate);
    }

    BridgeContext delivery(Vault.Place place, Installed plugin, int attempt, boolean uncertain, BooleanSupplier gate) {
        return new BridgeContext(this, place, plugin, facility(place.facilityId()), attempt, uncertain, gate);
    }

    Facility facility(UUID facilityId) {
        return facilities
                .facility(facilityId)
                .orElseThrow(() -> EmrException.notFound(
                        "facility.unknown", new Text("Fasilitas tidak ditemukan.", "There is no such facility.")));
    }
}
