package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;

import id.jembatan.itests.client.EmrClient;
import org.junit.After;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.openqa.selenium.By;

/** Integrasi: what a bridge waits for, and what the gateway answered. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class BridgeWalk extends BrowserWalk {

    private static final String CARD = "0007700000011";
    private static final String BACK_CARD = "0007700000022";
    private EmrClient admin;
    private EmrClient staff;

    @Before
    public void signInAsTheAdministrator() throws Exception {
        admin = administrator();
        clinic.awaitState(admin, "pcare", "ACTIVE");
        page.signIn("admin", clinic.chosenPassword()).facility("Klinik Sehat Sentosa");
    }

    @After
    public void endFaults() throws Exception {
        clinic.sandbox("DELETE", "faults", null);
    }

    @Test
    public void aAMissingSecretIsNamedAndFilledIn() {
        page.menu("/integrasi")
                .see("plugin-pcare", "Aktif")
                .click("manage-pcare")
                .see("Terpenuhi");
        page.click("tab-credentials").see("credentials", "cons-id");
        page.click(By.xpath("//*[@data-testid='credential-secret-key']/following::button[1]"));
        page.press("Simpan").see("status", "Kredensial disimpan").see("credentials", "belum diisi");
        page.find("state-WAITING");
        page.menu("/integrasi").see("plugin-pcare", "Yang masih kurang").click("manage-pcare");
        page.press("Kredensial").see("credentials", "belum diisi");
        page.type("credential-secret-key", "7kS3cr3tKLN").press("Simpan").see("status", "Kredensial disimpan");
        page.click("recheck").find("state-ACTIVE");
        page.click("tab-steps").see("Terpenuhi");
        assertEquals("the secret is not shown again", -1, page.text().indexOf("7kS3cr3tKLN"));
    }

    @Test
    public void bAPoliAndADoctorAreMapped() {
        page.menu("/integrasi").click("manage-pcare").click("tab-mapping").see("mapping-poli", "3 dari 3");
        page.click(By.xpath("//*[@data-testid='mapping-poli']//button[contains(@aria-label, 'Poli KIA')]"));
        page.see("status", "Pemetaan Poli KIA dihapus")
                .see("mapping-poli", "2 dari 3")
                .find("state-WAITING");
        By search = By.xpath("//*[@data-testid='mapping-poli']//tr[contains(., 'Poli KIA')]//input");
        page.click(search).keys("KIA");
        page.click(By.xpath("//*[@data-testid='mapping-poli']//li[contains(., '003')]"));
        page.see("status", "Poli KIA dipetakan ke 003").find("state-ACTIVE");
        page.see("mapping-dokter", "dr. Ratna Wulandari");
    }

    @Test
    public void cWhatTheGatewayRefusesStandsThereInItsOwnWords() throws Exception {
        participant(true);
        visit("Hadi Gunawan", "000411", CARD);
        page.menu("/pengiriman").see("deliveries", "Peserta tidak aktif: PREMI MENUNGGAK");
        page.click(delivery("Hadi Gunawan", "show-attempts")).see("attempts", "Peserta tidak aktif: PREMI MENUNGGAK");
        page.press("Tutup").gone("attempts");
        participant(false);
        page.click(delivery("Hadi Gunawan", "retry")).see("status", "Akan dikirim ulang sekarang");
        page.click("filter-DONE").see("deliveries", "Hadi Gunawan");
    }

    @Test
    public void dAnOutageIsShownAndMadeUpFor() throws Exception {
        clinic.sandbox("POST", "faults", "{\"kind\":\"error-5xx\",\"method\":\"writes\"}");
        visit("Murni Astuti", "000422", BACK_CARD);
        page.menu("/pengiriman").see("deliveries", "Murni Astuti");
        page.see("deliveries", "Layanan BPJS sedang terganggu. Akan dicoba lagi otomatis.");
        page.menu("/integrasi").find("state-DEGRADED");
        clinic.sandbox("DELETE", "faults", null);
        page.menu("/pengiriman").click(delivery("Murni Astuti", "retry"));
        page.click("filter-DONE").see("deliveries", "Murni Astuti");
        page.menu("/integrasi").find("state-ACTIVE");
    }

    @Test
    public void eThePageOfPcareLooksUpAMemberAndItsLists() {
        page.menu("/pcare").fill("Nomor kartu BPJS atau NIK", BACK_CARD).press("Cek ke BPJS");
        page.see("Peserta aktif dan terdaftar di klinik ini");
        page.press("Poli").see("POLI UMUM");
    }

    private void participant(boolean inactive) throws Exception {
        String state = inactive ? ",\"active\":\"false\",\"inactiveReason\":\"PREMI MENUNGGAK\"" : "";
        clinic.sandbox(
                "POST",
                "participants",
                "{\"noKartu\":\"" + CARD + "\",\"name\":\"Hadi Gunawan\",\"sex\":\"M\",\"birthDate\":\"1988-02-01\""
                        + state + "}");
    }

    private void visit(String name, String serial, String card) throws Exception {
        if (staff == null) {
            staff = clinic.user(admin, "utama", "staf.jembatan" + serial, "doctor", "frontdesk");
        }
        new Sample(staff).inProgress(name, serial, card, "Pusing");
    }

    private static By delivery(String name, String testid) {
        return By.xpath("//tr[@data-testid='delivery'][contains(., '" + name + "')]//*[@data-testid='" + testid + "']");
    }
}
