package id.jembatan.core.prescription;

import static id.jembatan.core.prescription.FakeCheckers.alert;
import static id.jembatan.core.prescription.FakeCheckers.found;
import static id.jembatan.core.prescription.PrescribingClinic.line;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.history.HistoryDraft;
import id.jembatan.api.medication.AlertOverride;
import id.jembatan.api.medication.AlertStatistics;
import id.jembatan.api.medication.DrugAlert.Category;
import id.jembatan.api.medication.DrugAlert.Severity;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.OverrideReason;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.api.medication.PrescriptionCheck.ShownAlert;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.StoreTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class PrescriptionCheckTest extends StoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final MedicationCode WARFARIN =
            new MedicationCode("uji", "warfarin", MedicationCode.Kind.SUBSTANCE, "Warfarin");

    private PrescribingClinic house;
    private TestClinic clinic;
    private Encounter visit;

    @Before
    public void open() {
        house = new PrescribingClinic(engine);
        clinic = house.clinic;
        visit = clinic.inProgress(clinic.newPatient("Siti Aminah"));
    }

    @After
    public void close() {
        house.close();
    }

    @Test
    public void withoutACheckerItIsSavedAndMarkedAndMadeUpForWhenOneComes() {
        Chart saved = house.prescribe(visit, 0, List.of(line("Warfarin", WARFARIN)));
        Prescription kept = saved.prescriptions().value().get(0);
        assertEquals(WARFARIN, kept.medication());
        PrescriptionCheck check = current();
        assertEquals(FakeCheckers.NOBODY, check.notChecked());
        assertEquals(Status.NOT_CHECKED, check.lines().get(0).status());
        assertEquals(kept.id().toString(), check.lines().get(0).line());
        assertEquals(List.of(FakeCheckers.NOBODY), check.lines().get(0).gaps());
        house.changedChecks.clear();
        house.checkers.open("rxpert", "1", request -> found(request));
        await().until(() -> house.changedChecks.contains(visit.id()));
        assertEquals(Status.SAFE, current().lines().get(0).status());
        assertNull(current().notChecked());
        house.changedChecks.clear();
        house.checkers.close("rxpert");
        await().until(() -> house.changedChecks.contains(visit.id()));
        assertEquals(Status.NOT_CHECKED, current().lines().get(0).status());
    }

    @Test
    public void aCheckerThatDoesNotAnswerOwesItsAnswer() {
        house.checkers.open("rxpert", "1", null);
        house.prescribe(visit, 0, List.of(line("Warfarin", WARFARIN)));
        assertEquals(FakeCheckers.SILENT, current().notChecked());
        assertEquals(Status.NOT_CHECKED, current().lines().get(0).status());
        house.checkers.open("rxpert", "1", request -> found(request));
        await().until(() -> house.changedChecks.contains(visit.id())
                && current().lines().get(0).status() == Status.SAFE);
    }

    @Test
    public void aLineIsSafeOnlyWhenEveryCheckerHasDoneEveryCheck() {
        house.checkers.open("a", "1", request -> found(request));
        house.checkers.open("b", "1", request -> {
            var all = found(request);
            return new DrugCheckResult(
                    all.alerts(),
                    all.notes(),
                    all.coverage().subList(1, all.coverage().size()),
                    all.dictionaries());
        });
        PrescriptionCheck check = check(line("Warfarin", WARFARIN));
        assertEquals(Status.NOT_CHECKED, check.lines().get(0).status());
        assertEquals(
                "Pemeriksaan alergi tidak dilakukan.",
                check.lines().get(0).gaps().get(0).id());
        assertEquals(1, check.dictionaries().size());
        house.checkers.open("b", "2", request -> found(request));
        assertEquals(
                Status.SAFE, check(line("Warfarin", WARFARIN)).lines().get(0).status());
        house.checkers.open("b", "3", null);
        check = check(line("Warfarin", WARFARIN));
        assertEquals(Status.NOT_CHECKED, check.lines().get(0).status());
        assertNull(check.notChecked());
        house.checkers.open(
                "b",
                "4",
                request -> new DrugCheckResult(
                        List.of(alert(Category.INTERACTION, Severity.MAJOR, List.of("nobody's"), "x", "f", "1")),
                        List.of(),
                        List.of(),
                        List.of()));
        check = check(line("Warfarin", WARFARIN));
        assertEquals(Status.NOT_CHECKED, check.lines().get(0).status());
        assertEquals(List.of(), check.alerts());
    }

    @Test
    public void severalCheckersShowAPairOnceAndItsWorst() {
        house.checkers.open(
                "a",
                "1",
                request -> found(
                        request,
                        alert(Category.INTERACTION, Severity.MODERATE, List.of("0"), "Aspirin", "f", "1"),
                        alert(Category.CONDITION, Severity.MINOR, List.of("0"), "K25", "f", "1")));
        house.checkers.open(
                "b",
                "1",
                request -> found(
                        request, alert(Category.INTERACTION, Severity.MAJOR, List.of("0"), "aspirin ", "f", "9")));
        PrescriptionCheck check = check(line("Warfarin", WARFARIN), line("Paracetamol", null));
        assertEquals(
                List.of(Severity.MAJOR, Severity.MINOR),
                check.alerts().stream().map(shown -> shown.alert().severity()).toList());
        assertEquals(Status.WARNING, check.lines().get(0).status());
        assertEquals(Severity.MAJOR, check.lines().get(0).worst());
        assertEquals(Status.SAFE, check.lines().get(1).status());
        assertEquals(1, check.alerts().get(0).alert().explanation().others().size());
    }

    @Test
    public void aContraindicationStopsUntilItHasAReason() {
        contraindicated("tidak hamil", "1");
        Prescription warfarin = line("Warfarin", WARFARIN);
        Refused.by(Kind.CONFLICT, () -> house.prescribe(visit, 0, List.of(line("Paracetamol", null), warfarin)))
                .code("prescription.contraindicated")
                .fields("prescriptions[1].drug")
                .says("Warfarin dan Aspirin berbahaya. Ganti obatnya");
        assertEquals(
                0, house.charts.get(clinic.actor, visit.id()).prescriptions().version());
        assertEquals(List.of(), current().lines());
        ShownAlert shown = check(line("Paracetamol", null), warfarin).alerts().get(0);
        assertFalse(shown.repeated());
        Refused.by(
                        Kind.INVALID,
                        () -> house.prescribe(
                                visit,
                                0,
                                List.of(warfarin),
                                new AlertOverride(shown.fingerprint(), OverrideReason.OTHER, " ")))
                .fields("overrides[0].note");
        Refused.by(
                Kind.CONFLICT,
                () -> house.prescribe(visit, 0, List.of(warfarin), new AlertOverride(shown.fingerprint(), null, null)));
        house.prescribe(
                visit,
                0,
                List.of(line("Paracetamol", null), warfarin),
                new AlertOverride(shown.fingerprint(), OverrideReason.WILL_MONITOR, null));
        ShownAlert answered = current().alerts().get(0);
        assertEquals("WILL_MONITOR", answered.answered().reason());
        assertEquals(clinic.actor.name(), answered.answered().userName());
        assertTrue(answered.repeated());
    }

    @Test
    public void anAnsweredAlertDoesNotStopAgainUnlessAFactIsNew() {
        contraindicated("tidak hamil", "1");
        String first = check(line("Warfarin", WARFARIN)).alerts().get(0).fingerprint();
        List<Prescription> lines = house.prescribe(
                        visit,
                        0,
                        List.of(line("Warfarin", WARFARIN)),
                        new AlertOverride(first, OverrideReason.OTHER, "Sudah dibicarakan"))
                .prescriptions()
                .value();
        contraindicated("tidak hamil", "2");
        assertEquals(first, current().alerts().get(0).fingerprint());
        List<Prescription> more = List.of(lines.get(0), line("Paracetamol", null));
        assertEquals(2, house.prescribe(visit, 1, more).prescriptions().version());
        contraindicated("hamil", "3");
        assertNotEquals(first, current().alerts().get(0).fingerprint());
        assertFalse(current().alerts().get(0).repeated());
        Refused.by(Kind.CONFLICT, () -> house.prescribe(visit, 2, List.of(lines.get(0))))
                .code("prescription.contraindicated");
        // The same lines with an answer: nothing else changes, and the answer is kept.
        List<Prescription> same =
                house.charts.get(clinic.actor, visit.id()).prescriptions().value();
        String second = current().alerts().get(0).fingerprint();
        Chart unchanged =
                house.prescribe(visit, 2, same, new AlertOverride(second, OverrideReason.BENEFIT_OUTWEIGHS, null));
        assertEquals(2, unchanged.prescriptions().version());
        assertTrue(current().alerts().get(0).repeated());
    }

    @Test
    public void aLesserAlertDoesNotStopAndCanBeAcknowledged() {
        house.checkers.open(
                "rxpert",
                "1",
                request -> found(
                        request,
                        alert(
                                Category.INTERACTION,
                                Severity.MAJOR,
                                List.of(request.drafts().get(0).id()),
                                "Aspirin",
                                "f",
                                "1")));
        house.prescribe(visit, 0, List.of(line("Warfarin", WARFARIN)));
        ShownAlert shown = current().alerts().get(0);
        assertFalse(shown.repeated());
        List<Prescription> same =
                house.charts.get(clinic.actor, visit.id()).prescriptions().value();
        house.prescribe(visit, 1, same, new AlertOverride(shown.fingerprint(), null, null));
        assertTrue(current().alerts().get(0).repeated());
        assertNull(current().alerts().get(0).answered().reason());
    }

    @Test
    public void aCorrectionIsCheckedTooAndAnOldVisitKeepsItsCheck() {
        Encounter finished = clinic.finished("Budi");
        contraindicated("f", "1");
        Refused.by(Kind.CONFLICT, () -> house.prescribe(finished, 0, List.of(line("Warfarin", WARFARIN))))
                .code("prescription.contraindicated");
        house.checkers.open("rxpert", "2", request -> found(request));
        house.prescribe(finished, 0, List.of(line("Warfarin", WARFARIN)));
        clinic.clock.advance(Duration.ofHours(25));
        contraindicated("f", "3");
        assertEquals(
                Status.SAFE,
                house.checks.current(clinic.actor, finished.id()).lines().get(0).status());
    }

    @Test
    public void theCheckIsMadeAgainWhenTheHistoryHasChanged() {
        house.checkers.open("rxpert", "1", request -> found(request));
        house.prescribe(visit, 0, List.of(line("Warfarin", WARFARIN)));
        current();
        int asked = house.checkers.questions.size();
        current();
        current();
        assertEquals(asked, house.checkers.questions.size());
        house.histories.save(
                clinic.actor, visit.patientId(), new HistoryDraft(null, null, new Part<>(List.of(), 0), null));
        await().until(() -> house.checkers.questions.size() > asked);
        assertEquals(List.of(), house.checkers.last().problems());
    }

    @Test
    public void everyShownAlertCountsAndEveryReason() {
        contraindicated("f", "1");
        Refused.by(Kind.CONFLICT, () -> house.prescribe(visit, 0, List.of(line("Warfarin", WARFARIN))));
        Refused.by(Kind.CONFLICT, () -> house.prescribe(visit, 0, List.of(line("Warfarin", WARFARIN))));
        AlertStatistics before = house.checks.statistics(clinic.actor, TODAY, TODAY);
        assertEquals(0, before.prescriptions());
        assertEquals(1, before.rows().get(0).shown());
        assertEquals(0, before.rows().get(0).overridden());
        String fingerprint = check(line("Warfarin", WARFARIN)).alerts().get(0).fingerprint();
        house.prescribe(
                visit,
                0,
                List.of(line("Warfarin", WARFARIN)),
                new AlertOverride(fingerprint, OverrideReason.NO_ALTERNATIVE, null));
        Encounter second = clinic.inProgress(clinic.newPatient("Budi"));
        house.checkers.close("rxpert");
        house.prescribe(second, 0, List.of(line("Warfarin", WARFARIN)));
        AlertStatistics after = house.checks.statistics(clinic.actor, TODAY.minusDays(365), TODAY);
        assertEquals(2, after.prescriptions());
        assertTrue(after.notChecked() >= 1);
        AlertStatistics.Row row = after.rows().get(0);
        assertEquals(1, after.rows().size());
        assertEquals(1, row.shown());
        assertEquals(1, row.overridden());
        assertEquals(Map.of(OverrideReason.NO_ALTERNATIVE, 1), row.reasons());
        assertEquals("Aspirin", row.against());
        assertEquals(
                0,
                house.checks
                        .statistics(clinic.actor, TODAY.minusDays(9), TODAY.minusDays(1))
                        .prescriptions());
        Refused.by(Kind.INVALID, () -> house.checks.statistics(clinic.actor, TODAY.minusDays(366), TODAY));
        Refused.by(Kind.INVALID, () -> house.checks.statistics(clinic.actor, TODAY, TODAY.minusDays(1)));
    }

    @Test
    public void refusesWhoMayNotAndWhatIsTooMuch() {
        Actor nobody = new Actor(
                clinic.actor.facilityId(), UUID.randomUUID(), "Perawat", Set.of(Permission.parse("vitals:view")));
        Refused.by(Kind.FORBIDDEN, () -> house.checks.current(nobody, visit.id()));
        Refused.by(Kind.FORBIDDEN, () -> house.checks.check(nobody, visit.id(), List.of()));
        Refused.by(Kind.FORBIDDEN, () -> house.checks.statistics(nobody, TODAY, TODAY));
        Actor administrator = new Actor(
                clinic.actor.facilityId(), UUID.randomUUID(), "Admin", Set.of(Permission.parse("audit:view")));
        assertEquals(
                house.checks.statistics(clinic.actor, TODAY, TODAY),
                house.checks.statistics(administrator, TODAY, TODAY));
        Refused.by(Kind.FORBIDDEN, () -> house.checks.current(administrator, visit.id()));
        Refused.by(Kind.NOT_FOUND, () -> house.checks.current(new TestClinic(engine).actor, visit.id()));
        Refused.by(
                        Kind.INVALID,
                        () -> house.checks.check(clinic.actor, visit.id(), Collections.nCopies(31, line("A", null))))
                .fields("prescriptions");
        Refused.by(Kind.INVALID, () -> check(line(" ", null))).fields("prescriptions[0].drug");
        // What is wrong is told before a checker is asked.
        int asked = house.checkers.questions.size();
        Refused.by(Kind.INVALID, () -> house.prescribe(visit, 0, List.of(line(" ", null))));
        assertEquals(asked, house.checkers.questions.size());
    }

    @Test
    public void theOtherPartsOfTheSaveAreFactsOfTheCheck() {
        house.checkers.open("rxpert", "1", request -> found(request));
        house.charts.save(
                clinic.actor,
                visit.id(),
                new ChartDraft(
                        null,
                        null,
                        new Part<>(List.of(new Condition("J06.9", null)), 0),
                        null,
                        new Part<>(List.of(line("Warfarin", WARFARIN)), 0),
                        null));
        assertEquals(
                "J06.9",
                house.checkers.questions.get(0).known().problems().get(0).code());
        assertNull(house.checkers.questions.get(0).asked().problems());
    }

    private void contraindicated(String fact, String revision) {
        house.checkers.open("rxpert", revision, request -> {
            List<String> lines = request.drafts().stream()
                    .filter(one -> one.medication().equals(WARFARIN))
                    .map(one -> one.id())
                    .toList();
            return found(
                    request, alert(Category.INTERACTION, Severity.CONTRAINDICATED, lines, "Aspirin", fact, revision));
        });
    }

    private PrescriptionCheck check(Prescription... lines) {
        return house.checks.check(clinic.actor, visit.id(), List.of(lines));
    }

    private PrescriptionCheck current() {
        return house.checks.current(clinic.actor, visit.id());
    }
}
