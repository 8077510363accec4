package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** A clinic's first day as its people see it: administrator, front desk, doctor. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class DayWalk extends BrowserWalk {

    private static final String CARD = "0001234567801";
    private static final String NIK = "3171014506900002";
    private static final String PASSWORD = "tiga-kata-acak-sekali";
    private static String patient;

    @Test
    public void aTheAdministratorSignsInForTheFirstTime() throws Exception {
        String first = firstPasswordOfTheAdministrator();
        page.signIn("admin", first).see("Kata sandi pertama hanya berlaku sekali");
        page.type("password-current", first).type("password-chosen", clinic.chosenPassword());
        page.type("password-repeat", clinic.chosenPassword() + "x").click("password-submit");
        page.see("Kedua kata sandi baru tidak sama");
        page.choosePassword(first, clinic.chosenPassword());
        page.facility("Klinik Sehat Sentosa");
        clinic.awaitState(administrator(), "pcare", "ACTIVE");
        page.menu("/integrasi").find("state-ACTIVE");
        page.see("plugin-pcare", "Uji coba");
    }

    @Test
    public void bTheFrontDeskRegistersAMember() throws Exception {
        String first = demoPassword("pendaftaran");
        page.signIn("pendaftaran", first).choosePassword(first, PASSWORD);
        page.menu("/pendaftaran").type("find-patient", CARD).see("Tidak ada hasil untuk");
        page.click("new-patient");
        assertEquals(CARD, page.value("patient-bpjsCard"));
        page.click("check-coverage").see("coverage-ok", "Aktif");
        page.click("fill-from-payer");
        patient = page.value("patient-name");
        assertTrue(patient, patient.length() > 3);
        page.fill("NIK", "3171012203980001");
        page.fill("No. telepon", "081200000001").fill("Alamat", "Jl. Kenanga No. 5");
        page.press("Daftarkan pasien").see("status", "terdaftar dengan no. rekam medis");
        page.see("coverage-ok", "Aktif");
        startVisit("Demam 2 hari dan nyeri menelan");
        page.see("status", patient + " masuk antrean Poli Umum");
    }

    @Test
    public void cTheFrontDeskRegistersOneWhoPaysAndIsToldWhatIsWrong() {
        page.signIn("pendaftaran", PASSWORD).menu("/pendaftaran").click("new-patient");
        page.fill("NIK", NIK.substring(1)).fill("Nama lengkap", "Siti \"Ani\" <b>Rahmawati</b>");
        page.click("patient-gender-FEMALE").fill("Tanggal lahir", "1990-06-05").press("Daftarkan pasien");
        page.see("NIK harus 16 digit angka, yang diisi 15 karakter.");
        assertEquals("patient-nik", page.focus());
        page.fill("NIK", NIK).press("Daftarkan pasien").see("status", "terdaftar");
        page.see("Siti \"Ani\" <b>Rahmawati</b>");
        startVisit("Batuk");
        page.menu("/antrean");
        page.see("queue", patient).see("queue", "Siti \"Ani\" <b>Rahmawati</b>");
        assertEquals("2", page.find("poli-all").getText().replaceAll("\\D", ""));
    }

    @Test
    public void dTheDoctorTreatsAndFinishes() throws Exception {
        String first = demoPassword("dokter");
        page.signIn("dokter", first).choosePassword(first, PASSWORD);
        page.menu("/antrean").see("queue", patient);
        page.click(row(patient, "start")).see("dialog", "Mulai pemeriksaan");
        page.press("Mulai").find("vitals");
        page.type("vitals-systolic", "118").type("vitals-diastolic", "76").type("vitals-temperature", "38,4");
        page.see("vitals", "tinggi");
        page.type("note-subjective", "Demam 2 hari, nyeri menelan").type("note-assessment", "Tonsilitis akut");
        page.pick("find-conditions", "tonsil", "J03").see("conditions-item", "J03");
        page.pick("find-procedures", "89.7", "89.7").see("procedures-item", "89.7");
        page.click("add-line").type("prescriptions-0-drug", "Paracetamol").type("prescriptions-0-strength", "500 mg");
        page.type("prescriptions-0-form", "tablet").type("prescriptions-0-dosesPerDay", "3");
        page.type("prescriptions-0-unitsPerDose", "1").type("prescriptions-0-quantity", "banyak");
        page.see("rx-unchecked", "tidak diperiksa");
        page.click("save").see("“banyak” bukan angka");
        page.type("prescriptions-0-quantity", "10").click("save").see("status", "Rekam medis tersimpan");
        page.click("finish").see("finish-dialog", "Status pulang");
        page.press("Selesaikan kunjungan").see("chart-status", "Selesai");
    }

    @Test
    public void eTheVisitReachesPcareAndIsReadBack() {
        page.signIn("dokter", PASSWORD).menu("/antrean").see("queue", patient);
        page.click(row(patient, "open")).find("vitals");
        page.see("Nomor kunjungan");
        page.click("more").click("show-deliveries").see("visit-deliveries", "Kunjungan selesai");
        page.see("delivery-DONE", "Terkirim").press("Tutup").gone("visit-deliveries");
        assertEquals("38,4", page.value("vitals-temperature"));
        assertEquals("Paracetamol", page.value("prescriptions-0-drug"));
    }

    @Test
    public void fWhatIsFinishedIsCorrectedWithAReason() {
        page.signIn("dokter", PASSWORD).menu("/antrean").see("queue", patient);
        page.click(row(patient, "open")).type("note-plan", "Kontrol bila demam lebih dari 3 hari");
        page.click("save").see("dialog", "Teks lama tetap tersimpan");
        page.press("Simpan koreksi").see("Tulis alasannya terlebih dahulu");
        page.type("reason", "Rencana belum ditulis").press("Simpan koreksi").see("status", "Rekam medis tersimpan");
        page.click("more").click("show-corrections").see("corrections", "Rencana belum ditulis");
        page.press("Tutup");
        page.menu("/rekam-medis").pick("find-patient", patient, patient).see("visits", "Selesai");
    }

    @Test
    public void gTheQueueFollowsWithoutAReload() throws Exception {
        page.signIn("dokter", PASSWORD).menu("/antrean").see("queue", "Siti");
        new Sample(clinic.user(administrator(), "utama", "meja.lain", "doctor", "frontdesk"))
                .arrived("Wahyu Pratama", "000071", null, "Kontrol");
        page.see("queue", "Wahyu Pratama");
        page.click(row("Wahyu Pratama", "cancel"))
                .type("reason", "Pasien pulang")
                .press("Batalkan kunjungan");
        page.see("status", "Kunjungan Wahyu Pratama dibatalkan");
        assertTrue(page.text().contains("Batal"));
    }

    private void startVisit(String complaint) {
        page.choose("Poli", "Poli Umum").fill("Keluhan", complaint).press("Masukkan ke antrean");
        page.gone("visit-form");
    }

    private String firstPasswordOfTheAdministrator() throws Exception {
        return Files.readAllLines(clinic.folder().resolve("data/first-login.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("password: "))
                .map(line -> line.substring("password: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
