package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.itests.client.Setup;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Everybody can use every page and every dialog: in both languages, light and dark. */
public class AccessWalk extends BrowserWalk {

    private static final List<String> LANGUAGES = List.of("id", "en");
    private static final List<String> THEMES = List.of("light", "dark");

    @Test
    public void whatStandsInTheWayIsFound() {
        page.leave().script("document.querySelector('main').append(document.createElement('input'))");
        assertTrue(page.violations().toString(), page.violations().get(0).startsWith("label:"));
    }

    @Test
    public void nothingStandsInTheWayBeforeSigningIn() throws Exception {
        String first = Setup.user(administrator(), "akses.awal", "doctor");
        for (String language : LANGUAGES) {
            page.leave();
            page.script("localStorage.setItem('jembatan.language', arguments[0])", language);
            page.script("location.reload()");
            page.click("login-submit").find("problem");
            assertAccessible("sign-in, " + language);
        }
        page.signIn("akses.awal", first);
        assertAccessible("first password");
    }

    @Test
    public void nothingStandsInTheWayOnAnyPage() throws Exception {
        clinic.awaitState(administrator(), "pcare", "ACTIVE");
        Site site = new Site(clinic, administrator(), "11");
        signInAs("akses.halaman", EVERYTHING);
        for (Map.Entry<String, String> one : site.routes().entrySet()) {
            page.open(one.getValue());
            inEveryLook(one.getKey());
        }
    }

    @Test
    public void nothingStandsInTheWayInAnyDialog() throws Exception {
        clinic.awaitState(administrator(), "pcare", "ACTIVE");
        Site site = new Site(clinic, administrator(), "12");
        signInAs("akses.dialog", EVERYTHING);
        page.open("/antrean");
        dialog("start");
        dialog("cancel");
        page.open("/pendaftaran").click("new-patient").press("Daftarkan pasien").find("problem");
        inEveryLook("patient form with errors");
        page.open("/pendaftaran").type("find-patient", "siti").find("find-patient-option");
        inEveryLook("list of patients");
        page.open(site.chart());
        panel("more", "show-corrections");
        page.click("more").click("show-corrections");
        close("corrections");
        page.click("more").click("show-deliveries");
        close("deliveries of the visit");
        dialog("finish");
        page.type("find-conditions", "demam").find("find-conditions-option");
        inEveryLook("list of diagnoses");
        page.type("vitals-systolic", "a").click("save").find("problem");
        inEveryLook("chart with errors");
        page.open("/pengiriman");
        dialog("show-attempts");
        page.open("/pengguna");
        dialog("new-user");
        page.click("show-roles");
        inEveryLook("roles");
        dialog("new-role");
        page.open("/pengaturan");
        dialog("add-locations");
        dialog("add-practitioners");
        page.open("/integrasi/pcare");
        dialog("disable");
        page.open("/antrean");
        panel("user-menu", "sign-out");
        page.click("user-menu");
        dialog("change-password");
    }

    @Test
    public void nothingStandsInTheWayWhenSomebodyElseWritesOrTheSessionEnds() throws Exception {
        Site site = new Site(clinic, administrator(), "13");
        String password = signInAs("akses.dua", EVERYTHING);
        page.open(site.chart()).type("note-plan", "Kontrol hari Jumat");
        site.replan("Kontrol hari Senin");
        page.press("Lihat versi terbaru").see("conflict-dialog", "Kontrol hari Senin");
        inEveryLook("two versions");
        page.click("keep-mine").gone("conflict-dialog");
        page.browser().cdp("Network.clearBrowserCookies", Map.of());
        page.click("save").find("login-again");
        inEveryLook("session ended");
        page.type("again-password", password).click("again-submit").see("status", "Rekam medis tersimpan");
        assertEquals("Kontrol hari Jumat", page.value("note-plan"));
    }

    private void dialog(String opener) {
        page.click(opener).find(By.cssSelector("dialog[open]"));
        close(opener);
    }

    private void close(String what) {
        page.find(By.cssSelector("dialog[open]"));
        inEveryLook(what);
        page.keys(Keys.ESCAPE)
                .await("closed " + what, d -> page.all("dialog[open]").isEmpty());
    }

    /** One that closes as soon as something else is clicked. @param inside something in it */
    private void panel(String opener, String inside) {
        for (String language : LANGUAGES) {
            for (String theme : THEMES) {
                page.language(language).theme(theme).click(opener).find(inside);
                assertAccessible(opener + ", " + language + ", " + theme);
                page.keys(Keys.ESCAPE);
            }
        }
        page.language("id").theme("light");
    }

    /** Ends in Bahasa Indonesia and light, as it began. */
    private void inEveryLook(String what) {
        for (String language : LANGUAGES) {
            for (String theme : THEMES) {
                page.language(language).theme(theme);
                assertAccessible(what + ", " + language + ", " + theme);
            }
        }
        page.language("id").theme("light");
    }
}
