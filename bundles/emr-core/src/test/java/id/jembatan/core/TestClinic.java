package id.jembatan.core;

import id.jembatan.api.Actor;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartService;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.EncounterDraft;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.api.patient.PatientService;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.encounter.VisitServices;
import id.jembatan.core.facility.FacilityServiceImpl;
import id.jembatan.core.patient.PatientServiceImpl;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.TestEngine;
import id.jembatan.core.terminology.TerminologyServiceImpl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A clinic of the test's own in the shared database, in Jakarta, on Monday 2026-11-16 at 09.00. */
public final class TestClinic {
    public static final Instant NINE_O_CLOCK = Instant.parse("2026-11-16T02:00:00Z");

    public final TestClock clock;
    public final Db db;
    public final FacilityService facilities;
    public final PatientService patients;
    public final TerminologyService terminology;
    public final EncounterService encounters;
    public final ChartService charts;
    public final Facility facility;
    public final Actor actor;
    public final Location umum;
    public final Practitioner doctor;

    public TestClinic(TestEngine engine) {
        this(engine, new TestClock(NINE_O_CLOCK));
    }

    private TestClinic(TestEngine engine, TestClock clock) {
        this(engine.open(clock), clock);
    }

    /** A clinic in a store of its own, for measurements. */
    public TestClinic(Db db, TestClock clock) {
        this.db = db;
        this.clock = clock;
        facilities = new FacilityServiceImpl(db);
        patients = new PatientServiceImpl(db);
        terminology = new TerminologyServiceImpl(db);
        encounters = VisitServices.encounters(db);
        charts = VisitServices.charts(db, terminology);
        facility = facilities.create("uji-" + UUID.randomUUID(), "Klinik Uji", "Asia/Jakarta");
        actor = Actor.system(facility.id(), "Petugas Uji");
        umum = facilities.saveLocation(actor, new Location(null, "UMUM", "Poli Umum", true, 0));
        doctor = facilities.savePractitioner(
                actor, new Practitioner(null, "dr. Uji", Practitioner.Profession.DOCTOR, null, true, 0));
    }

    public Patient newPatient(String name) {
        return patients.register(actor, withoutNik(name));
    }

    /** A visit that has arrived now, paid by the patient. */
    public Encounter arrive(Patient patient) {
        return encounters.arrive(actor, visit(patient, null));
    }

    /** A visit of the patient that the doctor has begun. */
    public Encounter inProgress(Patient patient) {
        return encounters.start(actor, arrive(patient).id(), doctor.id(), null);
    }

    public EncounterDraft visit(Patient patient, Instant at) {
        return new EncounterDraft(
                patient.id(), umum.id(), null, Coverage.Payer.SELF, null, Encounter.Kind.SICK, "Demam", at);
    }

    /** A visit of a new patient that is finished, with one condition. */
    public Encounter finished(String name) {
        Encounter encounter = inProgress(newPatient(name));
        charts.save(
                actor,
                encounter.id(),
                new ChartDraft(
                        null, null, new ChartDraft.Part<>(List.of(new Condition("J06.9", null)), 0), null, null, null));
        return encounters.finish(actor, encounter.id(), Encounter.Disposition.HOME, null);
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
