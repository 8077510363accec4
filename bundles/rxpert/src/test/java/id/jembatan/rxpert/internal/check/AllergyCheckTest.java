package id.jembatan.rxpert.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class AllergyCheckTest {
    private static final Snapshot DICTIONARY = Dict.empty()
            .group("penicillin", "allergy", "severity=CONTRAINDICATED")
            .group("cephalosporin", "allergy", "severity=MAJOR")
            .group("r1_hydroxyphenyl", "allergy", "match=cross", "severity=MAJOR")
            .group("sulfa_antibiotic", "allergy", "severity=CONTRAINDICATED")
            .group("sulfa_other", "therapeutic")
            .group("contrast", "allergy", "severity=MAJOR")
            .substance("amoxicillin", "name_id=amoksisilin", "groups=penicillin;r1_hydroxyphenyl")
            .substance("ampicillin", "groups=penicillin")
            .substance("clavulanic_acid")
            .substance("cefadroxil", "groups=cephalosporin;r1_hydroxyphenyl")
            .substance("ceftriaxone", "groups=cephalosporin")
            .substance("sulfamethoxazole", "groups=sulfa_antibiotic")
            .substance("trimethoprim")
            .substance(
                    "sulfamethoxazole_trimethoprim",
                    "inn=sulfamethoxazole + trimethoprim",
                    "name_id=kotrimoksazol",
                    "kind=combination",
                    "components=sulfamethoxazole;trimethoprim")
            .substance("sulfapyridine", "groups=sulfa_antibiotic")
            .substance("sulfasalazine")
            .substance("furosemide", "groups=sulfa_other")
            .substance("hydroxyzine")
            .substance("cetirizine")
            .substance("levocetirizine")
            .substance("codeine")
            .substance("morphine")
            .substance("diclofenac")
            .substance("diclofenac_sodium", "kind=salt", "parent=diclofenac")
            .substance("diclofenac_potassium", "kind=salt", "parent=diclofenac")
            .substance("shellfish", "kind=allergen")
            .substance("iohexol", "kind=contrast", "groups=contrast")
            .substance("omeprazole")
            .substance("lansoprazole")
            .row(
                    "relations",
                    "from=cetirizine",
                    "to=hydroxyzine",
                    "kind=metabolite_of",
                    "severity=CONTRAINDICATED",
                    "source=label")
            .row("relations", "from=levocetirizine", "to=cetirizine", "kind=enantiomer_of", "source=label")
            .row("relations", "from=codeine", "to=morphine", "kind=prodrug_of", "source=label")
            .row("relations", "from=sulfasalazine", "to=sulfapyridine", "kind=prodrug_of", "source=label")
            .row(
                    "relations",
                    "from=group:sulfa_antibiotic",
                    "to=group:sulfa_other",
                    "kind=cross_reactive",
                    "likelihood=low",
                    "evidence=label_only",
                    "severity=MAJOR",
                    "source=label")
            .row(
                    "relations",
                    "from=shellfish",
                    "to=iohexol",
                    "kind=cross_reactive",
                    "likelihood=refuted",
                    "source=label")
            .statement("ppi", "omeprazole", "HIPERSENSITIVITAS", "allergen=lansoprazole")
            .product("amoxsan", "Amoxsan 500 mg", "amoxicillin:500 mg")
            .product("clav", "Clavamox", "amoxicillin:500 mg;clavulanic_acid:125 mg")
            .product("kal", "Kaltrofen", "diclofenac_potassium:50 mg")
            .compile();

    private static Ask ask() {
        return new Ask(DICTIONARY);
    }

    @Test
    public void theSubstanceItselfIsAnAllergyAndStops() {
        Alert alert = ask().allergy("amoksisilin").draft("Amoxsan 500 mg").only(Category.ALERGI);
        assertEquals(Severity.CONTRAINDICATED, alert.severity());
        assertEquals(MatchLevel.EXACT, alert.level());
        assertEquals("alergi amoksisilin", alert.why().facts().get(0).id());
    }

    @Test
    public void anAllergyRecordedTwiceIsOneAlert() {
        Alert alert = ask().intolerance("Amoxsan 500 mg")
                .allergy("amoksisilin")
                .allergy("amoxicillin")
                .draft("amoxicillin")
                .only(Category.ALERGI);
        assertEquals(Severity.CONTRAINDICATED, alert.severity());
        assertEquals(
                List.of("alergi amoksisilin (mual)"),
                alert.why().facts().stream().map(Words::id).toList());
    }

    @Test
    public void theLaterOfTwoReactionsDecidesWhetherToleranceCameAfter() {
        LocalDate reaction = Ask.DAY.minusYears(1);
        Ask asked = ask();
        for (LocalDate day : new LocalDate[] {reaction.minusYears(5), reaction}) {
            asked.patient.allergy(
                    new PatientFacts.Allergy("ampicillin", PatientFacts.ReactionType.ALLERGY, "", day, false));
        }
        asked.patient.tolerated("amoxicillin", reaction.minusYears(2));
        assertEquals(1, asked.draft("amoxicillin").alerts().size());
    }

    @Test
    public void aComponentOfAFixedDoseIsFound() {
        assertEquals(
                List.of("ALERGI CONTRAINDICATED Clavamox/amoxicillin"),
                ask().allergy("amoxicillin").draft("Clavamox").alerts());
        assertEquals(
                List.of("ALERGI CONTRAINDICATED sulfamethoxazole/kotrimoksazol"),
                ask().allergy("kotrimoksazol").draft("sulfamethoxazole").alerts());
    }

    @Test
    public void anAllergyRecordedByBrandCountsForItsSubstances() {
        assertEquals(
                List.of("ALERGI CONTRAINDICATED amoxicillin/Clavamox"),
                ask().allergy("Clavamox").draft("amoxicillin").alerts());
    }

    @Test
    public void aSaltOfTheRecordedSubstanceIsTheSubstanceAndAnotherSaltIsAForm() {
        assertEquals(
                MatchLevel.EXACT,
                ask().allergy("diclofenac")
                        .draft("Kaltrofen")
                        .only(Category.ALERGI)
                        .level());
        assertEquals(
                MatchLevel.SALT_FORM,
                ask().allergy("diclofenac sodium")
                        .draft("Kaltrofen")
                        .only(Category.HIPERSENSITIVITAS)
                        .level());
    }

    @Test
    public void prodrugsAndMetabolitesMatchInBothDirectionsAndOverSeveralSteps() {
        assertEquals(
                List.of("HIPERSENSITIVITAS MAJOR morphine/codeine"),
                ask().allergy("codeine").draft("morphine").alerts());
        assertEquals(
                List.of("HIPERSENSITIVITAS MAJOR codeine/morphine"),
                ask().allergy("morphine").draft("codeine").alerts());
        Alert far = ask().allergy("hydroxyzine").draft("levocetirizine").only(Category.HIPERSENSITIVITAS);
        assertEquals(MatchLevel.PRODRUG_METABOLITE, far.level());
        assertEquals(Severity.CONTRAINDICATED, far.severity());
    }

    @Test
    public void aDrugCarriesTheClassOfItsActiveForm() {
        Alert alert = ask().allergy("sulfamethoxazole").draft("sulfasalazine").only(Category.HIPERSENSITIVITAS);
        assertEquals(MatchLevel.GROUP, alert.level());
        assertEquals(Severity.CONTRAINDICATED, alert.severity());
    }

    @Test
    public void oneAlertPerAllergenAtTheBestLevelWithTheOthersBehind() {
        Alert alert = ask().allergy("amoxicillin").draft("ampicillin").only(Category.HIPERSENSITIVITAS);
        assertEquals(MatchLevel.GROUP, alert.level());
        assertEquals("penicillin", alert.why().key());
        Alert cross = ask().allergy("amoxicillin").draft("cefadroxil").only(Category.HIPERSENSITIVITAS);
        assertEquals(MatchLevel.CROSS, cross.level());
        assertEquals("r1_hydroxyphenyl", cross.why().key());
        assertEquals(
                List.of(), ask().allergy("amoxicillin").draft("ceftriaxone").alerts());
    }

    @Test
    public void anAllergyToAClassStopsItsMembers() {
        assertEquals(
                List.of("HIPERSENSITIVITAS CONTRAINDICATED ceftriaxone/cephalosporin"),
                ask().allergy("cephalosporin").draft("ceftriaxone").alerts());
    }

    @Test
    public void anIntoleranceNeverReachesTheClass() {
        assertEquals(List.of(), ask().intolerance("codeine").draft("morphine").alerts());
        assertEquals(
                List.of(), ask().intolerance("amoxicillin").draft("ampicillin").alerts());
        assertEquals(
                List.of("ALERGI MODERATE codeine/codeine"),
                ask().intolerance("codeine").draft("codeine").alerts());
    }

    @Test
    public void aToleranceSilencesClassAndCrossButNeverTheSubstanceItself() {
        Ask tolerated = ask().allergy("amoxicillin").draft("cefadroxil");
        tolerated.patient.tolerated("cefadroxil", null);
        assertEquals(List.of(), tolerated.alerts());
        assertEquals(Note.Kind.TOLERATED, tolerated.result().notes().get(0).kind());

        Ask itself = ask().allergy("amoxicillin").draft("amoxicillin");
        itself.patient.tolerated("amoxicillin", null);
        assertEquals(List.of("ALERGI CONTRAINDICATED amoxicillin/amoxicillin"), itself.alerts());

        Ask prodrug = ask().allergy("codeine").draft("morphine");
        prodrug.patient.tolerated("morphine", null);
        assertEquals(1, prodrug.alerts().size());
    }

    @Test
    public void aToleranceFromBeforeTheReactionProvesNothing() {
        Ask ask = ask().draft("cefadroxil");
        ask.patient.allergy(new PatientFacts.Allergy(
                "amoxicillin", PatientFacts.ReactionType.ALLERGY, "", LocalDate.of(2020, 5, 1), false));
        ask.patient.tolerated("cefadroxil", LocalDate.of(2019, 5, 1));
        assertEquals(1, ask.alerts().size());
    }

    @Test
    public void aNonAntibioticSulfonamideIsInformationOnly() {
        Alert alert = ask().allergy("kotrimoksazol").draft("furosemide").only(Category.HIPERSENSITIVITAS);
        assertEquals(Severity.INFO, alert.severity());
        assertEquals(Severity.MAJOR, alert.dictionarySeverity());
        Policy strict = new Policy(Set.of(), Map.of(), false);
        assertEquals(
                Severity.MAJOR,
                ask().allergy("kotrimoksazol")
                        .draft("furosemide")
                        .policy(strict)
                        .only(Category.HIPERSENSITIVITAS)
                        .severity());
    }

    @Test
    public void aRefutedCrossReactionIsReassuranceAndNoAlert() {
        Ask ask = ask().allergy("shellfish").draft("iohexol");
        assertEquals(List.of(), ask.alerts());
        assertEquals(Note.Kind.REASSURANCE, ask.result().notes().get(0).kind());
    }

    @Test
    public void aStatementSetsTheSeverityOfItsPair() {
        Alert alert = ask().allergy("lansoprazole").draft("omeprazole").only(Category.HIPERSENSITIVITAS);
        assertEquals(Severity.CONTRAINDICATED, alert.severity());
        assertEquals("ppi", alert.why().key());
        assertEquals("Label of the tests", alert.why().source().title());
    }

    @Test
    public void anUnknownAllergenIsNotSafe() {
        CheckResult result = ask().allergy("serbuk kapur").draft("amoxicillin").result();
        Coverage coverage = result.coverage("new-0", CheckKind.ALLERGY);
        assertEquals(Coverage.State.NOT_CHECKED, coverage.state());
        assertTrue(coverage.gaps().get(0).words().id().contains("serbuk kapur"));
    }

    @Test
    public void aRefutedAllergyIsNotUsed() {
        Ask ask = ask().draft("amoxicillin");
        ask.patient.allergy(new PatientFacts.Allergy("amoxicillin", PatientFacts.ReactionType.ALLERGY, "", null, true));
        assertEquals(List.of(), ask.alerts());
        assertEquals(
                Coverage.State.SAFE,
                ask.result().coverage("new-0", CheckKind.ALLERGY).state());
    }

    @Test
    public void anAllergyToASaltReachesTheClassOfItsMoiety() {
        Snapshot dictionary = Dict.empty()
                .group("penicillin", "allergy", "severity=CONTRAINDICATED")
                .group("cephalosporin", "therapeutic")
                .substance("benzylpenicillin", "groups=penicillin")
                .substance("benzathine_benzylpenicillin", "kind=salt", "parent=benzylpenicillin")
                .substance("amoxicillin", "groups=penicillin")
                .substance("cefazolin", "groups=cephalosporin")
                .row(
                        "relations",
                        "from=group:penicillin",
                        "to=group:cephalosporin",
                        "kind=cross_reactive",
                        "likelihood=low",
                        "source=label")
                .compile();
        Ask ask = new Ask(dictionary).allergy("benzathine benzylpenicillin");
        assertEquals(
                Severity.CONTRAINDICATED,
                ask.draft("amoxicillin").only(Category.HIPERSENSITIVITAS).severity());
        assertEquals(
                Severity.INFO,
                new Ask(dictionary)
                        .allergy("benzathine benzylpenicillin")
                        .draft("cefazolin")
                        .only(Category.HIPERSENSITIVITAS)
                        .severity());
    }

    @Test
    public void aClassMadeForInteractionsOrDuplicatesIsNoAllergen() {
        Snapshot dictionary = Dict.empty()
                .group("nsaid", "allergy", "severity=CONTRAINDICATED", "name_id=AINS")
                .group("dup_nsaid", "duplicate", "name_id=AINS")
                .group("ix_nsaid", "interaction", "name_id=AINS")
                .substance("ibuprofen", "groups=nsaid;dup_nsaid;ix_nsaid")
                .substance("celecoxib", "groups=dup_nsaid;ix_nsaid")
                .compile();
        assertEquals(
                Severity.CONTRAINDICATED,
                new Ask(dictionary)
                        .allergy("AINS")
                        .draft("ibuprofen")
                        .only(Category.HIPERSENSITIVITAS)
                        .severity());
        assertEquals(
                List.of(),
                new Ask(dictionary).allergy("AINS").draft("celecoxib").alerts());
    }

    @Test
    public void whatIsRefutedForOneIngredientStillHoldsForAnother() {
        Snapshot dictionary = Dict.empty()
                .group("nsaid", "allergy", "severity=CONTRAINDICATED")
                .group("coxib", "therapeutic")
                .substance("ibuprofen", "groups=nsaid")
                .substance("celecoxib", "groups=coxib")
                .substance("paracetamol")
                .row(
                        "relations",
                        "from=group:nsaid",
                        "to=group:coxib",
                        "kind=cross_reactive",
                        "likelihood=moderate",
                        "source=label")
                .row(
                        "relations",
                        "from=ibuprofen",
                        "to=paracetamol",
                        "kind=cross_reactive",
                        "likelihood=refuted",
                        "source=label")
                .product("both", "Keduanya", "paracetamol:500 mg;celecoxib:100 mg")
                .compile();
        assertEquals(
                Severity.MODERATE,
                new Ask(dictionary)
                        .allergy("ibuprofen")
                        .draft("Keduanya")
                        .only(Category.HIPERSENSITIVITAS)
                        .severity());
    }
}
