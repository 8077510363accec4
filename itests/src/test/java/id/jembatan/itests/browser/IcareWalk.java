package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.openqa.selenium.WebDriver;

/** iCare: built on pCare, opened by the treating doctor with the patient's consent, in a tab of its own. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class IcareWalk extends BrowserWalk {

    private static final String CARD = "0007700000555";
    private static final String NO_HISTORY = "0007700000597";

    private static int serial = 550;

    private EmrClient admin;
    private EmrClient staff;

    @Before
    public void pcareAndIcareWork() throws Exception {
        admin = administrator();
        clinic.awaitState(admin, "icare", "ACTIVE");
        staff = clinic.user(admin, "utama", "staf.icare" + ++serial, "doctor", "frontdesk");
    }

    @Test
    public void aItBorrowsFromPcareWhatPcareHas() {
        page.signIn("admin", clinic.chosenPassword()).facility("Klinik Sehat Sentosa");
        page.open("/integrasi/icare").see("pCare BPJS sudah bekerja");
        page.click("tab-credentials").see("credentials", "Mengikuti pCare BPJS; isi hanya bila berbeda.");
        assertFalse(page.text().contains("belum diisi"));
        assertEquals("nothing of a lent secret is shown", "", page.value("credential-secret-key"));
        assertAccessible("credentials that are lent");
        Pictures.keep("icare-kredensial", page);
    }

    @Test
    public void bTheTreatingDoctorOpensTheHistoryWithConsent() throws Exception {
        signInAsTheDoctor();
        String visit = new Sample(staff).inProgress("Sri Lestari", "000" + serial, CARD, "Kontrol");
        page.open("/rekam-medis/" + visit).see("icare", "Riwayat BPJS (iCare)");
        assertFalse("without consent", page.find("icare-open").isEnabled());
        page.click("icare-consent");
        assertAccessible("the chart with iCare");
        String history = opened();
        Pictures.document("icare", page);
        page.see("icare-said", "Riwayat dibuka di tab baru");
        assertTrue(history, history.contains("Riwayat"));
        assertAudited(visit);
    }

    @Test
    public void cAMemberWithoutHistoryIsInformationAndNoTabStaysOpen() throws Exception {
        signInAsTheDoctor();
        String visit = new Sample(staff).inProgress("Tuti Handayani", "000" + serial, NO_HISTORY, "Kontrol");
        page.open("/rekam-medis/" + visit).click("icare-consent").click("icare-open");
        page.see("icare-said", "iCare tidak membuka riwayat peserta ini");
        assertEquals(1, page.browser().driver().getWindowHandles().size());
    }

    @Test
    public void dWhoDoesNotTreatThePatientOpensNothing() throws Exception {
        signInAs("lain.icare" + serial, "doctor");
        String visit = new Sample(staff).inProgress("Wati Suryani", "000" + serial, "0007700000556", "Kontrol");
        page.open("/rekam-medis/" + visit).click("icare-consent").click("icare-open");
        page.see("icare-said", "Hanya nakes yang memeriksa pasien ini");
        assertEquals(1, page.browser().driver().getWindowHandles().size());
    }

    @Test
    public void eItGoesAndComesBackWithPcare() throws Exception {
        signInAsTheDoctor();
        String visit = new Sample(staff).inProgress("Yuni Astuti", "000" + serial, "0007700000558", "Kontrol");
        page.open("/rekam-medis/" + visit).find("icare");
        admin.post("/plugins/pcare/disable", admin.object());
        clinic.awaitState(admin, "icare", "WAITING");
        page.gone("icare");
        JsonNode state = admin.get("/plugins/icare");
        assertTrue(state.toString(), state.toString().contains("pCare BPJS harus bekerja lebih dahulu"));
        admin.post("/plugins/pcare/enable", admin.object());
        clinic.awaitState(admin, "icare", "ACTIVE");
        page.find("icare");
    }

    /** Somebody who is the practitioner that the sample visits are treated by. */
    private void signInAsTheDoctor() throws Exception {
        String doctor = "";
        for (JsonNode one : admin.get("/practitioners")) {
            if (one.path("profession").asText().equals("DOCTOR") && doctor.isEmpty()) {
                doctor = one.path("id").asText();
            }
        }
        String name = "dokter.icare" + serial;
        var user = admin.object().put("username", name).put("name", "dr. Uji").put("practitionerId", doctor);
        user.putArray("roles").add("doctor");
        String first = admin.post("/users", user).path("password").asText();
        page.signIn(name, first).choosePassword(first, Setup.password());
    }

    /** @return what the new tab shows; it shows it once only */
    private String opened() {
        var driver = page.browser().driver();
        String here = driver.getWindowHandle();
        page.click("icare-open");
        Set<String> tabs = page.await("a new tab", d -> d.getWindowHandles().size() == 2 ? d.getWindowHandles() : null);
        Set<String> others = new TreeSet<>(tabs);
        others.remove(here);
        try {
            WebDriver tab = driver.switchTo().window(others.iterator().next());
            page.await("the history", d -> d.getCurrentUrl().contains("/ihs/history"));
            String shown = page.text();
            Pictures.keep("icare-riwayat", page);
            assertEquals("the page knows nothing of the clinic", "", page.script("return document.referrer"));
            assertEquals("and does not reach it", true, page.script("return window.opener === null"));
            tab.navigate().refresh();
            assertFalse("the address is good once only", page.text().equals(shown));
            tab.close();
            return shown;
        } finally {
            driver.switchTo().window(here);
        }
    }

    private void assertAudited(String visit) throws Exception {
        int found = 0;
        for (JsonNode entry : admin.get("/audit?limit=50")) {
            boolean opened = entry.path("action").asText().equals("open")
                    && entry.path("kind").asText().equals("history")
                    && entry.path("recordId").asText().equals(visit);
            found += opened ? 1 : 0;
            assertFalse(entry.toString(), entry.toString().contains("token"));
        }
        assertEquals(1, found);
    }
}
