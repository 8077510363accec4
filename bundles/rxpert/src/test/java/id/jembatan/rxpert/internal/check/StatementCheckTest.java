package id.jembatan.rxpert.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class StatementCheckTest {
    private static final Snapshot DICTIONARY = Dict.empty()
            .row("concepts", "key=post_tonsillectomy", "name_id=Pasca tonsilektomi", "name_en=After tonsillectomy")
            .group("nsaid", "interaction")
            .substance("codeine")
            .substance("loperamide")
            .substance("doxycycline")
            .substance("glibenclamide")
            .substance("warfarin")
            .substance("ketorolac", "groups=nsaid")
            .substance("timolol")
            .substance("metformin")
            .substance("gentamicin")
            .substance("nitrofurantoin")
            .substance("risperidone")
            .substance("candesartan")
            .substance("ethinylestradiol")
            .substance("levonorgestrel")
            .substance(
                    "coc",
                    "kind=combination",
                    "inn=ethinylestradiol + levonorgestrel",
                    "components=ethinylestradiol;levonorgestrel")
            .statement("cod12", "codeine", "ANAK", "age_to=12y")
            .statement("cod_tonsil", "codeine", "ANAK", "age_to=17y", "conditions=@post_tonsillectomy")
            .statement("lop", "loperamide", "ANAK", "age_to=2y")
            .statement("lop_neonate", "loperamide", "ANAK", "age_to=28d", "severity=MAJOR")
            .statement("glib", "glibenclamide", "LANSIA", "age_from=65y", "severity=MAJOR", "layer=beers")
            .statement("war", "warfarin", "KEHAMILAN")
            .statement("dox", "doxycycline", "MENYUSUI", "severity=MAJOR")
            .statement("ulcer", "group:nsaid", "KONDISI_PENYAKIT", "conditions=K25-K28", "population=current_only")
            .statement("asthma", "timolol", "KONDISI_PENYAKIT", "conditions=J45;J46", "except_conditions=Z87.0")
            .statement("eye", "timolol", "KONDISI_PENYAKIT", "conditions=I44", "routes=ophthalmic")
            .statement("met30", "metformin", "GANGGUAN_GINJAL", "egfr_lt=30")
            .statement("met45", "metformin", "GANGGUAN_GINJAL", "egfr_lt=45", "egfr_ge=30", "severity=MODERATE")
            .statement("nitro", "nitrofurantoin", "GANGGUAN_GINJAL", "egfr_lt=60")
            .statement(
                    "genta_box",
                    "gentamicin",
                    "BOXED_WARNING",
                    "kind=boxed",
                    "severity=MAJOR",
                    "conditions=@renal_impairment")
            .statement("genta_mon", "gentamicin", "GANGGUAN_GINJAL", "kind=monitoring", "conditions=@renal_impairment")
            .statement(
                    "risp",
                    "risperidone",
                    "BOXED_WARNING",
                    "kind=boxed",
                    "severity=MAJOR",
                    "age_from=65y",
                    "conditions=F00-F03")
            .statement(
                    "cand_box", "candesartan", "BOXED_WARNING", "kind=boxed", "severity=MAJOR", "population=pregnant")
            .statement("coc_smoke", "coc", "KONDISI_PENYAKIT", "conditions=@smoker", "age_from=35y")
            .statement("old", "warfarin", "BOXED_WARNING", "kind=boxed", "valid_to=2020-01-01")
            .statement("safe", "warfarin", "MENYUSUI", "kind=reassurance", "severity=INFO")
            .substance("salmeterol")
            .substance("budesonide")
            .group("ics", "interaction")
            .row("members", "group=ics", "substances=budesonide", "routes=inhalation")
            .statement("alone", "salmeterol", "KONDISI_PENYAKIT", "conditions=J45", "except_drugs=group:ics")
            .product("pil", "Pil KB Contoh", "ethinylestradiol:30 mcg;levonorgestrel:150 mcg")
            .compile();

    private static Ask ask() {
        return new Ask(DICTIONARY);
    }

    private static Ask aged(int years) {
        Ask ask = ask();
        ask.patient.birth(Ask.DAY.minusYears(years));
        return ask;
    }

    private static Ask with(String... codes) {
        Ask ask = ask();
        for (String code : codes) {
            ask.patient.condition(code, PatientFacts.Status.ACTIVE);
        }
        return ask;
    }

    @Test
    public void ageLimitsAreExactOnTheBirthday() {
        Ask dayBefore = ask();
        dayBefore.patient.birth(Ask.DAY.minusYears(12).plusDays(1));
        assertEquals(
                List.of("ANAK CONTRAINDICATED codeine"),
                dayBefore.draft("codeine").alerts());
        assertEquals(List.of(), aged(12).draft("codeine").alerts());
        assertEquals(
                List.of("LANSIA MAJOR glibenclamide"),
                aged(65).draft("glibenclamide").alerts());
        assertEquals(List.of(), aged(64).draft("glibenclamide").alerts());
    }

    @Test
    public void aTagOfThePatientMatchesAConceptWithoutCodes() {
        Ask ask = aged(15);
        ask.patient.tagged("post tonsillectomy");
        assertEquals(
                List.of("ANAK CONTRAINDICATED codeine"), ask.draft("codeine").alerts());
        Ask older = aged(17);
        older.patient.tagged("post tonsillectomy");
        assertEquals(List.of(), older.draft("codeine").alerts());
    }

    @Test
    public void statementsAboutTheSameThingMakeOneAlert() {
        Ask ask = ask();
        ask.patient.birth(Ask.DAY.minusDays(20));
        Alert alert = ask.draft("loperamide").only(Category.ANAK);
        assertEquals("lop", alert.why().key());
        assertEquals("lop_neonate", alert.others().get(0).key());
    }

    @Test
    public void anUnknownAgeIsNotSafe() {
        Ask ask = ask();
        ask.patient.birth(null);
        CheckResult result = ask.draft("loperamide").result();
        assertEquals(
                Coverage.State.NOT_CHECKED,
                result.coverage("new-0", CheckKind.CHILD).state());
        assertEquals(
                Gap.Reason.FACT_MISSING,
                result.coverage("new-0", CheckKind.CHILD).gaps().get(0).reason());
    }

    @Test
    public void pregnancyAndLactationFireForThoseWhoAre() {
        Ask pregnant = ask();
        pregnant.patient.pregnant(true);
        assertEquals(
                List.of("KEHAMILAN CONTRAINDICATED warfarin"),
                pregnant.draft("warfarin").alerts());
        Ask lactating = ask();
        lactating.patient.lactating(true);
        assertEquals(
                List.of("MENYUSUI MAJOR doxycycline"),
                lactating.draft("doxycycline").alerts());
        assertEquals(List.of(), ask().draft("warfarin", "doxycycline").alerts());
    }

    @Test
    public void pregnancyNotAskedIsNotSafeForAWomanAndNoQuestionForAMan() {
        Ask woman = ask();
        woman.patient.pregnant(null);
        assertEquals(
                Coverage.State.NOT_CHECKED,
                woman.draft("warfarin")
                        .result()
                        .coverage("new-0", CheckKind.PREGNANCY)
                        .state());
        Ask man = ask();
        man.patient.sex('M').pregnant(null);
        assertEquals(
                Coverage.State.SAFE,
                man.draft("warfarin")
                        .result()
                        .coverage("new-0", CheckKind.PREGNANCY)
                        .state());
        Ask other = ask();
        other.patient.pregnant(null);
        assertEquals(
                Coverage.State.SAFE,
                other.draft("loperamide")
                        .result()
                        .coverage("new-0", CheckKind.PREGNANCY)
                        .state());
    }

    @Test
    public void aDiseaseMatchesByRangeAndClassAndPastHistoryCountsUnlessOnlyCurrentIsMeant() {
        assertEquals(
                List.of("KONDISI_PENYAKIT CONTRAINDICATED ketorolac"),
                with("K25.4").draft("ketorolac").alerts());
        Ask past = ask();
        past.patient.condition("K25.4", PatientFacts.Status.PAST);
        assertEquals(List.of(), past.draft("ketorolac").alerts());
        Ask asthma = ask();
        asthma.patient.condition("J45.9", PatientFacts.Status.PAST);
        assertEquals(
                "riwayat J45.9",
                asthma.draft("timolol")
                        .only(Category.KONDISI_PENYAKIT)
                        .why()
                        .facts()
                        .get(0)
                        .id());
    }

    @Test
    public void refutedAndMistakenConditionsDoNotCount() {
        for (PatientFacts.Status status : List.of(PatientFacts.Status.REFUTED, PatientFacts.Status.ENTERED_IN_ERROR)) {
            Ask ask = ask();
            ask.patient.condition("J45.9", status);
            assertEquals(List.of(), ask.draft("timolol").alerts());
        }
    }

    @Test
    public void anExceptionSilencesTheStatementAndIsExplainedOtherwise() {
        assertEquals(List.of(), with("J45.9", "Z87.0").draft("timolol").alerts());
        Alert alert = with("J45.9").draft("timolol").only(Category.KONDISI_PENYAKIT);
        assertTrue(alert.why().exclusions().get(0).id().contains("Z87.0"));
    }

    @Test
    public void aRouteLimitHoldsForThatRouteAndWhenTheRouteIsUnknown() {
        assertEquals(1, with("I44.2").draft("timolol").alerts().size());
        assertEquals(1, with("I44.2").draftBy("ophthalmic", "timolol").alerts().size());
        assertEquals(0, with("I44.2").draftBy("oral", "timolol").alerts().size());
    }

    @Test
    public void renalLimitsUseTheMeasuredValueThenTheStage() {
        Ask low = ask();
        low.patient.egfr(25.0);
        assertEquals(
                List.of("GANGGUAN_GINJAL CONTRAINDICATED metformin"),
                low.draft("metformin").alerts());
        Ask middle = ask();
        middle.patient.egfr(31.0);
        assertEquals(
                List.of("GANGGUAN_GINJAL MODERATE metformin"),
                middle.draft("metformin").alerts());
        assertEquals(
                List.of("GANGGUAN_GINJAL CONTRAINDICATED nitrofurantoin"),
                with("N18.5").draft("nitrofurantoin").alerts());
        assertEquals(
                List.of("GANGGUAN_GINJAL CONTRAINDICATED nitrofurantoin"),
                with("N18.3").draft("nitrofurantoin").alerts());
    }

    @Test
    public void aStageThatLeavesTheLimitOpenAndAMissingValueAreNotSafe() {
        assertEquals(
                Coverage.State.NOT_CHECKED,
                with("N18.3")
                        .draft("metformin")
                        .result()
                        .coverage("new-0", CheckKind.RENAL)
                        .state());
        assertEquals(
                Coverage.State.NOT_CHECKED,
                ask().draft("metformin")
                        .result()
                        .coverage("new-0", CheckKind.RENAL)
                        .state());
        Ask healthy = ask();
        healthy.patient.egfr(95.0);
        assertEquals(
                Coverage.State.SAFE,
                healthy.draft("metformin")
                        .result()
                        .coverage("new-0", CheckKind.RENAL)
                        .state());
    }

    @Test
    public void monitoringIsNeverAnAlert() {
        assertEquals(
                List.of("BOXED_WARNING MAJOR gentamicin"),
                with("N18.3").draft("gentamicin").alerts());
    }

    @Test
    public void boxedWarningsHoldForTheirPopulation() {
        Ask old = aged(80);
        old.patient.condition("F03", PatientFacts.Status.ACTIVE);
        assertEquals(
                List.of("BOXED_WARNING MAJOR risperidone"),
                old.draft("risperidone").alerts());
        assertEquals(List.of(), with("F03").draft("risperidone").alerts());
        assertEquals(List.of(), ask().draft("candesartan").alerts());
    }

    @Test
    public void aStatementAboutACombinationFiresForProductsThatHoldItAll() {
        Ask smoker = aged(38);
        smoker.patient.tagged("smoker");
        assertEquals(
                List.of("KONDISI_PENYAKIT CONTRAINDICATED Pil KB Contoh"),
                smoker.draft("Pil KB Contoh").alerts());
        Ask partly = aged(38);
        partly.patient.tagged("smoker");
        assertEquals(List.of(), partly.draft("levonorgestrel").alerts());
    }

    @Test
    public void aLayerCanBeSwitchedOffAndASeverityOverruled() {
        Policy off = new Policy(Set.of("beers"), Map.of(), true);
        assertEquals(List.of(), aged(70).draft("glibenclamide").policy(off).alerts());
        Policy milder = new Policy(Set.of(), Map.of("glib", Severity.MINOR), true);
        Alert alert = aged(70).draft("glibenclamide").policy(milder).only(Category.LANSIA);
        assertEquals(Severity.MINOR, alert.severity());
        assertEquals(Severity.MAJOR, alert.dictionarySeverity());
    }

    @Test
    public void anOutdatedStatementIsSilentAndAReassuranceIsANote() {
        Ask lactating = ask();
        lactating.patient.lactating(true);
        CheckResult result = lactating.draft("warfarin").result();
        assertEquals(List.of(), result.alerts());
        assertEquals("safe", result.notes().get(0).key());
    }

    @Test
    public void everyAlertExplainsItself() {
        Alert alert = with("K25.4").draft("ketorolac").only(Category.KONDISI_PENYAKIT);
        assertEquals("ulcer", alert.why().key());
        assertEquals("group:nsaid", alert.why().rule());
        assertEquals("kondisi K25.4", alert.why().facts().get(0).id());
        assertEquals("mini", alert.why().dictionary());
        assertEquals("1", alert.why().version());
        assertEquals(LocalDate.of(2024, 1, 15), alert.why().source().date());
        assertEquals("Pernyataan ulcer", alert.advice().summary().id());
    }

    @Test
    public void aStatementDoesNotHoldBesideADrugThatExcusesIt() {
        List<Words> exclusions = asthmatic().result().alerts().get(0).why().exclusions();
        assertEquals(List.of(new Words("tidak bersama ics", "not together with ics")), exclusions);
        assertEquals(
                "taken already", List.of(), asthmatic().current("budesonide").alerts());
        assertEquals(
                "prescribed with it",
                List.of(),
                asthmatic().draftBy("inhalation", "budesonide").alerts());
        assertEquals(
                "the same drug in the nose",
                List.of("KONDISI_PENYAKIT CONTRAINDICATED salmeterol"),
                asthmatic().draftBy("nasal", "budesonide").alerts());
    }

    @Test
    public void whatExcusesAStatementIsNoProduct() {
        Dict dict = Dict.empty()
                .substance("salmeterol")
                .product("p", "Merek Contoh", "salmeterol:50 mcg")
                .statement("s", "salmeterol", "KONDISI_PENYAKIT", "conditions=J45", "except_drugs=product:p");
        PackageException refusal = assertThrows(PackageException.class, dict::validate);
        assertEquals("except_drugs", refusal.problems().get(0).column());
    }

    private static Ask asthmatic() {
        Ask ask = ask();
        ask.patient.condition("J45.0", PatientFacts.Status.ACTIVE);
        return ask.draft("salmeterol");
    }
}
