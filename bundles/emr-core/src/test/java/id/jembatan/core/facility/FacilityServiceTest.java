package id.jembatan.core.facility;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.StoreTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;

public class FacilityServiceTest extends StoreTest {
    private TestClinic clinic;

    @Before
    public void openClinic() {
        clinic = new TestClinic(engine);
    }

    @Test
    public void createsAFacilityWithTheStandardRoles() {
        List<String> codes = clinic.db.read(
                handle -> handle.createQuery("select code from role where facility_id = :f order by code")
                        .bind("f", clinic.facility.id())
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of("admin", "cashier", "doctor", "frontdesk", "midwife", "nurse", "pharmacist"), codes);
        List<String> permissions = clinic.db.read(handle -> handle.createQuery(
                        "select p.permission from role r join role_permission p on p.facility_id = r.facility_id"
                                + " and p.role_id = r.id where r.facility_id = :f and r.code = 'frontdesk'")
                .bind("f", clinic.facility.id())
                .mapTo(String.class)
                .list());
        assertTrue(permissions.contains("patient:enter"));
        assertTrue("the front desk does not read notes", permissions.stream().noneMatch(p -> p.startsWith("note")));
    }

    @Test
    public void refusesATakenCodeAndAnUnknownZone() {
        Refused.by(
                        Kind.CONFLICT,
                        () -> clinic.facilities.create(clinic.facility.code(), "Klinik Kedua", "Asia/Jakarta"))
                .fields("code");
        Refused.by(Kind.INVALID, () -> clinic.facilities.create("a b", " ", "Asia/Bandung"))
                .fields("code", "name", "zone");
    }

    @Test
    public void updatesTheFacilityOfTheActorOnly() {
        TestClinic other = new TestClinic(engine);
        Facility changed = clinic.facilities.update(
                clinic.actor, 1, "Klinik Baru", "Jl. Melati 1", "021-5550001", "Asia/Makassar");
        assertEquals(changed, clinic.facilities.facility(clinic.facility.id()).orElseThrow());
        assertEquals(ZoneId.of("Asia/Makassar"), changed.zone());
        assertEquals(
                other.facility, clinic.facilities.facility(other.facility.id()).orElseThrow());
        Refused.by(Kind.CONFLICT, () -> clinic.facilities.update(clinic.actor, 1, "X", null, null, "Asia/Jakarta"));
    }

    @Test
    public void savesLocationsAndRefusesTakenCodesAndStaleVersions() {
        Location renamed = clinic.facilities.saveLocation(
                clinic.actor, new Location(clinic.umum.id(), "UMUM", "Poli Umum Baru", false, clinic.umum.version()));
        assertEquals(List.of(renamed), clinic.facilities.locations(clinic.actor));
        Refused.by(
                        Kind.CONFLICT,
                        () -> clinic.facilities.saveLocation(
                                clinic.actor, new Location(null, "UMUM", "Poli Lain", true, 0)))
                .fields("code");
        Refused.by(Kind.CONFLICT, () -> clinic.facilities.saveLocation(clinic.actor, clinic.umum))
                .code("location.stale");
        TestClinic other = new TestClinic(engine);
        Refused.by(
                Kind.NOT_FOUND,
                () -> other.facilities.saveLocation(
                        other.actor, new Location(clinic.umum.id(), "GIGI", "Milik klinik lain", true, 1)));
    }

    @Test
    public void savesPractitionersAndChecksTheirNik() {
        Practitioner renamed = clinic.facilities.savePractitioner(
                clinic.actor,
                new Practitioner(
                        clinic.doctor.id(),
                        "dr. Uji Coba, Sp.A",
                        Practitioner.Profession.DOCTOR,
                        "3171015705900001",
                        true,
                        1));
        assertEquals(List.of(renamed), clinic.facilities.practitioners(clinic.actor));
        Refused.by(
                        Kind.INVALID,
                        () -> clinic.facilities.savePractitioner(
                                clinic.actor, new Practitioner(null, "", null, "12", true, 0)))
                .fields("name", "profession", "nik");
    }

    @Test
    public void asksForThePermission() {
        Actor viewer = new Actor(
                clinic.facility.id(),
                UUID.randomUUID(),
                "Perawat",
                Set.of(Permission.of(Permission.Kind.FACILITY, Permission.Act.VIEW)));
        Refused.by(Kind.FORBIDDEN, () -> clinic.facilities.saveLocation(viewer, clinic.umum));
        Refused.by(Kind.FORBIDDEN, () -> clinic.facilities.savePractitioner(viewer, clinic.doctor));
        Refused.by(Kind.FORBIDDEN, () -> clinic.facilities.update(viewer, 1, "X", null, null, "Asia/Jakarta"));
    }
}
