package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/** Pengguna and Pengaturan: the administrator's own pages. */
public class HouseWalk extends BrowserWalk {

    @Before
    public void signInAsTheAdministrator() {
        administrator();
        page.signIn("admin", clinic.chosenPassword()).facility("Klinik Sehat Sentosa");
    }

    @Test
    public void aNewUserSignsInWithAPasswordThatIsShownOnce() {
        page.menu("/pengguna")
                .click("new-user")
                .type("user-username", "Tari Baru")
                .click("user-submit");
        page.find(By.id("user-username-error"));
        page.type("user-username", "tari.baru").type("user-name", "Tari Wijaya").click("role-frontdesk");
        page.click("user-submit");
        String first = page.find("first-password-value").getText();
        page.click("password-noted").see("user-tari.baru", "kata sandi pertama");
        page.signIn("tari.baru", first).choosePassword(first, "kata-sandi-milik-tari");
        assertFalse("no right to Pengguna", page.present("menu-pengguna"));
        page.find("menu-pendaftaran");

        page.signIn("admin", clinic.chosenPassword())
                .facility("Klinik Sehat Sentosa")
                .menu("/pengguna");
        page.click(By.xpath("//*[@data-testid='user-tari.baru']//*[@data-testid='toggle-user']"))
                .click("confirm");
        page.see("status", "Tari Wijaya dinonaktifkan").gone("user-tari.baru");
        page.leave().type("login-username", "tari.baru").type("login-password", "kata-sandi-milik-tari");
        page.click("login-submit").find("problem");
    }

    @Test
    public void aRoleIsGivenARight() {
        page.menu("/pengguna").click("show-roles").click("show-role-cashier").click("perm-encounter-view");
        String now = page.find("perm-encounter-view").getDomProperty("checked");
        page.click("save-role").see("status", "disimpan");
        page.open("/pengguna").click("show-roles").click("show-role-cashier");
        assertEquals(now, page.find("perm-encounter-view").getDomProperty("checked"));
        page.click("perm-encounter-view").click("save-role").see("status", "disimpan");
    }

    @Test
    public void thePasswordIsChangedFromTheMenuOfTheUser() {
        page.click("user-menu").click("change-password").find("dialog");
        page.type("password-current", "salah").type("password-chosen", "kata-sandi-yang-lain");
        page.type("password-repeat", "kata-sandi-yang-lain")
                .click("password-submit")
                .find("problem");
        page.press("Batal").gone("dialog");
    }

    @Test
    public void theFacilityAndItsListsAreKept() {
        page.menu("/pengaturan")
                .fill("No. telepon", "0215550100")
                .press("Simpan")
                .see("status", "Pengaturan disimpan");
        page.click("add-locations")
                .type("location-code", "LAB")
                .type("location-name", "Laboratorium")
                .press("Simpan");
        page.see("locations", "Laboratorium");
        page.click("add-practitioners").type("practitioner-name", "Ns. Putri Ayu");
        page.choose("Profesi", "Perawat").press("Simpan").see("practitioners", "Ns. Putri Ayu");
        page.see("terminology", "ICD-10");
        page.click("terminology-submit").see("Pilih berkas CSV terlebih dahulu");
        page.open("/pengaturan");
        assertEquals("0215550100", page.value("facility-phone"));
    }
}
