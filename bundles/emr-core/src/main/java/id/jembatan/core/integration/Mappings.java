package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.integration.MappingService;
import id.jembatan.core.Json;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.MappingRows;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.ReferenceItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The gateway's codes for the facility's own records, for the environment that is in use. */
@Component(service = MappingService.class)
public final class Mappings implements MappingService {

    private static final Permission SEES = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.VIEW);
    private static final Permission ENTERS = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.ENTER);

    private final Db db;
    private final Bridges bridges;
    private final Gates gates;
    private final MappingCheck check;

    @Activate
    public Mappings(
            @Reference Db db, @Reference Bridges bridges, @Reference Gates gates, @Reference MappingCheck check) {
        this.db = db;
        this.bridges = bridges;
        this.gates = gates;
        this.check = check;
    }

    @Override
    public List<MappingKind> kinds(String pluginId) {
        return bridges.installed(pluginId).map(Installed::kinds).orElseThrow(Mappings::noBridge);
    }

    @Override
    public List<Mapping> mappings(Actor actor, String pluginId, String kindId) {
        actor.require(SEES);
        MappingKind kind = kind(pluginId, kindId);
        Vault.Place place = place(actor, pluginId);
        Map<UUID, String> codes = check.codes(place, kind);
        Map<String, String> names = references(place).all(kind.reference()).stream()
                .collect(Collectors.toMap(ReferenceItem::code, ReferenceItem::display));
        return check.listed(actor, kind, codes).stream()
                .map(local -> {
                    String code = codes.get(local.id());
                    return new Mapping(local.id(), local.name(), code, code == null ? null : names.get(code));
                })
                .toList();
    }

    @Override
    public List<ReferenceItem> choices(Actor actor, String pluginId, String kindId, String text, int limit) {
        actor.require(SEES);
        MappingKind kind = kind(pluginId, kindId);
        return references(place(actor, pluginId)).search(kind.reference(), text == null ? "" : text, limit);
    }

    @Override
    public void map(Actor actor, String pluginId, String kindId, UUID localId, String code) {
        actor.require(ENTERS);
        MappingKind kind = kind(pluginId, kindId);
        Vault.Place place = place(actor, pluginId);
        if (check.records(actor, kind).stream().noneMatch(local -> local.id().equals(localId))) {
            throw EmrException.notFound(
                    "mapping.local",
                    new Text(
                            "Data yang dipetakan tidak ada atau tidak aktif di fasilitas ini.",
                            "The record to map does not exist or is not active in this facility."));
        }
        Optional<String> chosen = Optional.ofNullable(code).map(String::strip).filter(text -> !text.isEmpty());
        if (chosen.isPresent()
                && references(place).find(kind.reference(), chosen.get()).isEmpty()) {
            throw EmrException.invalid(
                    "mapping.code",
                    "code",
                    new Text(
                            "Kode ini tidak ada dalam daftar referensi. Perbarui referensi, lalu pilih dari daftar.",
                            "This code is not in the reference list. Update the reference, then choose from it."));
        }
        db.write(tx -> {
            MappingRows.put(
                    tx, place.facilityId(), pluginId, place.environment(), kindId, localId, chosen.orElse(null));
            Map<String, String> detail = Map.of("bridge", pluginId, "kind", kindId, "code", chosen.orElse(""));
            tx.audit(actor, "configure", "mapping", localId, null, Json.write(detail));
            return null;
        });
        gates.look(actor.facilityId(), pluginId);
    }

    private KeptReferences references(Vault.Place place) {
        return new KeptReferences(db, place, () -> {});
    }

    private Vault.Place place(Actor actor, String pluginId) {
        return gates.find(actor.facilityId(), pluginId).map(Bridge::place).orElseThrow(Mappings::noBridge);
    }

    private MappingKind kind(String pluginId, String kindId) {
        return kinds(pluginId).stream()
                .filter(kind -> kind.id().equals(kindId))
                .findFirst()
                .orElseThrow(() -> EmrException.notFound(
                        "mapping.kind",
                        new Text("Jenis pemetaan ini tidak ada.", "There is no such kind of mapping.")));
    }

    private static EmrException noBridge() {
        return EmrException.notFound(
                "bridge.unknown", new Text("Jembatan ini tidak terpasang.", "This bridge is not installed."));
    }
}
