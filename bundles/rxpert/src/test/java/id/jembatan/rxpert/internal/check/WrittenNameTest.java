package id.jembatan.rxpert.internal.check;

import static org.junit.Assert.assertEquals;

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
}
