package id.jembatan.core.encounter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.Json;
import id.jembatan.core.Outbox;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.StoreTest;
import id.jembatan.event.Topics;
import java.math.BigDecimal;
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

public class ChartServiceTest extends StoreTest {
    private static final VitalSigns VITALS = vitals(120, 80, "36.7");
    private static final SoapNote NOTE = new SoapNote("Demam 2 hari\n\"menggigil\" <b>👶</b>", null, null, "Istirahat");
    private static final Condition COLD = new Condition("J06.9", null);

    private TestClinic clinic;
    private Encounter visit;

    @Before
    public void beginVisit() {
        clinic = new TestClinic(engine);
        visit = clinic.inProgress(clinic.newPatient("Siti Aminah"));
    }

    @Test
    public void savesEveryPartInOneActAndFillsTheTitles() {
        Chart saved = save(new ChartDraft(
                new Part<>(VITALS, 0),
                new Part<>(NOTE, 0),
                new Part<>(List.of(new Condition(" j06.9 ", "apa saja")), 0),
                new Part<>(List.of(new Procedure("90.59", null)), 0),
                new Part<>(List.of(line(null, "Paracetamol")), 0),
                null));
        assertEquals(VITALS, saved.vitals().value());
        assertEquals(NOTE, saved.note().value());
        assertEquals("J06.9", saved.conditions().value().get(0).code());
        assertEquals(
                clinic.terminology
                        .lookup("icd10", "J06.9")
                        .orElseThrow()
                        .title()
                        .id(),
                saved.conditions().value().get(0).display());
        assertEquals(1, saved.prescriptions().version());
        assertEquals(clinic.actor.name(), saved.note().by());
        assertEquals(saved, clinic.charts.get(clinic.actor, visit.id()));
        assertEquals(List.of(), clinic.charts.corrections(clinic.actor, visit.id()));
    }

    @Test
    public void anEmptyChartHasVersionZero() {
        Chart chart = clinic.charts.get(clinic.actor, visit.id());
        assertNull(chart.vitals().value());
        assertEquals(List.of(), chart.conditions().value());
        assertEquals(0, chart.note().version());
        Refused.by(Kind.INVALID, () -> save(new ChartDraft(null, null, null, null, null, null)))
                .code("chart.empty");
    }

    @Test
    public void keepsOlderTextsWhileTheVisitIsOpen() {
        save(note("pertama", 0));
        save(note("kedua", 1));
        assertEquals(2, save(note("kedua", 2)).note().version());
        List<Correction> older = clinic.charts.corrections(clinic.actor, visit.id());
        assertEquals(1, older.size());
        assertEquals("note", older.get(0).part());
        assertEquals(1, older.get(0).version());
        assertNull(older.get(0).reason());
        assertEquals(
                "pertama", Json.read(older.get(0).oldValue(), SoapNote.class).subjective());
    }

    @Test
    public void aTemperatureOf97IsNotStoredAndAsksForFahrenheit() {
        Refused.by(Kind.INVALID, () -> save(vitalsDraft(vitals(120, 80, "97"))))
                .fields("vitals.temperature")
                .says("Suhu 97 °C di luar batas 30–45. Apakah maksudnya Fahrenheit?");
        Refused.by(Kind.INVALID, () -> save(vitalsDraft(vitals(120, 80, "3.67E+10"))))
                .fields("vitals.temperature");
        Refused.by(Kind.INVALID, () -> save(vitalsDraft(vitals(120, 80, "1E+1000000000"))))
                .fields("vitals.temperature");
        assertEquals(0, clinic.charts.get(clinic.actor, visit.id()).vitals().version());
    }

    @Test
    public void tellsEveryVitalSignThatCannotBe() {
        VitalSigns wrong = new VitalSigns(
                301,
                19,
                19,
                4,
                new BigDecimal("29.9"),
                101,
                new BigDecimal("0.2"),
                new BigDecimal("251"),
                new BigDecimal("19"),
                null);
        Refused.by(Kind.INVALID, () -> save(vitalsDraft(wrong)))
                .fields(
                        "vitals.systolic",
                        "vitals.diastolic",
                        "vitals.heartRate",
                        "vitals.respiratoryRate",
                        "vitals.temperature",
                        "vitals.spo2",
                        "vitals.weightKg",
                        "vitals.heightCm",
                        "vitals.waistCm");
        Refused.by(Kind.INVALID, () -> save(vitalsDraft(vitals(80, 120, "36.7"))))
                .fields("vitals.diastolic")
                .says("tertukar");
    }

    @Test
    public void aNoteOfAMegabyteGetsOneSentence() {
        Refused.by(Kind.INVALID, () -> save(note("a".repeat(1 << 20), 0)))
                .fields("note.subjective")
                .says("Bagian S (subjektif) berisi 1.048.576 karakter; batasnya 20.000.");
        String longest = "👶".repeat(20_000);
        assertEquals(longest, save(note(longest, 0)).note().value().subjective());
        assertEquals(
                longest,
                clinic.charts.get(clinic.actor, visit.id()).note().value().subjective());
    }

    @Test
    public void anUnknownCodeIsNamedByItsPlaceAndNothingElseIsSaved() {
        ChartDraft draft = new ChartDraft(
                new Part<>(VITALS, 0),
                null,
                new Part<>(List.of(COLD, new Condition("X99.99", null), COLD), 0),
                new Part<>(List.of(new Procedure(null, null)), 0),
                null,
                null);
        Refused.by(Kind.INVALID, () -> save(draft))
                .fields("conditions[1].code", "conditions[2].code", "procedures[0].code")
                .says("Kode X99.99 tidak ada di ICD-10.");
        Chart chart = clinic.charts.get(clinic.actor, visit.id());
        assertEquals(0, chart.vitals().version());
        assertEquals(0, chart.conditions().version());
    }

    @Test
    public void boundsTheLists() {
        Refused.by(Kind.INVALID, () -> save(conditions(Collections.nCopies(11, COLD), 0)))
                .fields("conditions")
                .says("paling banyak 10, yang diisi 11");
        ChartDraft procedures = new ChartDraft(
                null, null, null, new Part<>(Collections.nCopies(21, new Procedure("90.59", null)), 0), null, null);
        Refused.by(Kind.INVALID, () -> save(procedures)).fields("procedures");
        Refused.by(Kind.INVALID, () -> save(prescriptions(Collections.nCopies(31, line(null, "A")), 0)))
                .fields("prescriptions");
    }

    @Test
    public void aPrescriptionLineKeepsItsIdAndCannotBorrowOne() {
        Prescription kept = save(prescriptions(List.of(line(null, "Paracetamol")), 0))
                .prescriptions()
                .value()
                .get(0);
        Chart changed = save(prescriptions(List.of(line(null, "Amoxicillin"), line(kept.id(), "Paracetamol")), 1));
        assertEquals(kept.id(), changed.prescriptions().value().get(1).id());
        Refused.by(
                        Kind.INVALID,
                        () -> save(prescriptions(
                                List.of(line(kept.id(), "A"), line(kept.id(), "B"), line(UUID.randomUUID(), "C")), 2)))
                .fields("prescriptions[1].id", "prescriptions[2].id");
    }

    @Test
    public void aLineKeepsTheDictionarysEntryAndOldLinesAreReadWithoutOne() {
        MedicationCode code =
                new MedicationCode("kamus", "p-1", MedicationCode.Kind.PRODUCT, "Paracetamol 500 mg tablet");
        Prescription chosen =
                new Prescription(null, "Paracetamol", null, null, 3, BigDecimal.ONE, BigDecimal.TEN, null, code);
        save(prescriptions(List.of(chosen), 0));
        assertEquals(
                code,
                clinic.charts
                        .get(clinic.actor, visit.id())
                        .prescriptions()
                        .value()
                        .get(0)
                        .medication());
        String old =
                "{\"id\":\"" + UUID.randomUUID() + "\",\"drug\":\"Oralit\",\"quantity\":5,\"note\":\"tiap diare\"}";
        assertNull(Json.read(old, Prescription.class).medication());
        MedicationCode nameless = new MedicationCode("kamus", "p-1", MedicationCode.Kind.PRODUCT, " ");
        Prescription wrong =
                new Prescription(null, "Oralit", null, null, 3, BigDecimal.ONE, BigDecimal.TEN, null, nameless);
        Refused.by(Kind.INVALID, () -> save(prescriptions(List.of(wrong), 1))).fields("prescriptions[0].medication");
    }

    @Test
    public void aPrescriptionNeedsNumbersOrANoteThatSaysHow() {
        Prescription wrong = new Prescription(null, " ", null, null, 25, BigDecimal.ZERO, new BigDecimal("-1"), null);
        Refused.by(Kind.INVALID, () -> save(prescriptions(List.of(wrong), 0)))
                .fields(
                        "prescriptions[0].dosesPerDay",
                        "prescriptions[0].unitsPerDose",
                        "prescriptions[0].quantity",
                        "prescriptions[0].drug");
        Prescription asNeeded =
                new Prescription(null, "Oralit", null, "sachet", null, null, BigDecimal.TEN, "tiap diare");
        assertEquals(
                "tiap diare",
                save(prescriptions(List.of(asNeeded), 0))
                        .prescriptions()
                        .value()
                        .get(0)
                        .note());
    }

    @Test
    public void oneOfTwoWritersOfThePartIsToldToMerge() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        int saved = 0;
        try {
            Callable<Boolean> writes = () -> {
                try {
                    save(note("dari " + Thread.currentThread().getName(), 0));
                    return true;
                } catch (EmrException e) {
                    assertEquals(Kind.CONFLICT, e.kind());
                    assertEquals("note", e.fields().get(0).field());
                    return false;
                }
            };
            for (Future<Boolean> done : writers.invokeAll(List.of(writes, writes))) {
                saved += done.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals(1, saved);
        assertEquals(1, save(vitalsDraft(VITALS)).vitals().version());
    }

    @Test
    public void aCorrectionKeepsTheOldTextAndReportsTheNewOne() {
        Encounter finished = clinic.finished("Budi");
        Outbox outbox = new Outbox(clinic);
        ChartDraft without = conditions(List.of(new Condition("K30", null)), 1);
        Refused.by(Kind.INVALID, () -> clinic.charts.save(clinic.actor, finished.id(), without))
                .fields("reason");
        ChartDraft corrected = new ChartDraft(
                null, null, new Part<>(List.of(new Condition("K30", null)), 1), null, null, "Salah pilih kode");
        Chart chart = clinic.charts.save(clinic.actor, finished.id(), corrected);
        assertEquals(2, chart.conditions().version());
        Correction old = clinic.charts.corrections(clinic.actor, finished.id()).get(0);
        assertEquals("Salah pilih kode", old.reason());
        assertEquals(clinic.actor.userId(), old.userId());
        assertEquals(
                "J06.9",
                Json.read(old.oldValue(), new TypeReference<List<Condition>>() {})
                        .get(0)
                        .code());
        Outbox.Sent event = outbox.events().get(outbox.events().size() - 1);
        assertEquals(Topics.ENCOUNTER_CORRECTED, event.topic());
        assertEquals(2, event.revision());
        assertEquals("K30", event.snapshot().conditions().get(0).code());
        assertEquals("Salah pilih kode", event.snapshot().reason());
        assertEquals(2, clinic.encounters.get(clinic.actor, finished.id()).revision());
        ChartDraft none = new ChartDraft(null, null, new Part<>(List.of(), 2), null, null, "Dikosongkan");
        Refused.by(Kind.INVALID, () -> clinic.charts.save(clinic.actor, finished.id(), none))
                .fields("conditions");
    }

    @Test
    public void savingTheSameAgainAfterTheFinishReportsNothing() {
        Encounter finished = clinic.finished("Budi");
        Outbox outbox = new Outbox(clinic);
        int events = outbox.events().size();
        ChartDraft same = new ChartDraft(null, null, new Part<>(List.of(COLD), 1), null, null, "Tidak ada");
        assertEquals(
                1,
                clinic.charts
                        .save(clinic.actor, finished.id(), same)
                        .conditions()
                        .version());
        assertEquals(events, outbox.events().size());
    }

    @Test
    public void aCancelledVisitCannotBeWritten() {
        clinic.encounters.cancel(clinic.actor, visit.id(), "Pulang");
        Refused.by(Kind.CONFLICT, () -> save(note("x", 0))).code("chart.state");
    }

    @Test
    public void eachPartAsksForItsOwnPermission() {
        Actor nurse = actor(
                Permission.of(Permission.Kind.VITALS, Act.ENTER), Permission.of(Permission.Kind.VITALS, Act.VIEW));
        Chart seen = clinic.charts.save(nurse, visit.id(), vitalsDraft(VITALS));
        assertEquals(VITALS, seen.vitals().value());
        assertNull(seen.note());
        Refused.by(Kind.FORBIDDEN, () -> clinic.charts.save(nurse, visit.id(), note("x", 0)));
        ChartDraft both =
                new ChartDraft(new Part<>(vitals(110, 70, "36"), 1), new Part<>(NOTE, 0), null, null, null, null);
        Refused.by(Kind.FORBIDDEN, () -> clinic.charts.save(nurse, visit.id(), both));
        assertEquals(1, clinic.charts.get(clinic.actor, visit.id()).vitals().version());
        Refused.by(Kind.FORBIDDEN, () -> clinic.charts.get(actor(), visit.id()));
        Encounter finished = clinic.finished("Budi");
        Refused.by(Kind.FORBIDDEN, () -> clinic.charts.save(nurse, finished.id(), vitalsDraft(VITALS)));
    }

    @Test
    public void aCodeThatANewerListDroppedStaysWhereItIs() {
        save(conditions(List.of(new Condition("B82.0", null)), 0));
        try {
            clinic.terminology.importCsv(clinic.actor, "icd10", "uji", csv("J06.9,ISPA,URTI,\n"));
            Chart changed = save(conditions(List.of(COLD, new Condition("B82.0", null)), 1));
            assertEquals("B82.0", changed.conditions().value().get(1).code());
            Refused.by(Kind.INVALID, () -> save(conditions(List.of(new Condition("K30", null)), 2)))
                    .fields("conditions[0].code");
        } finally {
            clinic.terminology.importCsv(
                    clinic.actor, "icd10", "starter", getClass().getResourceAsStream("/terminology/icd10-starter.csv"));
        }
    }

    private static java.io.InputStream csv(String rows) {
        return new java.io.ByteArrayInputStream(
                ("code,title_id,title_en,keywords\n" + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Chart save(ChartDraft draft) {
        return clinic.charts.save(clinic.actor, visit.id(), draft);
    }

    private Actor actor(Permission... permissions) {
        return new Actor(clinic.facility.id(), UUID.randomUUID(), "Perawat", Set.of(permissions));
    }

    private static ChartDraft note(String subjective, int version) {
        return new ChartDraft(
                null, new Part<>(new SoapNote(subjective, null, null, null), version), null, null, null, null);
    }

    private static ChartDraft vitalsDraft(VitalSigns vitals) {
        return new ChartDraft(new Part<>(vitals, 0), null, null, null, null, null);
    }

    private static ChartDraft conditions(List<Condition> conditions, int version) {
        return new ChartDraft(null, null, new Part<>(conditions, version), null, null, null);
    }

    private static ChartDraft prescriptions(List<Prescription> lines, int version) {
        return new ChartDraft(null, null, null, null, new Part<>(lines, version), null);
    }

    private static Prescription line(UUID id, String drug) {
        return new Prescription(
                id, drug, "500 mg", "tablet", 3, new BigDecimal("0.5"), BigDecimal.TEN, "sesudah makan");
    }

    private static VitalSigns vitals(int systolic, int diastolic, String temperature) {
        return new VitalSigns(systolic, diastolic, 80, 18, new BigDecimal(temperature), 98, null, null, null, null);
    }
}
