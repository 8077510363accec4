package id.jembatan.rxpert.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import org.junit.Test;

public class WrittenNameTest {

    @Test
    public void doseAndFormAreLeftOut() {
        assertEquals("amoksisilin", WrittenName.withoutDose("Amoksisilin 500 mg tab"));
        assertEquals("paracetamol", WrittenName.withoutDose("Paracetamol sirup 120mg/5ml"));
        assertEquals("paracetamol", WrittenName.withoutDose("tab. Paracetamol 500"));
        assertEquals("asam mefenamat", WrittenName.withoutDose("Asam mefenamat kaplet"));
        assertEquals(
                "sulfametoksazol + trimetoprim", WrittenName.withoutDose("Sulfametoksazol 400 mg + trimetoprim 80 mg"));
    }

    @Test
    public void aNameThatBeginsWithANumberStays() {
        assertEquals("5 fluorouracil", WrittenName.withoutDose("5-fluorouracil"));
        assertEquals("", WrittenName.withoutDose(""));
    }

    @Test
    public void thePlaceOfASkinOrEyeFormIsLeftOut() {
        assertEquals("gentamicin", WrittenName.withoutDose("Gentamicin salep mata"));
        assertEquals("hidrokortison", WrittenName.withoutDose("hidrokortison krim 2,5%"));
    }

    @Test
    public void aSaltIsItsDrug() {
        assertEquals("ambroksol", WrittenName.withoutSalt("Ambroksol HCl 30 mg"));
        assertEquals("diklofenak", WrittenName.withoutSalt("Na diklofenak 50 mg"));
        assertEquals("natrium", WrittenName.withoutSalt("natrium"));
    }

    @Test
    public void theWordsAroundAnAllergenAreLeftOut() {
        assertEquals("sulfa", WrittenName.ofAllergen("Alergi obat golongan sulfa"));
        assertEquals("amoxicillin", WrittenName.ofAllergen("alergi obat: amoxicillin"));
        assertEquals("antibiotik", WrittenName.ofAllergen("antibiotik"));
    }

    @Test
    public void aNameSpelledAsItSoundsIsKnownUnlessTwoDrugsSoundSo() {
        Snapshot dictionary = Dict.empty()
                .group("penicillin", "allergy", "severity=CONTRAINDICATED")
                .substance("amoxicillin", "name_id=amoksisilin", "groups=penicillin")
                .substance("cefixime")
                .substance("lesine")
                .substance("lezine")
                .compile();
        assertEquals(1, resolved("Amoxicilin 500 mg", dictionary).active().length);
        assertEquals(1, resolved("sefiksim", dictionary).active().length);
        assertNull(resolved("lesyn", dictionary));
        assertEquals(1, resolved("lezine", dictionary).active().length);
        assertEquals(
                List.of("HIPERSENSITIVITAS CONTRAINDICATED amoxicillin/Penicilin"),
                new Ask(dictionary).allergy("Penicilin").draft("amoxicillin").alerts());
    }

    private static ResolvedDrug resolved(String name, Snapshot dictionary) {
        return DrugResolver.resolve(DrugItem.named("", name), dictionary);
    }
}
