package id.jembatan.core.facility;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Role;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.FacilityRows;
import id.jembatan.core.store.Tx;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps facilities, locations and practitioners. */
@Component
public final class FacilityServiceImpl implements FacilityService {
    private static final Permission ENTER = Permission.of(Permission.Kind.FACILITY, Permission.Act.ENTER);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    private static final Text NAME = new Text("Nama", "The name");
    private static final Text STALE = new Text(
            "Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.",
            "Somebody else has changed this. Load it again and repeat your change.");

    private final Db db;

    @Activate
    public FacilityServiceImpl(@Reference Db db) {
        this.db = db;
    }

    @Override
    public List<Facility> facilities() {
        return db.read(FacilityRows::all);
    }

    @Override
    public Optional<Facility> facility(UUID facilityId) {
        return db.read(handle -> FacilityRows.find(handle, facilityId));
    }

    @Override
    public Facility create(String code, String name, String zone) {
        FieldErrors errors = new FieldErrors();
        checkCode(errors, code);
        String plainName = errors.requiredLine("name", NAME, name, 200);
        ZoneId zoneId = zone(errors, zone);
        errors.throwIfAny("facility.invalid");
        return db.write(tx -> {
            if (FacilityRows.codeTaken(tx.handle(), code)) {
                throw EmrException.conflict("facility.code.taken", "code", taken(code));
            }
            Facility facility = new Facility(tx.newId(), code, plainName, null, null, zoneId, 1);
            FacilityRows.insert(tx.handle(), facility);
            for (Role role : StandardRoles.make(tx::newId)) {
                FacilityRows.insertRole(tx.handle(), facility.id(), role);
            }
            tx.audit(Actor.system(facility.id(), "Sistem"), "enter", "facility", facility.id(), null, null);
            return facility;
        });
    }

    @Override
    public Facility update(Actor actor, long version, String name, String address, String phone, String zone) {
        actor.require(ENTER);
        FieldErrors errors = new FieldErrors();
        String plainName = errors.requiredLine("name", NAME, name, 200);
        String plainAddress = errors.bounded("address", new Text("Alamat", "The address"), address, 250);
        String plainPhone = errors.line("phone", new Text("Nomor telepon", "The phone number"), phone, 40);
        ZoneId zoneId = zone(errors, zone);
        errors.throwIfAny("facility.invalid");
        return db.write(tx -> {
            Facility old = FacilityRows.find(tx.handle(), actor.facilityId())
                    .orElseThrow(() -> EmrException.notFound(
                            "facility.unknown", new Text("Klinik tidak ditemukan.", "There is no such facility.")));
            Facility changed =
                    new Facility(old.id(), old.code(), plainName, plainAddress, plainPhone, zoneId, version + 1);
            if (!FacilityRows.update(tx.handle(), changed, version)) {
                throw EmrException.conflict("facility.stale", STALE);
            }
            tx.audit(actor, "correct", "facility", old.id(), null, null);
            return changed;
        });
    }

    @Override
    public List<Location> locations(Actor actor) {
        return db.read(handle -> FacilityRows.locations(handle, actor.facilityId()));
    }

    @Override
    public Location saveLocation(Actor actor, Location location) {
        actor.require(ENTER);
        FieldErrors errors = new FieldErrors();
        checkCode(errors, location.code());
        String name = errors.requiredLine("name", NAME, location.name(), 200);
        errors.throwIfAny("location.invalid");
        return db.write(tx -> {
            Optional<UUID> holder = FacilityRows.locationOfCode(tx.handle(), actor.facilityId(), location.code());
            if (holder.isPresent() && !holder.get().equals(location.id())) {
                throw EmrException.conflict("location.code.taken", "code", taken(location.code()));
            }
            boolean fresh = location.id() == null;
            Location saved = new Location(
                    fresh ? tx.newId() : location.id(),
                    location.code(),
                    name,
                    location.active(),
                    fresh ? 1 : location.version() + 1);
            if (fresh) {
                FacilityRows.insert(tx.handle(), actor.facilityId(), saved);
            } else if (!FacilityRows.update(tx.handle(), actor.facilityId(), saved, location.version())) {
                throw FacilityRows.location(tx.handle(), actor.facilityId(), saved.id())
                        .map(there -> EmrException.conflict("location.stale", STALE))
                        .orElseGet(() -> EmrException.notFound(
                                "location.unknown", new Text("Poli tidak ditemukan.", "There is no such location.")));
            }
            auditSave(tx, actor, "location", saved.id(), fresh, saved.active());
            return saved;
        });
    }

    @Override
    public List<Practitioner> practitioners(Actor actor) {
        return db.read(handle -> FacilityRows.practitioners(handle, actor.facilityId()));
    }

    @Override
    public Practitioner savePractitioner(Actor actor, Practitioner practitioner) {
        actor.require(ENTER);
        FieldErrors errors = new FieldErrors();
        String name = errors.requiredLine("name", NAME, practitioner.name(), 200);
        errors.required("profession", new Text("Profesi", "The profession"), practitioner.profession());
        String nik = errors.line("nik", new Text("NIK", "The NIK"), practitioner.nik(), 16);
        if (nik != null && !errors.has("nik") && !NIK.matcher(nik).matches()) {
            errors.add("nik", "NIK harus 16 digit angka.", "A NIK has 16 digits.");
        }
        errors.throwIfAny("practitioner.invalid");
        return db.write(tx -> {
            boolean fresh = practitioner.id() == null;
            Practitioner saved = new Practitioner(
                    fresh ? tx.newId() : practitioner.id(),
                    name,
                    practitioner.profession(),
                    nik,
                    practitioner.active(),
                    fresh ? 1 : practitioner.version() + 1);
            if (fresh) {
                FacilityRows.insert(tx.handle(), actor.facilityId(), saved);
            } else if (!FacilityRows.update(tx.handle(), actor.facilityId(), saved, practitioner.version())) {
                throw FacilityRows.practitioner(tx.handle(), actor.facilityId(), saved.id())
                        .map(there -> EmrException.conflict("practitioner.stale", STALE))
                        .orElseGet(() -> EmrException.notFound(
                                "practitioner.unknown",
                                new Text("Nakes tidak ditemukan.", "There is no such practitioner.")));
            }
            auditSave(tx, actor, "practitioner", saved.id(), fresh, saved.active());
            return saved;
        });
    }

    private static void auditSave(Tx tx, Actor actor, String kind, UUID id, boolean fresh, boolean active) {
        tx.audit(actor, fresh ? "enter" : "correct", kind, id, null, Json.write(Map.of("active", active)));
    }

    private static void checkCode(FieldErrors errors, String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            errors.add(
                    "code",
                    "Kode berisi 1 sampai 40 huruf, angka, titik, atau tanda hubung.",
                    "A code has 1 to 40 letters, digits, dots or dashes.");
        }
    }

    private static ZoneId zone(FieldErrors errors, String zone) {
        try {
            return ZoneId.of(zone == null ? "" : zone.strip());
        } catch (DateTimeException e) {
            errors.add(
                    "zone",
                    "Zona waktu tidak dikenal. Contoh: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.",
                    "Unknown time zone. Examples: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.");
            return null;
        }
    }

    private static Text taken(String code) {
        return new Text("Kode " + code + " sudah dipakai. Pilih kode lain.", "The code " + code + " is taken.");
    }
}
