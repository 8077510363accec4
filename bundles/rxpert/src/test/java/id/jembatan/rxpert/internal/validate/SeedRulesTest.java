package id.jembatan.rxpert.internal.validate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.Category;
import org.junit.Test;

/** Each rule of the nine categories with a statement that keeps it and one that breaks it. */
public class SeedRulesTest {
    private static Dict base() {
        return Dict.empty()
                .group("penicillin", "allergy")
                .substance("amoxicillin", "groups=penicillin")
                .substance("ampicillin", "groups=penicillin")
                .substance("codeine")
                .substance("morphine")
                .substance("grapefruit", "kind=food")
                .substance("ginkgo", "kind=herbal")
                .substance("alcohol", "kind=alcohol")
                .substance("radiotherapy", "kind=radiation")
                .substance("shellfish", "kind=allergen")
                .row("concepts", "key=cirrhosis", "name_id=Sirosis", "name_en=Cirrhosis", "codes=K74;K70.3")
                .row("concepts", "key=liver_general", "name_id=Hati", "name_en=Liver", "codes=K76.9;@hepatic_failure");
    }

    private static void accepted(Dict dict) throws PackageException {
        assertTrue(dict.validate().refiled().isEmpty());
    }

    private static void refused(String rule, Dict dict) {
        PackageException refusal = assertThrows(PackageException.class, dict::validate);
        assertEquals(Refusal.RULE_BROKEN, refusal.refusal());
        assertEquals(
                refusal.problems().toString(), rule, refusal.problems().get(0).rule());
        assertTrue(refusal.problems().get(0).words().id().length() > 10);
    }

    private static void refiled(String rule, Category to, Dict dict) throws PackageException {
        Validator.Valid valid = dict.validate();
        assertEquals(1, valid.refiled().size());
        assertEquals(rule, valid.refiled().get(0).rule());
        assertEquals(to, valid.refiled().get(0).to());
        assertEquals(to, valid.data().statements().get(0).category());
    }

    private static Dict one(String subject, String category, String... cells) {
        return base().statement("st", subject, category, cells);
    }

    @Test
    public void s28HypersensitivityNamesAnotherAllergen() throws PackageException {
        accepted(one("morphine", "HIPERSENSITIVITAS", "allergen=codeine"));
        accepted(one("ampicillin", "HIPERSENSITIVITAS", "allergen=group:penicillin"));
        refused("S28", one("morphine", "HIPERSENSITIVITAS"));
        refused("S28", one("morphine", "ANAK", "age_to=12y", "allergen=codeine"));
    }

    @Test
    public void s29HypersensitivityNeverNamesTheSubstanceItself() throws PackageException {
        accepted(one("group:penicillin", "HIPERSENSITIVITAS", "allergen=codeine"));
        refused("S29", one("morphine", "HIPERSENSITIVITAS", "allergen=codeine;morphine"));
        refused("S29", one("group:penicillin", "HIPERSENSITIVITAS", "allergen=amoxicillin"));
        refused(
                "S29",
                base().product("p", "Morfin 10 mg", "morphine:10 mg")
                        .statement("st", "product:p", "HIPERSENSITIVITAS", "allergen=morphine"));
    }

    @Test
    public void s30DiseaseStatementsNameTheDisease() throws PackageException {
        accepted(one("morphine", "KONDISI_PENYAKIT", "conditions=J45;J46"));
        refused("S30", one("morphine", "KONDISI_PENYAKIT"));
    }

    @Test
    public void s31FamilyHistoryLaboratoryAndAdverseEffectsAreNoDisease() throws PackageException {
        accepted(one("morphine", "KONDISI_PENYAKIT", "conditions=J45", "population=current_only"));
        for (String flag : new String[] {"family_history_only", "lab_only", "adverse_effect"}) {
            refused("S31", one("morphine", "KONDISI_PENYAKIT", "conditions=J45", "population=" + flag));
        }
    }

    @Test
    public void s32LiverImpairmentIsGeneralOrHasADegree() throws PackageException {
        accepted(one("morphine", "GANGGUAN_HATI", "conditions=@hepatic_impairment"));
        accepted(one("morphine", "GANGGUAN_HATI", "conditions=@liver_general"));
        accepted(one("morphine", "GANGGUAN_HATI", "child_pugh=C"));
        accepted(one("morphine", "GANGGUAN_HATI", "alt_gt=3"));
        refused("S32", one("morphine", "GANGGUAN_HATI"));
        refused("S32", one("morphine", "GANGGUAN_HATI", "conditions=J45"));
    }

    @Test
    public void s33NamedLiverDiseaseIsFiledUnderDisease() throws PackageException {
        refiled("S33", Category.KONDISI_PENYAKIT, one("morphine", "GANGGUAN_HATI", "conditions=K70.3;B18"));
        refiled("S33", Category.KONDISI_PENYAKIT, one("morphine", "GANGGUAN_HATI", "conditions=@cirrhosis"));
        refused("S33", one("morphine", "GANGGUAN_HATI", "conditions=K74;K76.9"));
    }

    @Test
    public void s34MonitoringTheLiverIsNoContraindication() throws PackageException {
        accepted(one("morphine", "PEMANTAUAN", "kind=monitoring"));
        refiled(
                "S34",
                Category.PEMANTAUAN,
                one("morphine", "GANGGUAN_HATI", "kind=monitoring", "conditions=@hepatic_impairment"));
    }

    @Test
    public void s35KidneyImpairmentIsGeneralOrHasADegree() throws PackageException {
        accepted(one("morphine", "GANGGUAN_GINJAL", "egfr_lt=30"));
        accepted(one("morphine", "GANGGUAN_GINJAL", "conditions=N18.5;N17"));
        refused("S35", one("morphine", "GANGGUAN_GINJAL"));
        refused("S35", one("morphine", "GANGGUAN_GINJAL", "conditions=I10"));
    }

    @Test
    public void s36NamedKidneyDiseaseIsFiledUnderDisease() throws PackageException {
        refiled("S36", Category.KONDISI_PENYAKIT, one("morphine", "GANGGUAN_GINJAL", "conditions=N04"));
        refused("S36", one("morphine", "GANGGUAN_GINJAL", "conditions=N04", "egfr_lt=30"));
    }

    @Test
    public void s37MonitoringAndDialysisAreNoKidneyImpairment() throws PackageException {
        accepted(one("morphine", "LAINNYA", "population=dialysis_only"));
        refiled(
                "S37",
                Category.PEMANTAUAN,
                one("morphine", "GANGGUAN_GINJAL", "kind=monitoring", "conditions=@renal_impairment"));
        refused("S37", one("morphine", "GANGGUAN_GINJAL", "egfr_lt=15", "population=dialysis_only"));
    }

    @Test
    public void s38ChildrenAreUnderSeventeen() throws PackageException {
        accepted(one("morphine", "ANAK", "age_to=17y"));
        accepted(one("morphine", "ANAK", "age_from=28d", "age_to=2m"));
        refused("S38", one("morphine", "ANAK"));
        refused("S38", one("morphine", "ANAK", "age_to=18y"));
    }

    @Test
    public void s39PrematureInfantsAreNotChildren() throws PackageException {
        accepted(one("morphine", "LAINNYA", "population=premature_only"));
        refused("S39", one("morphine", "ANAK", "age_to=28d", "population=premature_only"));
        refused("S39", one("morphine", "ANAK", "age_to=28d", "population=low_birth_weight_only"));
    }

    @Test
    public void s40TheElderlyBeginAtSixtyFive() throws PackageException {
        accepted(one("morphine", "LANSIA", "age_from=65y"));
        accepted(one("morphine", "LANSIA", "age_from=75y"));
        refused("S40", one("morphine", "LANSIA"));
        refused("S40", one("morphine", "LANSIA", "age_from=60y"));
    }

    @Test
    public void s41PregnancyKnowsNoTrimester() throws PackageException {
        accepted(one(
                "morphine", "KEHAMILAN", "detail_id=Terutama trimester ketiga", "detail_en=Mainly third trimester"));
        refused("S41", one("morphine", "KEHAMILAN", "conditions=Z3A"));
        refused("S41", one("morphine", "KEHAMILAN", "age_from=20y"));
    }

    @Test
    public void s42LabourIsNotPregnancy() throws PackageException {
        accepted(one("morphine", "LAINNYA", "population=labour_only"));
        refused("S42", one("morphine", "KEHAMILAN", "population=labour_only"));
    }

    @Test
    public void s43LactationIsAboutBreastfeedingOnly() throws PackageException {
        accepted(one("morphine", "MENYUSUI"));
        refused("S43", one("morphine", "MENYUSUI", "sex=M"));
        refused("S43", one("morphine", "MENYUSUI", "population=pregnant"));
    }

    @Test
    public void s44InteractionsAreOfADrugWithDrugHerbFoodAlcoholOrRadiation() throws PackageException {
        for (String other : new String[] {"codeine", "ginkgo", "grapefruit", "alcohol", "radiotherapy"}) {
            accepted(base().interaction("ix", "morphine", other, "MAJOR"));
        }
        refused("S44", base().interaction("ix", "ginkgo", "alcohol", "MAJOR"));
        refused("S44", base().interaction("ix", "morphine", "shellfish", "MAJOR"));
        refused("S44", base().interaction("ix", "morphine", "morphine", "MAJOR"));
    }
}
