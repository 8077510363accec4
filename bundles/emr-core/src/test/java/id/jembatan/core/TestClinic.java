package id.jembatan.core;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.api.patient.PatientService;
import id.jembatan.core.facility.FacilityServiceImpl;
import id.jembatan.core.patient.PatientServiceImpl;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.TestEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A clinic of the test's own in the shared database, in Jakarta, on Monday 2026-11-16 at 09.00. */
public final class TestClinic {
    public static final Instant NINE_O_CLOCK = Instant.parse("2026-11-16T02:00:00Z");

    public final TestClock clock = new TestClock(NINE_O_CLOCK);
    public final Db db;
    public final FacilityService facilities;
    public final PatientService patients;
    public final Facility facility;
    public final Actor actor;
    public final Location umum;
    public final Practitioner doctor;

    public TestClinic(TestEngine engine) {
        db = engine.open(clock);
        facilities = new FacilityServiceImpl(db);
        patients = new PatientServiceImpl(db);
        facility = facilities.create("uji-" + UUID.randomUUID(), "Klinik Uji", "Asia/Jakarta");
        actor = Actor.system(facility.id(), "Petugas Uji");
        umum = facilities.saveLocation(actor, new Location(null, "UMUM", "Poli Umum", true, 0));
        doctor = facilities.savePractitioner(
                actor, new Practitioner(null, "dr. Uji", Practitioner.Profession.DOCTOR, null, true, 0));
    }

    public Patient newPatient(String name) {
        return patients.register(actor, withoutNik(name));
    }

    public static PatientDraft withoutNik(String name) {
        return draft(name, null, true, null);
    }

    public static PatientDraft draft(String name, String nik, boolean noNikYet, String bpjsCard) {
        return new PatientDraft(
                name,
                Patient.Gender.FEMALE,
                LocalDate.of(1990, 5, 17),
                nik,
                noNikYet,
                null,
                null,
                bpjsCard,
                "0812 3456-7890",
                "Jl. Melati 1",
                "31.71.01");
    }
}
