package id.jembatan.itests.browser;

import id.jembatan.itests.TestClinic;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every page of the clinic with something on it: the list that the walks over all pages share. A new page is one line. */
final class Site {

    private final Map<String, String> routes = new LinkedHashMap<>();
    private final Sample sample;
    private final String chart;

    /** Makes patients and visits, so that no list is empty. @param serial two digits of their own for each walk */
    Site(TestClinic clinic, EmrClient administrator, String serial) throws IOException {
        String username = "staf.situs" + serial;
        String first = Setup.person(administrator, username, "dr. Ratna Wulandari", "doctor", "frontdesk");
        EmrClient staff = new EmrClient(clinic.base());
        staff.signIn(username, first, Setup.password());
        sample = new Sample(staff);
        String earlier =
                sample.inProgress("Siti Rahmawati", "0005" + serial, "00055000000" + serial, "Demam dan nyeri menelan");
        sample.fill(earlier);
        sample.finish(earlier);
        chart = sample.again(earlier, "Kontrol, masih batuk");
        sample.fill(chart);
        sample.arrived("Wayan Sudirta", "0006" + serial, null, "Sakit gigi");
        String patient = staff.get("/encounters/" + chart).path("patientId").asText();
        routes.put("antrean", "/antrean");
        routes.put("pendaftaran", "/pendaftaran?pasien=" + patient);
        routes.put("rekam-medis", "/rekam-medis/" + chart);
        routes.put("riwayat", "/rekam-medis?pasien=" + patient);
        routes.put("integrasi", "/integrasi");
        routes.put("integrasi-syarat", "/integrasi/pcare");
        routes.put("integrasi-kredensial", "/integrasi/pcare?bagian=credentials");
        routes.put("integrasi-pemetaan", "/integrasi/pcare?bagian=mapping");
        routes.put("integrasi-pekerjaan", "/integrasi/pcare?bagian=jobs");
        routes.put("pengiriman", "/pengiriman");
        routes.put("pcare", "/pcare");
        routes.put("pengguna", "/pengguna");
        routes.put("pengaturan", "/pengaturan");
        routes.put("inventori", "/inventori");
        routes.put("inventori-baru", "/inventori/baru");
        routes.put("pembayaran", "/pembayaran");
        routes.put("pembayaran-kunjungan", "/pembayaran/" + chart);
        routes.put("statistik-peringatan", "/statistik-peringatan");
        routes.put("kamus-obat", "/rxpert");
        routes.put("tidak-ada", "/tidak-ada");
    }

    /** Addresses by the names of their pictures. */
    Map<String, String> routes() {
        return routes;
    }

    /** Address of a chart with everything filled in, of a visit that is open. */
    String chart() {
        return "/rekam-medis/" + chart;
    }

    /** Somebody else saves the plan of that chart. */
    void replan(String plan) throws IOException {
        sample.replan(chart, plan);
    }
}
