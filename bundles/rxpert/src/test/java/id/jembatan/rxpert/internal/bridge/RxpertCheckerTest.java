package id.jembatan.rxpert.internal.bridge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.api.history.AllergyIntolerance.Type;
import id.jembatan.api.history.AllergyIntolerance.Verification;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Check;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationService.Purpose;
import id.jembatan.rxpert.internal.Asked;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.TestClinic;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.keeper.StarterPackage;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.policy.PolicyDesk;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RxpertCheckerTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final TestClinic clinic = new TestClinic();
    private Shelves shelves;
    private DictionaryKeeper keeper;
    private PolicyDesk policy;
    private RxpertChecker checker;

    @Before
    public void open() throws Exception {
        shelves = new Shelves(folder.getRoot().toPath());
        use(shelves.open());
        shelves.install(keeper, "mini", "1", dict());
    }

    private void use(DictionaryKeeper other) {
        keeper = other;
        policy = new PolicyDesk(keeper, Signer.CLOCK);
        checker = new RxpertChecker(keeper, policy);
    }

    private static Dict dict() {
        return Dict.empty()
                .substance("warfarin")
                .substance("ibuprofen", "name_id=ibuprofen")
                .substance("alcohol", "kind=alcohol")
                .substance("radiotherapy", "kind=radiation")
                .substance("methotrexate")
                .product("ibu400", "Ibuprofen 400 mg", "ibuprofen:400 mg")
                .product("war2", "Warfarin 2 mg", "warfarin:2 mg")
                .interaction("war_ibu", "warfarin", "ibuprofen", "MAJOR")
                .interaction("war_alc", "warfarin", "alcohol", "MODERATE")
                .interaction("mtx_rad", "methotrexate", "radiotherapy", "MAJOR")
                .statement("ibu_preg", "ibuprofen", "KEHAMILAN", "severity=MAJOR");
    }

    private DrugCheckResult check(Asked asked) {
        return checker.check(asked.build(), clinic);
    }

    private static Asked known() {
        return new Asked().noAllergies().noProblems().radiotherapy().pregnant(false);
    }

    private static DrugCheckResult.Coverage coverage(DrugCheckResult result, String line, Check check) {
        return result.coverage().stream()
                .filter(one -> one.line().equals(line) && one.check() == check)
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void anAlertExplainsItselfAndSpeaksOfLines() {
        DrugCheckResult result = check(known().draft(Asked.product("mini", "ibu400", "Ibuprofen 400 mg"))
                .current(Asked.substance("mini", "warfarin", "Warfarin ibu")));
        DrugAlert alert = result.alerts().get(0);
        assertEquals(DrugAlert.Category.INTERACTION, alert.category());
        assertEquals(DrugAlert.Severity.MAJOR, alert.severity());
        assertEquals(List.of("0"), alert.lines());
        assertEquals(List.of("0"), alert.againstLines());
        assertEquals("Ibuprofen 400 mg", alert.drug());
        assertEquals("Warfarin ibu", alert.against());
        assertEquals("Interaksi war_ibu", alert.summary().id());
        assertEquals("Interaction war_ibu", alert.summary().en());
        assertNull(alert.management());
        assertEquals("war_ibu", alert.explanation().key());
        assertEquals("1", alert.explanation().version());
        assertEquals("Label of the tests", alert.explanation().source().title());
        assertEquals("rxpert:mini", result.dictionaries().get(0).system());
        assertEquals(Status.WARNING, coverage(result, "0", Check.INTERACTION).status());
        assertEquals(Status.SAFE, coverage(result, "0", Check.ALLERGY).status());
        assertEquals(Check.values().length, result.coverage().size());
    }

    @Test
    public void whatIsNotKnownOfThePatientIsNotChecked() {
        DrugCheckResult result = check(new Asked().draft(Asked.product("mini", "ibu400", "Ibuprofen 400 mg")));
        assertEquals(Status.NOT_CHECKED, coverage(result, "0", Check.ALLERGY).status());
        assertEquals(Status.NOT_CHECKED, coverage(result, "0", Check.PREGNANCY).status());
        assertEquals(
                Status.NOT_CHECKED, coverage(result, "0", Check.INTERACTION).status());
        assertEquals(Status.NOT_CHECKED, coverage(result, "0", Check.DUPLICATE).status());
        assertEquals(
                "obat yang sedang dikonsumsi belum dicatat",
                coverage(result, "0", Check.DUPLICATE).gaps().get(0).id());
        assertEquals(Status.SAFE, coverage(result, "0", Check.BOXED_WARNING).status());
    }

    @Test
    public void radiotherapyNobodyAskedAboutLeavesOnlyItsDrugsOpen() {
        Asked asked = new Asked()
                .noAllergies()
                .noProblems()
                .pregnant(false)
                .current()
                .draft(MedicationCode.written("methotrexate"))
                .draft(MedicationCode.written("ibuprofen"));
        DrugCheckResult result = check(asked);
        assertEquals(
                Status.NOT_CHECKED, coverage(result, "0", Check.INTERACTION).status());
        assertEquals(Status.SAFE, coverage(result, "1", Check.INTERACTION).status());
        assertEquals(
                "radioterapi",
                check(known().current().radiotherapy("thorax").draft(MedicationCode.written("methotrexate")))
                        .alerts()
                        .get(0)
                        .against());
    }

    @Test
    public void aTypedDrugIsKnownByItsNameWithDoseAndForm() {
        DrugCheckResult result = check(known().current(MedicationCode.written("WARFARIN 2 mg tab"))
                .draft(MedicationCode.written("Ibuprofen 200mg/5 ml sirup"))
                .draft(MedicationCode.written("obat kampung")));
        assertEquals("war_ibu", result.alerts().get(0).explanation().key());
        assertEquals(Status.NOT_CHECKED, coverage(result, "1", Check.ALLERGY).status());
    }

    @Test
    public void severalDictionariesKnowAChosenDrugByItsContents() throws Exception {
        shelves.install(
                keeper,
                "second",
                "5",
                Dict.empty()
                        .substance("w", "inn=warfarin", "name_id=warfarin")
                        .substance("i", "inn=ibuprofen", "name_id=ibuprofen")
                        .statement("box", "i", "BOXED_WARNING", "kind=boxed", "severity=MAJOR"));
        DrugCheckResult result = check(known().current().draft(Asked.product("mini", "ibu400", "Brand A")));
        assertEquals(2, result.dictionaries().size());
        assertEquals("box", result.alerts().get(0).explanation().key());
        DrugCheckResult coded = check(known().current().draft(Asked.substance("mini", "ibuprofen", "Brand B")));
        assertEquals("box", coded.alerts().get(0).explanation().key());
    }

    @Test
    public void theClinicsPolicyLiesOverTheDictionary() {
        Asked asked = known().draft(Asked.product("mini", "ibu400", "Ibuprofen 400 mg"))
                .current(Asked.substance("mini", "warfarin", "warfarin"));
        String before = checker.revision(clinic);
        policy.change(
                new PolicyDesk.Draft(
                        0,
                        Set.of(),
                        true,
                        List.of(new PolicyDesk.Draft.Choice("war_ibu", Severity.CONTRAINDICATED, "rapat farmasi"))),
                "apt. Sari");
        DrugAlert alert = check(asked).alerts().get(0);
        assertEquals(DrugAlert.Severity.CONTRAINDICATED, alert.severity());
        assertEquals(DrugAlert.Severity.MAJOR, alert.dictionarySeverity());
        assertNotEquals(before, checker.revision(clinic));
    }

    @Test
    public void theRevisionChangesWithAVersion() throws Exception {
        String before = checker.revision(clinic);
        assertEquals(before, checker.revision(clinic));
        shelves.install(keeper, "mini", "2", dict());
        assertNotEquals(before, checker.revision(clinic));
    }

    @Test
    public void allergiesAreFoundThroughTheBridge() {
        DrugCheckResult result = check(known().current()
                .allergic(Asked.substance("mini", "ibuprofen", "ibuprofen"), Type.ALLERGY, Verification.CONFIRMED)
                .draft(Asked.product("mini", "ibu400", "Ibuprofen 400 mg")));
        DrugAlert alert = result.alerts().get(0);
        assertEquals(DrugAlert.Category.ALLERGY, alert.category());
        assertEquals(DrugAlert.Severity.CONTRAINDICATED, alert.severity());
        assertTrue(alert.explanation().rule().startsWith("zat yang sama"));
        assertTrue(alert.againstLines().isEmpty());
    }

    @Test
    public void whileItLoadsNothingIsChecked() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        StarterPackage slow = new StarterPackage(name -> {
            try {
                gate.await();
                return null;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        use(new DictionaryKeeper(shelves.settings(), Signer.CLOCK, slow));
        DrugCheckRequest request =
                known().draft(MedicationCode.written("warfarin")).build();
        DrugCheckResult result = checker.check(request, clinic);
        assertTrue(result.coverage().stream().allMatch(one -> one.status() == Status.NOT_CHECKED));
        assertEquals(Check.values().length, result.coverage().size());
        assertEquals(
                "Kamus obat sedang dimuat.",
                result.coverage().get(0).gaps().get(0).id());
        assertEquals("loading", checker.revision(clinic));
        RxpertDictionary search = new RxpertDictionary(keeper);
        assertEquals(
                EmrException.Kind.UNAVAILABLE,
                assertThrows(EmrException.class, () -> search.search(Purpose.PRODUCT, "war", 5, clinic))
                        .kind());
        gate.countDown();
        Shelves.await(keeper);
        assertTrue(checker.check(request, clinic).coverage().stream().anyMatch(one -> one.status() == Status.SAFE));
    }

    @Test
    public void withoutADictionaryNothingIsChecked() {
        use(new Shelves(folder.getRoot().toPath().resolve("empty")).open());
        DrugCheckResult result = check(known().current().draft(MedicationCode.written("warfarin")));
        assertTrue(result.coverage().stream().allMatch(one -> one.status() == Status.NOT_CHECKED));
        assertTrue(result.dictionaries().isEmpty());
    }
}
