package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.store.MappingRows;
import id.jembatan.spi.DeliveryContext;
import id.jembatan.spi.ReferenceStore;
import id.jembatan.spi.RemoteIds;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * What a bridge gets of a facility during one call. When the call is over, or the gate has closed, it hands out nothing
 * more; ids that the gateway has given can be kept until the very end of the call, for they must not be lost.
 */
final class BridgeContext implements DeliveryContext, AutoCloseable {

    private final Contexts core;
    private final Vault.Place place;
    private final Installed plugin;
    private final Facility facility;
    private final int attempt;
    private final boolean uncertain;
    private final BooleanSupplier gate;
    private volatile boolean closed;

    BridgeContext(
            Contexts core,
            Vault.Place place,
            Installed plugin,
            Facility facility,
            int attempt,
            boolean uncertain,
            BooleanSupplier gate) {
        this.core = core;
        this.place = place;
        this.plugin = plugin;
        this.facility = facility;
        this.attempt = attempt;
        this.uncertain = uncertain;
        this.gate = gate;
    }

    @Override
    public void close() {
        closed = true;
    }

    Vault.Place place() {
        return place;
    }

    @Override
    public Facility facility() {
        return facility;
    }

    @Override
    public Environment environment() {
        return place.environment();
    }

    @Override
    public Map<String, String> credentials() {
        requireGate();
        return core.lending().values(place, plugin);
    }

    @Override
    public Optional<String> mapped(String mappingKind, UUID localId) {
        requireGate();
        return core.db()
                .read(handle -> MappingRows.code(
                        handle, place.facilityId(), place.pluginId(), place.environment(), mappingKind, localId));
    }

    @Override
    public ReferenceStore references() {
        return new KeptReferences(core.db(), place, this::requireGate);
    }

    @Override
    public RemoteIds remoteIds() {
        return new KeptRemoteIds(core.db(), place, this::requireCall);
    }

    @Override
    public Clock clock() {
        return core.clock();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public boolean uncertain() {
        return uncertain;
    }

    private void requireGate() {
        requireCall();
        if (!gate.getAsBoolean()) {
            throw EmrException.unavailable(
                    "bridge.closed",
                    new Text(
                            "Jembatan ini sedang tidak boleh bekerja. Lihat halaman Integrasi.",
                            "This bridge may not work at present. See the Integration page."));
        }
    }

    private void requireCall() {
        if (closed) {
            throw EmrException.unavailable(
                    "bridge.call-over",
                    new Text("Panggilan ke jembatan ini sudah selesai.", "The call into this bridge is over already."));
        }
    }
}
