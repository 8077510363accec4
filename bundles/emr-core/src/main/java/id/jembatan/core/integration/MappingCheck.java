package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.integration.PluginState.Check;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.MappingRows;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.Prerequisite;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows which local records a kind of mapping speaks of, and which of them have no code yet. */
@Component(service = MappingCheck.class)
public final class MappingCheck {

    /** Those who treat; the others never stand on a report. */
    private static final Set<Practitioner.Profession> TREATING = EnumSet.of(
            Practitioner.Profession.DOCTOR, Practitioner.Profession.DENTIST, Practitioner.Profession.MIDWIFE);

    private static final int NAMED = 3;

    private final Db db;
    private final Clock clock;
    private final FacilityService facilities;
    private final ProcedureCodes procedures;

    @Activate
    public MappingCheck(@Reference Db db, @Reference Clock clock, @Reference FacilityService facilities) {
        this.db = db;
        this.clock = clock;
        this.facilities = facilities;
        this.procedures = new ProcedureCodes(db);
    }

    record LocalRecord(UUID id, String name) {}

    /** Records that people are shown: all that can be mapped, of procedures those that were done here or are mapped. */
    List<LocalRecord> listed(Actor actor, MappingKind kind, Map<UUID, String> codes) {
        List<LocalRecord> all = records(actor, kind);
        if (kind.local() != MappingKind.Local.PROCEDURE) {
            return all;
        }
        Set<UUID> done = procedures.doneIn(actor.facilityId());
        return all.stream()
                .filter(local -> done.contains(local.id()) || codes.containsKey(local.id()))
                .toList();
    }

    /** Active records of the facility that can be mapped. */
    List<LocalRecord> records(Actor actor, MappingKind kind) {
        return switch (kind.local()) {
            case LOCATION ->
                facilities.locations(actor).stream()
                        .filter(Location::active)
                        .map(location -> new LocalRecord(location.id(), location.name()))
                        .toList();
            case PRACTITIONER ->
                facilities.practitioners(actor).stream()
                        .filter(Practitioner::active)
                        .filter(practitioner -> TREATING.contains(practitioner.profession()))
                        .map(practitioner -> new LocalRecord(practitioner.id(), practitioner.name()))
                        .toList();
            case PROCEDURE -> procedures.all();
        };
    }

    Map<UUID, String> codes(Vault.Place place, MappingKind kind) {
        return db.read(handle ->
                MappingRows.codes(handle, place.facilityId(), place.pluginId(), place.environment(), kind.id()));
    }

    Check look(Vault.Place place, MappingKind kind) {
        Map<UUID, String> codes = codes(place, kind);
        List<LocalRecord> open = listed(Actor.system(place.facilityId(), "Jembatan"), kind, codes).stream()
                .filter(local -> !codes.containsKey(local.id()))
                .toList();
        Text sentence = open.isEmpty() ? new Text("Lengkap.", "Complete.") : missing(open);
        return new Check(
                "mapping." + kind.id(),
                Prerequisite.Kind.MAPPING.name(),
                kind.title(),
                open.isEmpty() ? Check.Status.OK : Check.Status.MISSING,
                sentence,
                null,
                clock.instant());
    }

    private static Text missing(List<LocalRecord> open) {
        String names = open.stream().limit(NAMED).map(LocalRecord::name).collect(Collectors.joining(", "));
        String more = open.size() > NAMED ? ", …" : "";
        return new Text(
                open.size() + " belum dipetakan: " + names + more + ".",
                open.size() + " not mapped yet: " + names + more + ".");
    }
}
