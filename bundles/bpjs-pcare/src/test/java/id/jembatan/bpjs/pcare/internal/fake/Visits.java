package id.jembatan.bpjs.pcare.internal.fake;

import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Disposition;
import id.jembatan.api.encounter.Encounter.Kind;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.encounter.Encounter.StatusTime;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.api.patient.Patient;
import id.jembatan.event.EncounterSnapshot;
import id.jembatan.event.Event;
import id.jembatan.event.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Builds events of invented visits. */
public final class Visits {
    public static final String CARD = "0001234567890";

    public UUID id = new UUID(9, 1);
    public Payer payer = Payer.BPJS;
    public String card = CARD;
    public Kind kind = Kind.SICK;
    public String complaint = "nyeri ulu hati";
    public Disposition disposition = Disposition.HOME;
    public Instant arrived = Instant.parse("2026-11-16T01:00:00Z");
    public Instant finished = Instant.parse("2026-11-16T01:40:00Z");
    public LocalDate serviceDate = LocalDate.of(2026, 11, 16);
    public VitalSigns vitals = new VitalSigns(
            120,
            80,
            88,
            20,
            new BigDecimal("36.5"),
            98,
            new BigDecimal("70.5"),
            new BigDecimal("165"),
            null,
            VitalSigns.Consciousness.ALERT);
    public SoapNote note =
            new SoapNote("Nyeri ulu hati sejak 2 hari", "Nyeri tekan epigastrium", "Dispepsia", "Makan teratur");
    public List<Condition> conditions = List.of(new Condition("K30", "Dyspepsia"));
    public List<Procedure> procedures =
            List.of(new Procedure("86.59", "Jahit kulit"), new Procedure("89.26", "Periksa"));
    public List<Prescription> prescriptions = List.of(omeprazole(), antacid());
    public int revision = 1;

    public static Prescription omeprazole() {
        return line(1, "Omeprazole", "20 mg", "kapsul", 1, "14");
    }

    public static Prescription antacid() {
        return line(2, "Antasida", null, "tablet", 3, "15");
    }

    public static Prescription line(
            int number, String drug, String strength, String form, Integer perDay, String quantity) {
        return new Prescription(
                new UUID(7, number),
                drug,
                strength,
                form,
                perDay,
                new BigDecimal("1.00"),
                new BigDecimal(quantity),
                null);
    }

    public Event arrived() {
        return event(Topics.ENCOUNTER_ARRIVED, Status.ARRIVED, 0);
    }

    public Event finished() {
        return event(Topics.ENCOUNTER_FINISHED, Status.FINISHED, revision);
    }

    public Event corrected() {
        return event(Topics.ENCOUNTER_CORRECTED, Status.FINISHED, revision);
    }

    public Event cancelled() {
        return event(Topics.ENCOUNTER_CANCELLED, Status.CANCELLED, 0);
    }

    private Event event(String topic, Status status, int number) {
        boolean over = status == Status.FINISHED;
        Encounter encounter = new Encounter(
                id,
                new UUID(5, 1),
                "Pasien Uji",
                "000001",
                Clinic.POLI,
                status == Status.ARRIVED ? null : Clinic.DOCTOR,
                serviceDate,
                status,
                payer,
                card,
                kind,
                complaint,
                over ? disposition : null,
                over
                        ? List.of(time(Status.ARRIVED, arrived), time(Status.FINISHED, finished))
                        : List.of(time(Status.ARRIVED, arrived)),
                number,
                1);
        EncounterSnapshot snapshot = new EncounterSnapshot(
                EncounterSnapshot.SCHEMA,
                Clinic.FACILITY,
                encounter,
                patient(),
                new Location(Clinic.POLI, "UMUM", "Poli Umum", true, 1),
                new Practitioner(Clinic.DOCTOR, "dr. Uji", Practitioner.Profession.DOCTOR, null, true, 1),
                over ? vitals : null,
                over ? note : null,
                over ? conditions : List.of(),
                over ? procedures : List.of(),
                over ? prescriptions : List.of(),
                null);
        return new Event(UUID.randomUUID(), Clinic.ID, topic, id, encounter.patientId(), number, finished, snapshot);
    }

    private static StatusTime time(Status status, Instant at) {
        return new StatusTime(status, at, new UUID(4, 1), "Petugas Uji");
    }

    private static Patient patient() {
        return new Patient(
                new UUID(5, 1),
                "000001",
                "Pasien Uji",
                Patient.Gender.MALE,
                LocalDate.of(1980, 1, 1),
                null,
                null,
                null,
                false,
                null,
                List.of(),
                List.of(),
                1);
    }
}
