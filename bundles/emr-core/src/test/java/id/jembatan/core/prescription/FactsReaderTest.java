package id.jembatan.core.prescription;

import static id.jembatan.core.prescription.PrescribingClinic.line;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.history.Allergies;
import id.jembatan.api.history.ClinicalState;
import id.jembatan.api.history.Dated;
import id.jembatan.api.history.HistoryDraft;
import id.jembatan.api.history.MedicationStatement;
import id.jembatan.api.history.MedicationStatement.Source;
import id.jembatan.api.history.Problem;
import id.jembatan.api.history.Problem.Status;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.TestClinic;
import id.jembatan.core.prescription.DrugCheckers.Question;
import id.jembatan.core.store.StoreTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class FactsReaderTest extends StoreTest {
    private static final MedicationCode METFORMIN =
            new MedicationCode("uji", "metformin", MedicationCode.Kind.PRODUCT, "Metformin");

    private PrescribingClinic house;
    private TestClinic clinic;
    private Patient siti;

    @Before
    public void open() {
        house = new PrescribingClinic(engine);
        clinic = house.clinic;
        siti = clinic.newPatient("Siti Aminah");
    }

    @After
    public void close() {
        house.close();
    }

    @Test
    public void nothingIsKnownOfANewPatient() {
        Question question = ask(clinic.inProgress(siti), line("Paracetamol", null));
        DrugCheckRequest known = question.known();
        assertNull(question.asked());
        assertEquals(LocalDate.of(2026, 11, 16), known.day());
        assertEquals(siti.birthDate(), known.birthDate());
        assertEquals(Patient.Gender.FEMALE, known.gender());
        assertNull(known.weightKg());
        assertNull(known.pregnant());
        assertNull(known.allergies());
        assertNull(known.problems());
        assertNull(known.current());
        assertEquals(
                List.of(new DrugCheckRequest.Line("0", MedicationCode.written("Paracetamol"), "tablet")),
                known.drafts());
    }

    @Test
    public void whatIsKnownWithoutHavingBeenAskedIsToldApart() {
        Encounter first = clinic.inProgress(siti);
        house.write(first, "61.5", "E11.9", "J06.9");
        house.prescribe(first, 0, List.of(line("Metformin", METFORMIN), used("Habis", 3)));
        clinic.clock.advance(Duration.ofDays(5));
        Question question = ask(clinic.inProgress(siti), line("Paracetamol", null));
        assertEquals(new BigDecimal("61.5"), question.known().weightKg());
        assertEquals(
                List.of(Status.ACTIVE, Status.ACTIVE),
                question.known().problems().stream().map(Problem::status).toList());
        // Ten tablets at three a day last four days.
        assertEquals(
                List.of(),
                question.known().current() == null
                        ? List.of()
                        : question.known().current());
        assertNull(question.asked().problems());
        assertNull(question.asked().current());
    }

    @Test
    public void oldAcuteDiseasesArePastLastingOnesAreNotAndAKeptProblemDecides() {
        Encounter first = clinic.inProgress(siti);
        house.write(first, null, "E11.9", "J06.9", "I10");
        house.histories.save(
                clinic.actor,
                siti.id(),
                new HistoryDraft(null, null, new Part<>(List.of(new Problem("I10", null, Status.REFUTED)), 0), null));
        clinic.clock.advance(Duration.ofDays(40));
        Question question = ask(clinic.inProgress(siti), line("Paracetamol", null));
        assertEquals(
                List.of("E11.9 ACTIVE", "J06.9 PAST"),
                question.known().problems().stream()
                        .map(problem -> problem.code() + " " + problem.status())
                        .sorted()
                        .toList());
        assertNull(question.asked());
    }

    @Test
    public void currentMedicationIsToldOnceAndOwnPrescriptionsRunOut() {
        Encounter first = clinic.inProgress(siti);
        house.prescribe(first, 0, List.of(line("Metformin", METFORMIN), line("Paracetamol", null)));
        house.histories.save(
                clinic.actor,
                siti.id(),
                new HistoryDraft(
                        null,
                        new Part<>(List.of(new MedicationStatement(null, METFORMIN, Source.OWN, null, null)), 0),
                        null,
                        null));
        clinic.clock.advance(Duration.ofDays(4));
        Encounter second = clinic.inProgress(siti);
        List<DrugCheckRequest.Line> current =
                ask(second, line("Amlodipine", null)).known().current();
        assertEquals(
                List.of("Metformin", "Paracetamol"),
                current.stream().map(one -> one.medication().display()).toList());
        clinic.clock.advance(Duration.ofDays(1));
        Encounter third = clinic.inProgress(siti);
        assertEquals(1, ask(third, line("Amlodipine", null)).known().current().size());
    }

    @Test
    public void anOldAnswerAboutPregnancyIsNoAnswer() {
        Encounter visit = clinic.inProgress(siti);
        ClinicalState state = new ClinicalState(
                new Dated<>(true, null),
                new Dated<>(false, null),
                new Dated<>(new BigDecimal("40"), null),
                null,
                new Dated<>("B", null),
                null,
                null,
                null,
                new Dated<>(List.of(), null),
                null);
        house.histories.save(
                clinic.actor,
                siti.id(),
                new HistoryDraft(new Part<>(new Allergies(List.of(), List.of()), 0), null, null, new Part<>(state, 0)));
        DrugCheckRequest fresh = ask(visit, line("A", null)).known();
        assertEquals(true, fresh.pregnant());
        assertEquals(false, fresh.lactating());
        assertEquals(new BigDecimal("40"), fresh.egfr());
        assertEquals("B", fresh.childPugh());
        assertEquals(List.of(), fresh.radiotherapy());
        assertNull(fresh.foods());
        assertNotNull(fresh.allergies());
        clinic.clock.advance(Duration.ofDays(31));
        DrugCheckRequest old = ask(clinic.inProgress(siti), line("A", null)).known();
        assertNull(old.pregnant());
        assertEquals(false, old.lactating());
    }

    /** Other visits of the patient may be checked again meanwhile, because of what was written before. */
    private Question ask(Encounter visit, Prescription line) {
        house.checkers.questions.clear();
        house.checks.check(clinic.actor, visit.id(), List.of(line));
        return house.checkers.questions.stream()
                .filter(question -> question.known().drafts().stream()
                        .anyMatch(draft -> draft.medication().display().equals(line.drug())))
                .findFirst()
                .orElseThrow();
    }

    private static Prescription used(String drug, int quantity) {
        return new Prescription(null, drug, null, null, 1, BigDecimal.ONE, BigDecimal.valueOf(quantity), null, null);
    }
}
