package id.jembatan.rxpert.internal.bridge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService.Purpose;
import id.jembatan.rxpert.internal.Asked;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.TestClinic;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RxpertDictionaryTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final TestClinic clinic = new TestClinic();
    private Shelves shelves;
    private DictionaryKeeper keeper;
    private RxpertDictionary dictionary;

    @Before
    public void open() throws Exception {
        shelves = new Shelves(folder.getRoot().toPath());
        keeper = shelves.open();
        dictionary = new RxpertDictionary(keeper);
        shelves.install(keeper, "mini", "1", dict());
    }

    private static Dict dict() {
        return Dict.empty()
                .substance("amoxicillin", "name_id=amoksisilin", "kfa91=91000288", "atc=J01CA04")
                .substance("methotrexate", "name_id=metotreksat")
                .substance("shellfish", "name_id=kerang", "kind=allergen")
                .group("penicillin", "allergy", "name_id=Penisilin", "name_en=Penicillins")
                .row("members", "group=penicillin", "substances=amoxicillin")
                .product(
                        "amox500",
                        "Amoksisilin 500 mg",
                        "amoxicillin:500 mg",
                        "flavour=jeruk",
                        "release=lepas lambat",
                        "kfa92=92000400",
                        "kfa93=93000937",
                        "dosage_form=kapsul")
                .product("amoxold", "Amoksilama", "amoxicillin:250 mg", "active_to=2020-01-01")
                .product("bas", "Basika", "methotrexate:2.5 mg", "coverage=basic")
                .interaction(
                        "mtx", "amoxicillin", "methotrexate", "MAJOR", "management_id=Pantau", "management_en=Watch")
                .statement("box", "amoxicillin", "BOXED_WARNING", "kind=boxed")
                .statement("preg", "amoxicillin", "KEHAMILAN", "severity=MINOR", "section=8.1")
                .statement("liver", "amoxicillin", "GANGGUAN_HATI", "conditions=@hepatic_impairment")
                .statement("watch", "amoxicillin", "PEMANTAUAN", "kind=monitoring", "severity=INFO");
    }

    private List<String> names(Purpose purpose, String text) {
        return dictionary.search(purpose, text, 10, clinic).stream()
                .map(hit -> hit.code().kind() + " " + hit.name().id())
                .toList();
    }

    @Test
    public void eachPurposeFindsItsKinds() {
        assertEquals(List.of("PRODUCT Amoksisilin 500 mg"), names(Purpose.PRODUCT, "amoks"));
        assertTrue(names(Purpose.TAKEN, "amoks").contains("SUBSTANCE amoksisilin"));
        assertTrue(names(Purpose.TAKEN, "amoks").contains("PRODUCT Amoksisilin 500 mg"));
        assertEquals("GROUP Penisilin", names(Purpose.ALLERGEN, "penisil").get(0));
        assertEquals(List.of("SUBSTANCE kerang"), names(Purpose.ALLERGEN, "kerang"));
        assertEquals(List.of(), names(Purpose.TAKEN, "kerang"));
    }

    @Test
    public void aHitTellsWhatTheListShows() {
        MedicationHit hit =
                dictionary.search(Purpose.PRODUCT, "93000937", 5, clinic).get(0);
        assertEquals(Asked.product("mini", "amox500", "Amoksisilin 500 mg"), hit.code());
        assertEquals("500 mg", hit.strength());
        assertEquals("kapsul", hit.form());
        assertEquals("Pabrik Contoh", hit.maker());
        assertEquals("Obat Keras", hit.legalClass());
        assertEquals(MedicationHit.Coverage.ADVANCED, hit.coverage());
        assertEquals("93000937", hit.kfa());
        assertEquals(
                MedicationHit.Coverage.BASIC,
                dictionary.search(Purpose.PRODUCT, "basika", 5, clinic).get(0).coverage());
    }

    @Test
    public void theSameProductOfTwoDictionariesComesOnce() throws Exception {
        shelves.install(keeper, "second", "1", dict());
        assertEquals(List.of("PRODUCT Amoksisilin 500 mg"), names(Purpose.PRODUCT, "amoksisilin"));
    }

    @Test
    public void theDetailHasTheBasicFieldsInTheirOrder() {
        MedicationDetail detail =
                dictionary.detail(Asked.product("mini", "amox500", "x"), clinic).orElseThrow();
        assertEquals(
                List.of(
                        "productName",
                        "substances",
                        "strength",
                        "form",
                        "route",
                        "release",
                        "flavour",
                        "manufacturer",
                        "registrant",
                        "packaging",
                        "legalClass",
                        "kfa"),
                detail.basic().stream().map(MedicationDetail.Field::id).toList());
        assertEquals("amoksisilin", detail.basic().get(1).value().id());
        assertEquals("amoxicillin", detail.basic().get(1).value().en());
        assertNull(detail.expiredOn());
        assertEquals("Contoh", detail.notice().id());
    }

    @Test
    public void theDetailHasBoxContraindicationsInteractionsAndMonitoring() {
        MedicationDetail detail = dictionary
                .detail(Asked.substance("mini", "amoxicillin", "x"), clinic)
                .orElseThrow();
        assertEquals(
                List.of("boxed", "hepatic", "pregnancy", "interaction", "monitoring"),
                detail.sections().stream()
                        .map(MedicationDetail.DetailSection::id)
                        .toList());
        MedicationDetail.Paragraph interaction =
                detail.sections().get(3).paragraphs().get(0);
        assertEquals("metotreksat: Interaksi mtx", interaction.summary().id());
        assertEquals("Pantau", interaction.management().id());
        MedicationDetail.Paragraph pregnancy =
                detail.sections().get(2).paragraphs().get(0);
        assertEquals("8.1", pregnancy.source().section());
        assertEquals("FDA", pregnancy.source().publisher());
        assertNull(pregnancy.management());
    }

    @Test
    public void aClassNamesItsMembersAndUnknownCodesAreEmpty() {
        MedicationDetail group = dictionary
                .detail(Asked.group("mini", "penicillin", "x"), clinic)
                .orElseThrow();
        assertEquals("amoksisilin", group.basic().get(1).value().id());
        assertTrue(dictionary.detail(Asked.product("mini", "none", "x"), clinic).isEmpty());
        assertTrue(dictionary
                .detail(Asked.product("other", "amox500", "x"), clinic)
                .isEmpty());
        assertTrue(
                dictionary.detail(MedicationCode.written("amoksisilin"), clinic).isEmpty());
    }

    @Test
    public void anExpiredDictionaryGoesOnAndSaysSo() {
        clinic.clock = Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), ZoneOffset.UTC);
        assertEquals(
                "2030-01-01",
                dictionary
                        .detail(Asked.product("mini", "amox500", "x"), clinic)
                        .orElseThrow()
                        .expiredOn()
                        .toString());
        assertEquals(
                1, dictionary.search(Purpose.PRODUCT, "amoksisilin", 5, clinic).size());
    }
}
