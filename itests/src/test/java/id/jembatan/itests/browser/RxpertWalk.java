package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The drug dictionary at work (S2 to S50): stock, history, prescription, payment, and its own page. */
public class RxpertWalk extends BrowserWalk {

    private static final By HINT = By.cssSelector("[data-testid='rxpert-hint']:not([hidden])");

    @Before
    public void aDictionaryIsActive() {
        clinic.awaitState(administrator(), "rxpert", "ACTIVE");
    }

    @Test
    public void aCoveredDrugComesIntoTheStockWithItsInformation() throws Exception {
        signInAs("rx.stok", "pharmacist");
        page.menu("/inventori").click("add-item").find("find-product");
        page.type("find-product", "ketorolak").find("find-product-option");
        assertTrue(
                "the mark of the dictionary",
                page.all("[data-testid='rxpert-mark']").size() > 0);
        page.see("rxpert-mark", "contoh");
        Pictures.keep("rx-tambah-inventori", page);
        assertAccessible("search in the stock");
        page.pick("find-product", "ketorolak", "etorolak").find("item-product");
        page.see("rxpert-item", "Zat aktif").see("rxpert-basic", "Produsen");
        for (String field : List.of(
                "Nama produk",
                "Zat aktif",
                "Kekuatan",
                "Bentuk",
                "Rute",
                "Produsen",
                "Pendaftar",
                "Kemasan",
                "Golongan")) {
            assertTrue(field, page.find("rxpert-basic").getText().contains(field));
        }
        page.find("rxpert-boxed");
        page.see("rxpert-contraindications", "Kategori").see("rxpert-contraindications", "Informasi");
        page.see("rxpert-contraindications", "Kehamilan");
        Pictures.document("inventori-rxpert", page);
        assertAccessible("item with the dictionary's panel");
        page.fill("Satuan", "tablet")
                .fill("Harga jual satu satuan (Rp)", "1500")
                .press("Simpan")
                .see("status", "disimpan");

        page.open("/inventori/baru").click(By.cssSelector("input[value='CONSUMABLE']"));
        assertFalse("a consumable has no dictionary", page.present("find-product"));
        page.fill("Nama", "Kasa steril uji").fill("Satuan", "lembar").fill("Harga jual satu satuan (Rp)", "500");
        page.press("Simpan").see("status", "disimpan");
        assertFalse("no mark without cover", page.present("rxpert-mark"));
    }

    @Test
    public void whatAProductHasBeyondTheUsualIsToldToo() throws Exception {
        signInAs("rx.rasa", "pharmacist");
        product("Metcontoh", "Metcontoh XR", "lepas lambat", "rx-pola-pelepasan");
        product("Contohmol", "Rasa Jeruk", "jeruk", "rx-rasa");
        product("93021153", "Simvastatin", "93021153", "rx-kode-kfa");
    }

    private void product(String typed, String chosen, String told, String picture) {
        page.open("/inventori/baru").pick("find-product", typed, chosen).find("item-product");
        page.see("rxpert-basic", told);
        Pictures.keep(picture, page);
    }

    @Test
    public void anAllergyStopsThePrescriberUntilOneReasonIsClicked() throws Exception {
        String visit = visit("61", "Ratih Kumala");
        signInAs("rx.alergi", "doctor");
        page.open("/rekam-medis/" + visit).click("edit-history").find("history-editor");
        page.pick("find-allergen", "penisilin", "enisilin").see("allergies-entry", "enisilin");
        page.pick("find-taken", "warfarin", "arfarin").see("medications-entry", "arfarin");
        page.pick("find-problem", "K25", "K25").see("problems-entry", "K25");
        Pictures.keep("rx-riwayat", page);
        assertAccessible("history editor");
        page.click("save-history").see("banner-allergies", "enisilin");

        page.click("add-line");
        page.type("prescriptions-0-drug", "amoksisilin 500").see("prescriptions-0-drug-option", "500 mg");
        assertTrue(page.present("rxpert-mark"));
        page.keys(Keys.ENTER).see("stop-dialog", "enisilin");
        Pictures.document("berhenti-alergi", page);
        assertAccessible("the stop");
        page.click("stop-later").gone("stop-dialog");
        page.type("prescriptions-0-dosesPerDay", "3").type("prescriptions-0-unitsPerDose", "1");
        page.type("prescriptions-0-quantity", "15");
        assertEquals("15", page.value("prescriptions-0-quantity"));
        page.click("save").find("stop-dialog");
        page.click("reason-OTHER").click("stop-other").see("stop-dialog", "lasan");
        page.click("reason-TOLERATED_BEFORE").see("status", "Rekam medis tersimpan");
        page.see("rx-answer", "Pernah dipakai");

        page.open("/rekam-medis/" + visit).see("rx-answer", "Pernah dipakai");
        assertFalse("answered is not asked again", page.present("stop-dialog"));
    }

    @Test
    public void whatIsTakenAndThePregnancyAreWeighedAndShown() throws Exception {
        String visit = visit("62", "Maya Lestari");
        EmrClient staff = clinic.user(administrator(), "utama", "rx.data", "doctor");
        history(staff, visit, true);
        signInAs("rx.hamil", "doctor");
        page.open("/rekam-medis/" + visit).click("add-line");
        page.type("prescriptions-0-drug", "ibuprofen 400").see("prescriptions-0-drug-option", "400 mg");
        page.keys(Keys.ENTER).await("next", d -> page.focus().equals("prescriptions-0-dosesPerDay"));
        page.type("prescriptions-0-dosesPerDay", "3");
        page.type("prescriptions-0-unitsPerDose", "1").type("prescriptions-0-quantity", "10");
        page.see("rx-alert", "arfarin");
        page.find(By.cssSelector("[data-testid='rx-line'] [data-testid='rxpert-line'][data-tone='danger']"));

        page.script("document.querySelector(\"[data-testid='rxpert-line']\").focus()");
        page.find(HINT);
        page.see("rxpert-hint", "Interaksi");
        Pictures.document("ringkasan-obat", page);
        page.keys(Keys.ESCAPE)
                .await(
                        "hint closed",
                        d -> page.all("[data-testid='rxpert-hint']:not([hidden])")
                                .isEmpty());
        page.keys(Keys.ENTER).find("rxpert-review");
        page.see("rxpert-review", "Kehamilan").see("rxpert-review", "Sumber").see("rxpert-review", "2026.11");
        Pictures.document("tinjauan-obat", page);
        assertAccessible("full review");
        page.click("rxpert-tab-information").see("rxpert-review", "ontraindikasi");
        Pictures.keep("rx-kontraindikasi", page);
        page.click("rxpert-tab-basic").see("rxpert-review", "Golongan");
        page.click("rxpert-close").gone("rxpert-review");

        if (page.present("rx-answer-now")) {
            page.click("rx-answer-now").click("reason-BENEFIT_OUTWEIGHS").gone("stop-dialog");
        }
        page.click("save").see("status", "Rekam medis tersimpan");

        signInAs("rx.kasir", "pharmacist");
        page.open("/pembayaran/" + visit).see("invoice-drug", "Ibuprofen");
        page.find(By.cssSelector("[data-testid='invoice-drug'] [data-testid='rxpert-line'][data-tone='danger']"));
        page.script("document.querySelector(\"[data-testid='rxpert-line']\").focus()");
        page.find(HINT);
        Pictures.document("pembayaran-rxpert", page);
        page.keys(Keys.ENTER).find("rxpert-review");
        page.see("rxpert-review", "Interaksi").click("rxpert-close").gone("rxpert-review");
        page.browser().cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
        page.see("rx-print", "INTERAKSI");
        page.browser().cdp("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    public void withoutTheBridgeNothingSaysSafe() throws Exception {
        String visit = visit("63", "Yanti Puspita");
        EmrClient staff = clinic.user(administrator(), "utama", "rx.aman", "doctor");
        history(staff, visit, false);
        signInAs("rx.lepas", "doctor", "admin");
        page.open("/rekam-medis/" + visit).click("add-line").type("prescriptions-0-drug", "Amoxicillin");
        page.type("prescriptions-0-dosesPerDay", "3").type("prescriptions-0-unitsPerDose", "1");
        page.type("prescriptions-0-quantity", "15").type("note-plan", "Kontrol tiga hari");
        page.find("rx-safe");
        EmrClient admin = administrator();
        admin.post("/plugins/rxpert/disable", admin.object());
        try {
            page.find("rx-unchecked");
            assertFalse(page.present("rx-safe"));
            assertFalse(page.present("rxpert-line"));
            page.see("rx-not-checked", "idak diperiksa");
            assertEquals("Kontrol tiga hari", page.value("note-plan"));
            page.click("save").see("status", "Rekam medis tersimpan");
            Pictures.keep("rx-tidak-diperiksa", page);
        } finally {
            admin.post("/plugins/rxpert/enable", admin.object());
        }
        page.find("rx-safe");
    }

    @Test
    public void thePageOfTheDictionaryTellsWhatItIs() throws Exception {
        signInAs("rx.kamus", "pharmacist");
        page.menu("/rxpert").see("rxpert-dictionary", "2026.11.3");
        page.see("rxpert-notice", "bukan RxPERT");
        Pictures.document("kamus-obat", page);
        page.open("/statistik-peringatan").find("stats-summary");
        Pictures.keep("rx-statistik", page);
    }

    private String visit(String serial, String name) throws IOException {
        EmrClient staff = clinic.user(administrator(), "utama", "rx.visit" + serial, "doctor", "frontdesk");
        return new Sample(staff).inProgress(name, "0008" + serial, null, "Nyeri");
    }

    /** Everything is known: nothing to hide behind. @param pregnant and on warfarin, or neither */
    private static void history(EmrClient staff, String visit, boolean pregnant) throws IOException {
        String patient = staff.get("/encounters/" + visit).path("patientId").asText();
        ObjectNode history = staff.object();
        section(history, "allergies").putObject("value").putArray("entries");
        ArrayNode taken = section(history, "medications").putArray("value");
        if (pregnant) {
            ObjectNode warfarin = taken.addObject().put("source", "ELSEWHERE");
            warfarin.putObject("medication").put("kind", "TEXT").put("display", "Warfarin");
        }
        section(history, "problems").putArray("value");
        ObjectNode state = section(history, "state").putObject("value");
        state.putObject("pregnant").put("value", pregnant);
        for (String one : List.of("lactating", "dialysis", "alcohol", "smoker")) {
            state.putObject(one).put("value", false);
        }
        state.putObject("egfr").put("value", 95);
        state.putObject("radiotherapy").putArray("value");
        state.putObject("foods").putArray("value");
        staff.put("/patients/" + patient + "/history", history);
    }

    private static ObjectNode section(ObjectNode history, String name) {
        return history.putObject(name).put("version", 0);
    }
}
