package id.jembatan.itests.browser;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.itests.TestDictionary;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/** A new version of the drug dictionary on the page Kamus Obat: brought, examined, approved, rolled back, refused. */
public class DictionaryWalk extends BrowserWalk {

    private final TestDictionary packages = TestDictionary.made();

    @Before
    public void aDictionaryIsActive() {
        clinic.awaitState(administrator(), "rxpert", "ACTIVE");
    }

    private void bring(Path file) {
        page.find("rxpert-file").sendKeys(file.toString());
    }

    private static By job(String state) {
        return By.cssSelector("[data-testid='rxpert-job'][data-state='" + state + "']");
    }

    private static By active(String version) {
        return By.xpath("//*[@data-testid='rxpert-dictionary']//tr[th[normalize-space(.)='" + version
                + "']]//*[contains(., 'aktif')]");
    }

    /** Notes every step that the page shows, however short. */
    private void watchSteps() {
        page.script(
                "window.stepsSeen = []; new MutationObserver(() => {"
                        + "for (const bar of document.querySelectorAll('[data-testid=rxpert-job] progress'))"
                        + " window.stepsSeen.push(bar.labels[0].textContent)"
                        + "}).observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true })");
    }

    @Test
    public void aVersionIsBroughtApprovedAndRolledBack() throws Exception {
        signInAs("rx.impor", "pharmacist");
        page.menu("/rxpert").see("rxpert-dictionary", TestDictionary.OLD);
        watchSteps();
        bring(packages.next());
        page.find(job("WAITING"));
        assertFalse("progress is shown", ((List<?>) page.script("return window.stepsSeen")).isEmpty());
        page.see("rxpert-report", "menggantikan versi " + TestDictionary.OLD).see("rxpert-report", "Produk");
        page.see("rxpert-waiting", TestDictionary.NEW).click("rxpert-look");
        assertTrue("what waits is looked at", page.focus().startsWith("rxpert-job-"));
        page.click(By.cssSelector("[data-testid='rxpert-report'] summary")).see("rxpert-report", "Sedang → Berat");
        Pictures.document("kamus-impor", page);
        assertAccessible("a package that waits");
        page.find(active(TestDictionary.OLD));

        page.click("rxpert-approve").find(active(TestDictionary.NEW));
        page.gone("rxpert-waiting").see("rxpert-dictionary", "Dewi Anggraini");
        Pictures.keep("rx-kamus-disetujui", page);
        page.menu("/inventori").click("add-item").type("find-product", "ujimol");
        page.see("find-product-option", TestDictionary.PRODUCT);

        page.menu("/rxpert").click("rxpert-rollback").see("Resep terbuka diperiksa ulang");
        Pictures.keep("rx-kamus-kembali", page);
        assertAccessible("the question before going back");
        page.click("rxpert-rollback-yes").find(active(TestDictionary.OLD));
        page.see("rxpert-job", "Kembali ke starter-id " + TestDictionary.OLD);

        bring(packages.next());
        page.find(job("WAITING"));
        page.click("rxpert-reject").find(job("REJECTED"));
        page.gone("rxpert-waiting").find(active(TestDictionary.OLD));
        Pictures.keep("rx-kamus-riwayat", page);
    }

    @Test
    public void whatCannotBeTrustedIsRefusedWithWhatToDo() throws Exception {
        signInAs("rx.palsu", "pharmacist");
        page.menu("/rxpert").see("rxpert-dictionary", TestDictionary.OLD);
        bring(packages.tampered());
        page.see("rxpert-refusal", "berubah setelah ditandatangani").see("rxpert-refusal", "minta paketnya lagi");
        page.see("rxpert-refusal", "Kamus aktif tidak berubah");
        bring(packages.strange());
        page.see("rxpert-refusal", "penerbit-lain tidak dikenal").see("rxpert-refusal", "kunci publik");
        Pictures.document("kamus-ditolak", page);
        assertAccessible("refused packages");
        page.find(active(TestDictionary.OLD));
    }

    @Test
    public void whoMayOnlyLookBringsNothing() throws Exception {
        signInAs("rx.lihat", "doctor");
        page.open("/rxpert").see("rxpert-dictionary", TestDictionary.OLD);
        assertFalse(page.present("rxpert-file"));
        assertFalse(page.present("rxpert-rollback"));
        assertFalse(page.present("rxpert-approve"));
    }
}
