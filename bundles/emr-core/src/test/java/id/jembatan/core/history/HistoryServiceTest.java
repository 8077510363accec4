package id.jembatan.core.history;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.audit.AuditEntry;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.history.Allergies;
import id.jembatan.api.history.AllergyIntolerance;
import id.jembatan.api.history.AllergyIntolerance.Type;
import id.jembatan.api.history.AllergyIntolerance.Verification;
import id.jembatan.api.history.ClinicalState;
import id.jembatan.api.history.Dated;
import id.jembatan.api.history.HistoryDraft;
import id.jembatan.api.history.MedicationStatement;
import id.jembatan.api.history.MedicationStatement.Source;
import id.jembatan.api.history.PatientHistory;
import id.jembatan.api.history.Problem;
import id.jembatan.api.history.Tolerance;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.core.Json;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.TestSettings;
import id.jembatan.core.audit.AuditLog;
import id.jembatan.core.store.StoreTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;

public class HistoryServiceTest extends StoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final MedicationCode AMOXICILLIN =
            new MedicationCode("kamus", "amoxicillin", MedicationCode.Kind.SUBSTANCE, "Amoxicillin");

    private final List<UUID> told = new ArrayList<>();
    private TestClinic clinic;
    private HistoryServiceImpl histories;
    private Patient siti;

    @Before
    public void open() {
        clinic = new TestClinic(engine);
        histories = new HistoryServiceImpl(
                clinic.db,
                clinic.terminology,
                (facilityId, patientId) -> told.add(patientId),
                TestSettings.with(Map.of()));
        siti = clinic.newPatient("Siti Aminah");
    }

    @Test
    public void notAskedIsOneThingAndNoneIsAnother() {
        PatientHistory unknown = histories.get(clinic.actor, siti.id());
        assertNull(unknown.allergies().value());
        assertNull(unknown.medications().value());
        assertNull(unknown.problems().value());
        assertNull(unknown.state().value());
        assertEquals(0, unknown.allergies().version());
        PatientHistory none = histories.save(
                clinic.actor,
                siti.id(),
                new HistoryDraft(
                        new Part<>(null, 0), new Part<>(List.of(), 0), new Part<>(List.of(), 0), new Part<>(null, 0)));
        assertEquals(new Allergies(List.of(), List.of()), none.allergies().value());
        assertEquals(List.of(), none.medications().value());
        assertEquals(List.of(), none.problems().value());
        assertEquals(ClinicalState.UNKNOWN, none.state().value());
        assertEquals(1, none.problems().version());
        assertEquals(none, histories.get(clinic.actor, siti.id()));
    }

    @Test
    public void savesEverySectionInOneActAndFillsIdsTitlesAndDays() {
        PatientHistory saved = histories.save(
                clinic.actor,
                siti.id(),
                new HistoryDraft(
                        new Part<>(
                                new Allergies(
                                        List.of(allergy(null, AMOXICILLIN)),
                                        List.of(new Tolerance(null, MedicationCode.written(" Cefixime "), TODAY))),
                                0),
                        new Part<>(List.of(taken(null, "Jamu kunyit")), 0),
                        new Part<>(List.of(new Problem("j06.9", "apa saja", Problem.Status.PAST)), 0),
                        new Part<>(
                                state(new Dated<>(true, null), new Dated<>(new BigDecimal("55.5"), TODAY.minusDays(3))),
                                0)));
        AllergyIntolerance entry = saved.allergies().value().entries().get(0);
        assertNotNull(entry.id());
        assertEquals(AMOXICILLIN, entry.allergen());
        assertEquals(
                MedicationCode.written("Cefixime"),
                saved.allergies().value().tolerances().get(0).medication());
        assertEquals("J06.9", saved.problems().value().get(0).code());
        assertEquals(
                clinic.terminology
                        .lookup("icd10", "J06.9")
                        .orElseThrow()
                        .title()
                        .id(),
                saved.problems().value().get(0).display());
        assertEquals(new Dated<>(true, TODAY), saved.state().value().pregnant());
        assertEquals(TODAY.minusDays(3), saved.state().value().egfr().asOf());
        assertEquals(clinic.actor.name(), saved.medications().by());
        assertEquals(saved, histories.get(clinic.actor, siti.id()));
        assertEquals(List.of(siti.id()), told);
    }

    @Test
    public void anEntryKeepsItsIdAndTheOldTextsStayReadable() {
        PatientHistory first = save(allergies(0, allergy(null, AMOXICILLIN)));
        AllergyIntolerance kept = first.allergies().value().entries().get(0);
        AllergyIntolerance refuted = new AllergyIntolerance(
                kept.id(), kept.allergen(), kept.type(), Verification.REFUTED, kept.reaction(), kept.onset());
        PatientHistory second = save(allergies(1, refuted));
        assertEquals(List.of(refuted), second.allergies().value().entries());
        assertEquals(2, second.allergies().version());
        assertEquals(2, save(allergies(2, refuted)).allergies().version());
        List<Correction> older = histories.corrections(clinic.actor, siti.id());
        assertEquals(1, older.size());
        assertEquals("allergies", older.get(0).part());
        assertEquals(
                List.of(kept),
                Json.read(older.get(0).oldValue(), Allergies.class).entries());
        Refused.by(Kind.INVALID, () -> save(allergies(2, allergy(UUID.randomUUID(), AMOXICILLIN))))
                .fields("allergies.entries[0].id");
        assertEquals(2, told.size());
    }

    @Test
    public void aStaleSectionIsNamedWithTheOneWhoChangedIt() {
        save(allergies(0, allergy(null, AMOXICILLIN)));
        Refused.by(
                        Kind.CONFLICT,
                        () -> save(new HistoryDraft(new Part<>(null, 0), new Part<>(List.of(), 0), null, null)))
                .code("history.stale")
                .fields("allergies")
                .says("Petugas Uji");
        assertNull(histories.get(clinic.actor, siti.id()).medications().value());
    }

    @Test
    public void tellsEveryWrongFieldAndSavesNothing() {
        Refused.by(
                        Kind.INVALID,
                        () -> save(new HistoryDraft(
                                new Part<>(
                                        new Allergies(
                                                List.of(new AllergyIntolerance(
                                                        null,
                                                        MedicationCode.written(" "),
                                                        null,
                                                        null,
                                                        "a".repeat(201),
                                                        TODAY.plusDays(1))),
                                                List.of()),
                                        0),
                                new Part<>(
                                        List.of(new MedicationStatement(
                                                null, null, null, null, LocalDate.of(1980, 1, 1))),
                                        0),
                                new Part<>(
                                        List.of(
                                                new Problem("X99.99", null, Problem.Status.ACTIVE),
                                                new Problem("J06.9", null, null),
                                                new Problem("J06.9", null, Problem.Status.PAST)),
                                        0),
                                new Part<>(state(null, new Dated<>(new BigDecimal("201"), null)), 0))))
                .code("history.invalid")
                .fields(
                        "allergies.entries[0].type",
                        "allergies.entries[0].verification",
                        "allergies.entries[0].allergen",
                        "allergies.entries[0].reaction",
                        "allergies.entries[0].onset",
                        "medications[0].source",
                        "medications[0].medication",
                        "medications[0].since",
                        "problems[0].code",
                        "problems[1].status",
                        "problems[2].code",
                        "state.egfr");
        Refused.by(
                        Kind.INVALID,
                        () -> save(new HistoryDraft(
                                null, new Part<>(Collections.nCopies(51, taken(null, "A")), 0), null, null)))
                .fields("medications");
        Refused.by(Kind.INVALID, () -> save(new HistoryDraft(null, null, null, null)))
                .code("history.empty");
        assertNull(histories.get(clinic.actor, siti.id()).allergies().value());
        assertEquals(List.of(), told);
    }

    @Test
    public void boundsTheRestOfTheState() {
        Dated<BigDecimal> huge = new Dated<>(new BigDecimal("1E+1000000"), null);
        ClinicalState wrong = new ClinicalState(
                null,
                null,
                huge,
                null,
                new Dated<>("D", null),
                huge,
                null,
                null,
                new Dated<>(Collections.nCopies(21, "thorax"), null),
                new Dated<>(List.of("x".repeat(101)), TODAY.plusDays(1)));
        Refused.by(Kind.INVALID, () -> save(new HistoryDraft(null, null, null, new Part<>(wrong, 0))))
                .fields(
                        "state.egfr",
                        "state.childPugh",
                        "state.alt",
                        "state.radiotherapy",
                        "state.foods",
                        "state.foods");
    }

    @Test
    public void pregnancyAndBreastfeedingAreAskedAgainWhenOld() {
        ClinicalState state = new ClinicalState(
                new Dated<>(false, null), new Dated<>(true, null), null, null, null, null, null, null, null, null);
        assertEquals(
                List.of(),
                save(new HistoryDraft(null, null, null, new Part<>(state, 0))).askAgain());
        clinic.clock.advance(Duration.ofDays(30));
        assertEquals(List.of(), histories.get(clinic.actor, siti.id()).askAgain());
        clinic.clock.advance(Duration.ofDays(1));
        assertEquals(List.of("pregnant"), histories.get(clinic.actor, siti.id()).askAgain());
        clinic.clock.advance(Duration.ofDays(150));
        assertEquals(
                List.of("pregnant", "lactating"),
                histories.get(clinic.actor, siti.id()).askAgain());
    }

    @Test
    public void aManIsNotPregnantAndIsNotAsked() {
        PatientDraft draft = TestClinic.withoutNik("Budi Santoso");
        Patient budi = clinic.patients.register(
                clinic.actor,
                new PatientDraft(
                        draft.name(),
                        Patient.Gender.MALE,
                        draft.birthDate(),
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        Refused.by(
                        Kind.INVALID,
                        () -> histories.save(
                                clinic.actor,
                                budi.id(),
                                new HistoryDraft(
                                        null, null, null, new Part<>(state(new Dated<>(true, null), null), 0))))
                .fields("state.pregnant");
        histories.save(
                clinic.actor,
                budi.id(),
                new HistoryDraft(null, null, null, new Part<>(state(new Dated<>(false, null), null), 0)));
        clinic.clock.advance(Duration.ofDays(400));
        assertEquals(List.of(), histories.get(clinic.actor, budi.id()).askAgain());
    }

    @Test
    public void looksAndChangesAreAuditedAndNeedTheirPermission() {
        save(allergies(0, allergy(null, AMOXICILLIN)));
        histories.get(clinic.actor, siti.id());
        histories.corrections(clinic.actor, siti.id());
        List<AuditEntry> entries = new AuditLog(clinic.db).entries(clinic.actor, siti.id(), 0, 10);
        assertEquals(
                List.of("view correction", "view history", "enter history"),
                entries.subList(0, 3).stream()
                        .map(e -> e.action() + " " + e.kind())
                        .toList());
        assertEquals("{\"parts\":[\"allergies\"]}", entries.get(2).detail());
        Actor viewer = new Actor(
                clinic.actor.facilityId(), UUID.randomUUID(), "Apoteker", Set.of(Permission.parse("history:view")));
        assertEquals(1, histories.get(viewer, siti.id()).allergies().version());
        Refused.by(Kind.FORBIDDEN, () -> histories.save(viewer, siti.id(), allergies(1)));
        Actor nobody = new Actor(clinic.actor.facilityId(), UUID.randomUUID(), "Kasir", Set.of());
        Refused.by(Kind.FORBIDDEN, () -> histories.get(nobody, siti.id()));
        Refused.by(Kind.FORBIDDEN, () -> histories.corrections(nobody, siti.id()));
        Refused.by(Kind.NOT_FOUND, () -> histories.get(new TestClinic(engine).actor, siti.id()));
    }

    private PatientHistory save(HistoryDraft draft) {
        return histories.save(clinic.actor, siti.id(), draft);
    }

    private static HistoryDraft allergies(int version, AllergyIntolerance... entries) {
        return new HistoryDraft(new Part<>(new Allergies(List.of(entries), List.of()), version), null, null, null);
    }

    private static AllergyIntolerance allergy(UUID id, MedicationCode allergen) {
        return new AllergyIntolerance(
                id, allergen, Type.ALLERGY, Verification.CONFIRMED, "Ruam", LocalDate.of(2020, 2, 1));
    }

    private static MedicationStatement taken(UUID id, String name) {
        return new MedicationStatement(id, MedicationCode.written(name), Source.SELF, "1x1", null);
    }

    private static ClinicalState state(Dated<Boolean> pregnant, Dated<BigDecimal> egfr) {
        return new ClinicalState(pregnant, null, egfr, null, null, null, null, null, null, null);
    }
}
