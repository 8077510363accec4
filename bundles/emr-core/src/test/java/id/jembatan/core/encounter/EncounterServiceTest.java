package id.jembatan.core.encounter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Disposition;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.encounter.Encounter.StatusTime;
import id.jembatan.api.encounter.EncounterDraft;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Outbox;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.StoreTest;
import id.jembatan.event.EncounterSnapshot;
import id.jembatan.event.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.Before;
import org.junit.Test;

public class EncounterServiceTest extends StoreTest {
    private TestClinic clinic;
    private Outbox outbox;
    private Patient siti;

    @Before
    public void openClinic() {
        clinic = new TestClinic(engine);
        outbox = new Outbox(clinic);
        siti = clinic.newPatient("Siti Aminah");
    }

    @Test
    public void walksFromArrivalToFinishWithRealTimes() {
        Encounter finished = clinic.finished("Budi");
        assertEquals(Status.FINISHED, finished.status());
        assertEquals(1, finished.revision());
        assertEquals(
                List.of(Status.ARRIVED, Status.IN_PROGRESS, Status.FINISHED),
                finished.history().stream().map(StatusTime::status).toList());
        assertEquals(clinic.doctor.id(), finished.practitionerId());
        assertEquals(finished, clinic.encounters.get(clinic.actor, finished.id()));
        assertEquals(List.of(Topics.ENCOUNTER_ARRIVED, Topics.ENCOUNTER_FINISHED), outbox.topics());
    }

    @Test
    public void reportsTheVisitAsItIs() {
        Encounter finished = clinic.finished("Budi");
        EncounterSnapshot snapshot = outbox.last();
        assertEquals(finished, snapshot.encounter());
        assertEquals(clinic.facility, snapshot.facility());
        assertEquals(clinic.umum, snapshot.location());
        assertEquals(clinic.doctor, snapshot.practitioner());
        assertEquals("Budi", snapshot.patient().name());
        assertEquals("J06.9", snapshot.conditions().get(0).code());
        assertNull(snapshot.vitals());
    }

    @Test
    public void makesOneDeliveryForEachSubscribedBridge() {
        outbox.subscribe("pcare", true, Topics.ENCOUNTER_ARRIVED, Topics.ENCOUNTER_FINISHED);
        outbox.subscribe("satusehat", false, Topics.ENCOUNTER_FINISHED);
        clinic.finished("Budi");
        assertEquals(
                List.of(
                        new Outbox.Delivery("pcare", Topics.ENCOUNTER_ARRIVED, "PENDING", true),
                        new Outbox.Delivery("pcare", Topics.ENCOUNTER_FINISHED, "PENDING", true),
                        new Outbox.Delivery("satusehat", Topics.ENCOUNTER_FINISHED, "HELD", false)),
                outbox.deliveries());
    }

    @Test
    public void askingTwiceToFinishChangesNothingTheSecondTime() {
        Encounter finished = clinic.finished("Budi");
        clinic.clock.advance(Duration.ofMinutes(1));
        assertEquals(finished, clinic.encounters.finish(clinic.actor, finished.id(), Disposition.HOME, null));
        assertEquals(2, outbox.topics().size());
        Refused.by(
                        Kind.CONFLICT,
                        () -> clinic.encounters.finish(clinic.actor, finished.id(), Disposition.REFERRED, null))
                .code("encounter.state");
        Actor other = new Actor(clinic.facility.id(), UUID.randomUUID(), "Orang lain", Permission.all());
        Refused.by(Kind.CONFLICT, () -> clinic.encounters.finish(other, finished.id(), Disposition.HOME, null));
    }

    @Test
    public void doesNotFinishWithoutConditionAndDisposition() {
        Encounter encounter = clinic.inProgress(siti);
        Refused.by(Kind.INVALID, () -> clinic.encounters.finish(clinic.actor, encounter.id(), null, null))
                .fields("conditions", "disposition");
        assertEquals(
                Status.IN_PROGRESS,
                clinic.encounters.get(clinic.actor, encounter.id()).status());
    }

    @Test
    public void keepsToTheOrderOfTheSteps() {
        Encounter arrived = clinic.arrive(siti);
        Refused.by(Kind.CONFLICT, () -> clinic.encounters.finish(clinic.actor, arrived.id(), Disposition.HOME, null))
                .says("Pelayanan belum dimulai");
        Encounter cancelled = clinic.encounters.cancel(clinic.actor, arrived.id(), "Pasien pulang");
        assertEquals(Status.CANCELLED, cancelled.status());
        assertEquals("Pasien pulang", outbox.last().reason());
        assertEquals(List.of(Topics.ENCOUNTER_ARRIVED, Topics.ENCOUNTER_CANCELLED), outbox.topics());
        Refused.by(Kind.CONFLICT, () -> clinic.encounters.start(clinic.actor, arrived.id(), clinic.doctor.id(), null));
        Refused.by(Kind.INVALID, () -> clinic.encounters.cancel(clinic.actor, arrived.id(), " "))
                .fields("reason");
    }

    @Test
    public void aVisitAt2359BelongsToThatDay() {
        Instant late = Instant.parse("2026-11-16T16:59:00Z");
        clinic.clock.set(late.plusSeconds(90));
        Encounter encounter = clinic.encounters.arrive(clinic.actor, clinic.visit(siti, late));
        assertEquals(LocalDate.of(2026, 11, 16), encounter.serviceDate());
        Encounter started = clinic.encounters.start(clinic.actor, encounter.id(), clinic.doctor.id(), null);
        assertEquals(LocalDate.of(2026, 11, 16), started.serviceDate());
        assertEquals(
                List.of(started), clinic.encounters.ofDay(clinic.actor, LocalDate.of(2026, 11, 16), clinic.umum.id()));
        assertEquals(List.of(), clinic.encounters.ofDay(clinic.actor, LocalDate.of(2026, 11, 17), null));
    }

    @Test
    public void refusesTimesThatCannotBe() {
        Instant now = TestClinic.NINE_O_CLOCK;
        Refused.by(Kind.INVALID, () -> arriveAt(now.plus(Duration.ofMinutes(6))))
                .fields("at")
                .says("masa depan");
        Refused.by(Kind.INVALID, () -> arriveAt(now.minus(Duration.ofDays(8))))
                .fields("at")
                .says("7 hari");
        Encounter written = arriveAt(now.minus(Duration.ofDays(7)));
        assertEquals(LocalDate.of(2026, 11, 9), written.serviceDate());
        Refused.by(
                        Kind.INVALID,
                        () -> clinic.encounters.start(
                                clinic.actor,
                                written.id(),
                                clinic.doctor.id(),
                                now.minus(Duration.ofDays(7)).minusSeconds(1)))
                .fields("at")
                .says("9/11/2026 09.00");
        Encounter ahead = arriveAt(now.plus(Duration.ofMinutes(4)));
        assertEquals(
                now.plus(Duration.ofMinutes(4)),
                clinic.encounters
                        .start(clinic.actor, ahead.id(), clinic.doctor.id(), null)
                        .history()
                        .get(1)
                        .at());
    }

    @Test
    public void aBpjsVisitNeedsTheCard() {
        Refused.by(Kind.INVALID, () -> clinic.encounters.arrive(clinic.actor, bpjs(null)))
                .fields("memberNumber");
        Refused.by(Kind.INVALID, () -> clinic.encounters.arrive(clinic.actor, bpjs("123")))
                .fields("memberNumber")
                .says("13 digit");
        assertEquals(
                "0001234567890",
                clinic.encounters.arrive(clinic.actor, bpjs("0001234567890")).memberNumber());
    }

    @Test
    public void refusesWhatIsMissingOrOfAnotherFacility() {
        TestClinic other = new TestClinic(engine);
        Patient stranger = other.newPatient("Orang Lain");
        Refused.by(Kind.INVALID, () -> clinic.arrive(stranger)).fields("patientId");
        EncounterDraft draft = new EncounterDraft(
                siti.id(), other.umum.id(), other.doctor.id(), null, null, null, "x".repeat(1001), null);
        Refused.by(Kind.INVALID, () -> clinic.encounters.arrive(clinic.actor, draft))
                .fields("locationId", "practitionerId", "payer", "complaint");
        Encounter there = other.arrive(stranger);
        Refused.by(Kind.NOT_FOUND, () -> clinic.encounters.get(clinic.actor, there.id()));
        Refused.by(Kind.NOT_FOUND, () -> clinic.encounters.cancel(clinic.actor, there.id(), "x"));
        assertEquals(List.of(), clinic.encounters.ofPatient(clinic.actor, stranger.id(), 10));
    }

    @Test
    public void refusesClosedLocationsAndPractitioners() {
        clinic.facilities.saveLocation(clinic.actor, new Location(clinic.umum.id(), "UMUM", "Poli Umum", false, 1));
        Refused.by(Kind.INVALID, () -> clinic.arrive(siti)).fields("locationId").says("tidak aktif");
        clinic.facilities.saveLocation(clinic.actor, new Location(clinic.umum.id(), "UMUM", "Poli Umum", true, 2));
        Encounter arrived = clinic.arrive(siti);
        clinic.facilities.savePractitioner(
                clinic.actor,
                new Practitioner(clinic.doctor.id(), "dr. Uji", Practitioner.Profession.DOCTOR, null, false, 1));
        Refused.by(Kind.INVALID, () -> clinic.encounters.start(clinic.actor, arrived.id(), clinic.doctor.id(), null))
                .fields("practitionerId");
    }

    @Test
    public void onePatientHasOneOpenVisitAtALocationAndDay() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(4);
        int arrived = 0;
        try {
            Callable<Boolean> arrives = () -> {
                try {
                    clinic.arrive(siti);
                    return true;
                } catch (EmrException e) {
                    assertEquals("encounter.duplicate", e.code());
                    return false;
                }
            };
            for (Future<Boolean> done : desks.invokeAll(Collections.nCopies(4, arrives))) {
                arrived += done.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
        } finally {
            desks.shutdownNow();
        }
        assertEquals(1, arrived);
        Refused.by(Kind.CONFLICT, () -> clinic.arrive(siti)).says("RM-000001").says("09.00");
        Encounter open = clinic.encounters.ofPatient(clinic.actor, siti.id(), 1).get(0);
        clinic.encounters.cancel(clinic.actor, open.id(), "Salah daftar");
        assertNotEquals(open.id(), clinic.arrive(siti).id());
    }

    @Test
    public void aPlannedPatientMayComeEarlier() {
        Instant tomorrow = TestClinic.NINE_O_CLOCK.plus(Duration.ofDays(1));
        Encounter planned = clinic.encounters.plan(clinic.actor, clinic.visit(siti, tomorrow));
        assertEquals(Status.PLANNED, planned.status());
        assertEquals(LocalDate.of(2026, 11, 17), planned.serviceDate());
        assertEquals(List.of(), outbox.topics());
        Refused.by(Kind.CONFLICT, () -> clinic.encounters.start(clinic.actor, planned.id(), clinic.doctor.id(), null))
                .says("belum datang");
        Encounter arrived = clinic.encounters.arrive(clinic.actor, planned.id(), null);
        assertEquals(LocalDate.of(2026, 11, 16), arrived.serviceDate());
        assertEquals(arrived, clinic.encounters.arrive(clinic.actor, planned.id(), null));
        assertEquals(List.of(Topics.ENCOUNTER_ARRIVED), outbox.topics());
        assertEquals(arrived, outbox.last().encounter());
        Refused.by(
                        Kind.INVALID,
                        () -> clinic.encounters.plan(clinic.actor, clinic.visit(siti, TestClinic.NINE_O_CLOCK)))
                .fields("at");
    }

    @Test
    public void listsInOrderOfArrivalAndNewestFirst() {
        Patient budi = clinic.newPatient("Budi");
        Encounter late = clinic.arrive(siti);
        Encounter early =
                clinic.encounters.arrive(clinic.actor, clinic.visit(budi, TestClinic.NINE_O_CLOCK.minusSeconds(600)));
        assertEquals(List.of(early, late), clinic.encounters.ofDay(clinic.actor, LocalDate.of(2026, 11, 16), null));
        assertEquals(List.of(late), clinic.encounters.ofPatient(clinic.actor, siti.id(), 10));
    }

    @Test
    public void anOpenVisitFollowsTheCorrectedName() {
        Encounter finished = clinic.finished("Budi");
        Encounter open = clinic.arrive(siti);
        clinic.patients.update(clinic.actor, siti.id(), 1, TestClinic.withoutNik("Siti Aminah Dewi"), "Salah ketik");
        clinic.patients.update(
                clinic.actor, finished.patientId(), 1, TestClinic.withoutNik("Budi Santoso"), "Salah ketik");
        assertEquals(
                "Siti Aminah Dewi",
                clinic.encounters.get(clinic.actor, open.id()).patientName());
        assertEquals("Budi", clinic.encounters.get(clinic.actor, finished.id()).patientName());
    }

    @Test
    public void asksForThePermission() {
        Actor viewer = new Actor(
                clinic.facility.id(),
                UUID.randomUUID(),
                "Kasir",
                Set.of(Permission.of(Permission.Kind.ENCOUNTER, Permission.Act.VIEW)));
        Encounter arrived = clinic.arrive(siti);
        assertEquals(arrived, clinic.encounters.get(viewer, arrived.id()));
        Refused.by(Kind.FORBIDDEN, () -> clinic.encounters.cancel(viewer, arrived.id(), "x"));
        Refused.by(Kind.FORBIDDEN, () -> clinic.encounters.arrive(viewer, clinic.visit(siti, null)));
        Actor nobody = new Actor(clinic.facility.id(), UUID.randomUUID(), "Tamu", Set.of());
        Refused.by(Kind.FORBIDDEN, () -> clinic.encounters.get(nobody, arrived.id()));
        Refused.by(Kind.FORBIDDEN, () -> clinic.encounters.ofDay(nobody, LocalDate.of(2026, 11, 16), null));
    }

    private Encounter arriveAt(Instant at) {
        return clinic.encounters.arrive(clinic.actor, clinic.visit(siti, at));
    }

    private EncounterDraft bpjs(String card) {
        return new EncounterDraft(
                siti.id(), clinic.umum.id(), null, Coverage.Payer.BPJS, card, Encounter.Kind.SICK, null, null);
    }
}
