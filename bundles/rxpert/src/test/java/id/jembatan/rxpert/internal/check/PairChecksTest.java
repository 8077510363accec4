package id.jembatan.rxpert.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** Interactions, duplicates and what is said about coverage. */
public class PairChecksTest {
    private static final Snapshot DICTIONARY = Dict.empty()
            .group("statin", "interaction")
            .group("cyp3a4_strong", "interaction")
            .group("nsaid", "interaction")
            .group("antiplatelet", "duplicate_exempt")
            .group("sedative", "duplicate", "severity=MAJOR")
            .substance("simvastatin", "groups=statin", "atc=C10AA01")
            .substance("pravastatin", "groups=statin", "atc=C10AA03")
            .substance("clarithromycin", "groups=cyp3a4_strong")
            .substance("ibuprofen", "groups=nsaid", "atc=M01AE01")
            .substance("warfarin", "atc=B01AA03")
            .substance("paracetamol")
            .substance("aspirin", "groups=antiplatelet", "atc=B01AC06")
            .substance("clopidogrel", "groups=antiplatelet", "atc=B01AC04")
            .substance("omeprazole", "atc=A02BC01")
            .substance("lansoprazole", "atc=A02BC03")
            .substance("diazepam", "groups=sedative")
            .substance("zolpidem", "groups=sedative")
            .substance("miconazole")
            .substance("colchicine")
            .substance("metronidazole")
            .substance("gemcitabine")
            .substance("st_johns_wort", "kind=herbal", "synonyms=St John's wort")
            .substance("grapefruit", "kind=food", "synonyms=grapefruit juice")
            .substance("alcohol", "kind=alcohol")
            .substance("radiotherapy", "kind=radiation")
            .substance("vitamin_mix", "coverage=basic")
            .interaction("statin_cyp", "group:statin", "group:cyp3a4_strong", "CONTRAINDICATED")
            .interaction("prava_ok", "pravastatin", "clarithromycin", "MINOR", "exception=Y")
            .interaction("simva_clari", "simvastatin", "clarithromycin", "CONTRAINDICATED")
            .interaction("war_nsaid", "warfarin", "group:nsaid", "MAJOR")
            .interaction("war_mico", "warfarin", "miconazole", "MAJOR", "routes_b=systemic;oromucosal")
            .interaction(
                    "colch",
                    "colchicine",
                    "group:cyp3a4_strong",
                    "MAJOR",
                    "if_conditions=@renal_impairment",
                    "if_severity=CONTRAINDICATED")
            .interaction("metro_alc", "metronidazole", "alcohol", "CONTRAINDICATED")
            .interaction("gem_rad", "gemcitabine", "radiotherapy", "CONTRAINDICATED", "site=thorax")
            .interaction("simva_gf", "simvastatin", "grapefruit", "MODERATE")
            .interaction("sjw", "st_johns_wort", "warfarin", "MAJOR")
            .product("ibupara", "Neo Contoh", "ibuprofen:200 mg;paracetamol:350 mg")
            .product("proris", "Ibu Contoh", "ibuprofen:200 mg", "kfa93=93000001")
            .product("vit", "Vitamin Contoh", "vitamin_mix:1 mg")
            .row("kfa_replacements", "old=93000099", "new=93000001")
            .compile();

    private static Ask ask() {
        return new Ask(DICTIONARY);
    }

    @Test
    public void aClassRuleFiresForItsMembersWithTheMoreSpecificRowShown() {
        Alert alert = ask().draft("clarithromycin").current("simvastatin").only(Category.INTERAKSI);
        assertEquals(Severity.CONTRAINDICATED, alert.severity());
        assertEquals("simva_clari", alert.why().key());
        assertEquals("clarithromycin × simvastatin", alert.why().rule());
    }

    @Test
    public void anExceptionReplacesTheClassRuleOfItsPair() {
        Alert alert = ask().draft("pravastatin").current("clarithromycin").only(Category.INTERAKSI);
        assertEquals(Severity.MINOR, alert.severity());
        assertEquals("prava_ok", alert.why().key());
    }

    @Test
    public void twoNewDrugsAreScreenedOnceAgainstEachOther() {
        Ask ask = ask().draft("simvastatin", "clarithromycin");
        assertEquals(List.of("INTERAKSI CONTRAINDICATED clarithromycin/simvastatin"), ask.alerts());
        assertEquals(
                Coverage.State.WARNING,
                ask.result().coverage("new-0", CheckKind.INTERACTION).state());
    }

    @Test
    public void orderOfTheTwoDrugsDoesNotMatter() {
        assertEquals(
                ask().draft("warfarin")
                        .current("ibuprofen")
                        .only(Category.INTERAKSI)
                        .why()
                        .key(),
                ask().draft("ibuprofen")
                        .current("warfarin")
                        .only(Category.INTERAKSI)
                        .why()
                        .key());
    }

    @Test
    public void severalProductsWithTheSameSubstanceMakeOneAlertThatNamesThemAll() {
        Alert alert = ask().draft("warfarin").current("Neo Contoh", "ibuprofen").only(Category.INTERAKSI);
        assertEquals("ibuprofen", alert.against().inn());
        assertEquals(List.of("cur-0", "cur-1"), alert.against().items());
    }

    @Test
    public void aRouteLimitKeepsAnOintmentQuiet() {
        assertEquals(
                0,
                ask().current("warfarin")
                        .draftBy("cutaneous", "miconazole")
                        .alerts()
                        .size());
        assertEquals(
                1,
                ask().current("warfarin")
                        .draftBy("oromucosal", "miconazole")
                        .alerts()
                        .size());
        assertEquals(1, ask().current("warfarin").draft("miconazole").alerts().size());
    }

    @Test
    public void theStateOfThePatientRaisesTheSeverity() {
        Ask renal = ask().draft("clarithromycin").current("colchicine");
        renal.patient.condition("N18.4", PatientFacts.Status.ACTIVE);
        assertEquals(Severity.CONTRAINDICATED, renal.only(Category.INTERAKSI).severity());
        assertEquals(
                Severity.MAJOR,
                ask().draft("clarithromycin")
                        .current("colchicine")
                        .only(Category.INTERAKSI)
                        .severity());
    }

    @Test
    public void alcoholAlertsWhenRecordedAndIsAdviceOtherwise() {
        Ask drinks = ask().draft("metronidazole");
        drinks.patient.alcohol(true);
        assertEquals(List.of("INTERAKSI CONTRAINDICATED metronidazole/alcohol"), drinks.alerts());
        Ask sober = ask().draft("metronidazole");
        assertEquals(List.of(), sober.alerts());
        assertEquals(Note.Kind.COUNSEL, sober.result().notes().get(0).kind());
    }

    @Test
    public void radiotherapyAlertsForItsSiteAndForAnUnknownOne() {
        for (String site : List.of("thorax", "Thorax", "")) {
            Ask ask = ask().draft("gemcitabine");
            ask.patient.radiotherapy(site);
            assertEquals(1, ask.alerts().size());
        }
        Ask elsewhere = ask().draft("gemcitabine");
        elsewhere.patient.radiotherapy("kaki");
        assertEquals(List.of(), elsewhere.alerts());
    }

    @Test
    public void foodAndHerbsAreFoundByTheirNames() {
        Ask food = ask().draft("simvastatin");
        food.patient.food("Grapefruit Juice");
        assertEquals(List.of("INTERAKSI MODERATE simvastatin/Grapefruit Juice"), food.alerts());
        assertEquals(
                List.of("INTERAKSI MAJOR warfarin/St John's wort"),
                ask().draft("warfarin").current("St John's wort").alerts());
    }

    @Test
    public void theSameSubstanceTwiceIsADuplicate() {
        assertEquals(
                List.of("DUPLIKASI MODERATE Neo Contoh/paracetamol"),
                ask().draft("Neo Contoh").current("paracetamol").alerts());
    }

    @Test
    public void oneClassTwiceIsADuplicateByAtcOrByGroupUnlessExempt() {
        assertEquals(
                List.of("DUPLIKASI MODERATE lansoprazole/omeprazole"),
                ask().draft("lansoprazole").current("omeprazole").alerts());
        assertEquals(
                List.of("DUPLIKASI MAJOR zolpidem/diazepam"),
                ask().draft("zolpidem").current("diazepam").alerts());
        assertEquals(List.of(), ask().draft("clopidogrel").current("aspirin").alerts());
        assertEquals(
                List.of(),
                ask().draftBy("cutaneous", "lansoprazole")
                        .item(new DrugItem("new-1", "omeprazole", "", "", "", Set.of(Route.ORAL)))
                        .alerts());
    }

    @Test
    public void anUnknownDrugIsNeverSafe() {
        CheckResult result = ask().draft("jamu pegal linu").result();
        assertTrue(result.coverage().stream().allMatch(one -> one.state() == Coverage.State.NOT_CHECKED));
        assertEquals(CheckKind.values().length, result.coverage().size());
    }

    @Test
    public void anUnknownCompanionLeavesTheInteractionCheckOpen() {
        CheckResult result = ask().draft("warfarin").current("jamu pegal linu").result();
        Coverage coverage = result.coverage("new-0", CheckKind.INTERACTION);
        assertEquals(Coverage.State.NOT_CHECKED, coverage.state());
        assertTrue(coverage.gaps().get(0).words().id().contains("jamu pegal linu"));
        assertEquals(
                Coverage.State.SAFE,
                result.coverage("new-0", CheckKind.DUPLICATE).state());
    }

    @Test
    public void basicCoverageVouchesForAllergyAndDuplicateOnly() {
        CheckResult result = ask().draft("Vitamin Contoh").result();
        assertEquals(
                Coverage.State.SAFE, result.coverage("new-0", CheckKind.ALLERGY).state());
        Coverage interaction = result.coverage("new-0", CheckKind.INTERACTION);
        assertEquals(Coverage.State.NOT_CHECKED, interaction.state());
        assertEquals(Gap.Reason.BASIC_ONLY, interaction.gaps().get(0).reason());
    }

    @Test
    public void aProductIsFoundByKeyAndByKfaCodeAlsoAReplacedOne() {
        for (DrugItem item : List.of(
                new DrugItem("x", "apa saja", "mini", "proris", "", Route.ANY),
                new DrugItem("x", "apa saja", "", "", "93000001", Route.ANY),
                new DrugItem("x", "apa saja", "", "", "93000099", Route.ANY))) {
            assertEquals(1, ask().item(item).current("warfarin").alerts().size());
        }
    }

    @Test
    public void withoutAnyDictionaryNothingIsSafe() {
        CheckResult result = new Ask().draft("warfarin").result();
        assertFalse(result.coverage().isEmpty());
        assertTrue(result.coverage().stream().allMatch(one -> one.state() == Coverage.State.NOT_CHECKED));
    }

    @Test
    public void twoDictionariesMakeOneAlertAndCloseEachOthersGaps() {
        Snapshot other = Dict.named("vendor")
                .substance("warfarin")
                .substance("ibuprofen")
                .substance("ginkgo", "kind=herbal")
                .interaction("vendor_rule", "warfarin", "ibuprofen", "CONTRAINDICATED")
                .interaction("vendor_ginkgo", "warfarin", "ginkgo", "MODERATE")
                .compile();
        Alert alert = new Ask(DICTIONARY, other)
                .draft("warfarin")
                .current("ibuprofen")
                .only(Category.INTERAKSI);
        assertEquals(Severity.CONTRAINDICATED, alert.severity());
        assertEquals("vendor", alert.why().dictionary());
        assertEquals("mini", alert.others().get(0).dictionary());
        CheckResult herbs =
                new Ask(DICTIONARY, other).draft("warfarin").current("ginkgo").result();
        assertEquals("vendor_ginkgo", herbs.alerts().get(0).why().key());
        assertEquals(List.of(), herbs.coverage("new-0", CheckKind.INTERACTION).gaps());
    }

    @Test
    public void aProductChosenInOneDictionaryIsKnownInTheOtherByItsIngredients() {
        Snapshot other = Dict.named("vendor")
                .substance("warfarin")
                .substance("ibuprofen")
                .interaction("vendor_rule", "warfarin", "ibuprofen", "MAJOR")
                .compile();
        Ask ask = new Ask(other, DICTIONARY)
                .item(new DrugItem("x", "Ibu Contoh", "mini", "proris", "", Route.ANY))
                .current("warfarin");
        assertEquals("vendor_rule", ask.only(Category.INTERAKSI).why().key());
    }
}
