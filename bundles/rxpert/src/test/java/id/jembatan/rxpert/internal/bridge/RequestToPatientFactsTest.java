package id.jembatan.rxpert.internal.bridge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.history.AllergyIntolerance.Type;
import id.jembatan.api.history.AllergyIntolerance.Verification;
import id.jembatan.api.history.Problem;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.rxpert.internal.Asked;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.check.PatientFacts;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import org.junit.Test;

public class RequestToPatientFactsTest {
    private static final Snapshot DICTIONARY = Dict.empty()
            .substance("amoxicillin", "name_id=amoksisilin")
            .substance("clavulanic_acid")
            .group("penicillin", "allergy", "name_id=Penisilin", "name_en=Penicillins")
            .product("augment", "Augment 625", "amoxicillin:500 mg;clavulanic_acid:125 mg")
            .compile();

    private static PatientFacts facts(Asked asked) {
        return new RequestToPatientFacts(new CodeToName(List.of(DICTIONARY))).map(asked.build());
    }

    @Test
    public void whatNobodyAskedStaysUnknown() {
        PatientFacts facts = facts(new Asked());
        assertNull(facts.allergies());
        assertNull(facts.conditions());
        assertNull(facts.pregnant());
        assertNull(facts.radiotherapy());
        assertNull(facts.egfr());
        assertEquals('F', facts.sex());
        assertEquals(Boolean.FALSE, facts.lactating());
    }

    @Test
    public void askedAndNoneIsNotUnknown() {
        PatientFacts facts = facts(new Asked().noAllergies().noProblems().radiotherapy());
        assertTrue(facts.allergies().isEmpty());
        assertTrue(facts.conditions().isEmpty());
        assertTrue(facts.radiotherapy().isEmpty());
    }

    @Test
    public void codedAllergensAreNamedSoThatEveryDictionaryKnowsThem() {
        PatientFacts facts = facts(new Asked()
                .allergic(Asked.substance("mini", "amoxicillin", "amoksisilin"), Type.ALLERGY, Verification.CONFIRMED)
                .allergic(Asked.group("mini", "penicillin", "Penisilin"), Type.ALLERGY, Verification.UNCONFIRMED)
                .allergic(Asked.product("mini", "augment", "Augment 625"), Type.INTOLERANCE, Verification.CONFIRMED)
                .allergic(Asked.product("mini", "gone", "Obat Lama"), Type.ALLERGY, Verification.REFUTED)
                .allergic(MedicationCode.written("udang"), Type.ALLERGY, Verification.CONFIRMED));
        assertEquals(
                List.of("amoxicillin", "Penisilin", "amoxicillin + clavulanic acid", "Obat Lama", "udang"),
                facts.allergies().stream().map(PatientFacts.Allergy::allergen).toList());
        assertEquals(
                PatientFacts.ReactionType.INTOLERANCE, facts.allergies().get(2).type());
        assertTrue(facts.allergies().get(3).refuted());
        assertFalse(facts.allergies().get(1).refuted());
    }

    @Test
    public void tolerancesProblemsAndTagsComeAlong() {
        PatientFacts facts = facts(new Asked()
                .noAllergies()
                .tolerated(Asked.substance("mini", "amoxicillin", "amoksisilin"), Signer.TODAY)
                .problem("J45", Problem.Status.ACTIVE)
                .problem("K25", Problem.Status.PAST)
                .problem("I10", Problem.Status.REFUTED)
                .smoker(true)
                .dialysis(true));
        assertEquals("amoxicillin", facts.tolerated().get(0).drug());
        assertEquals(PatientFacts.Status.REFUTED, facts.conditions().get(2).status());
        assertEquals(PatientFacts.Status.PAST, facts.conditions().get(1).status());
        assertTrue(facts.tags().contains("smoker"));
        assertTrue(facts.tags().contains("dialysis"));
        assertFalse(facts(new Asked().smoker(false).dialysis(null)).tags().contains("smoker"));
    }

    @Test
    public void aLightNewbornHasALowBirthWeightAndAThinAdultHasNot() {
        Asked newborn = new Asked().born(Signer.TODAY.minusDays(10));
        assertTrue(facts(newborn.weighs("2.1")).tags().contains("low_birth_weight"));
        assertFalse(facts(newborn.weighs("2.5")).tags().contains("low_birth_weight"));
        assertFalse(facts(new Asked().born(Signer.TODAY.minusDays(60)).weighs("2.1"))
                .tags()
                .contains("low_birth_weight"));
    }
}
