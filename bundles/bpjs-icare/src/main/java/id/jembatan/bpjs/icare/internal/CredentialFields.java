package id.jembatan.bpjs.icare.internal;

import id.jembatan.api.Text;
import id.jembatan.spi.CredentialField;
import java.util.List;

/**
 * The form of the clinic's iCare registration. iCare is called with the credentials of pCare, so they are asked only where
 * BPJS gave others (S67; iCare contract, section on what goes wrong).
 */
final class CredentialFields {
    private static final Text ONLY_OTHERS = new Text(
            "Dari kantor cabang BPJS, bila untuk iCare memang lain.",
            "From the BPJS branch, where it is another one for iCare.");

    private CredentialFields() {}

    static List<CredentialField> all() {
        return List.of(
                own(
                        "baseUrl",
                        new Text("Alamat dasar iCare", "iCare base URL"),
                        "https?://\\S{1,200}",
                        null,
                        new Text(
                                "Dari BPJS: uji https://apijkn-dev.bpjs-kesehatan.go.id/ihs_dev, produksi"
                                        + " https://apijkn.bpjs-kesehatan.go.id/wsihs.",
                                "From BPJS: test https://apijkn-dev.bpjs-kesehatan.go.id/ihs_dev, production"
                                        + " https://apijkn.bpjs-kesehatan.go.id/wsihs.")),
                lent("cons-id", Text.same("cons-id"), false, "\\d{1,20}"),
                lent("secret-key", Text.same("secret key"), true, null),
                lent("user-key", Text.same("user_key"), true, null),
                lent("username", new Text("Nama pengguna iCare", "iCare user name"), false, "\\S{1,60}"),
                lent("password", new Text("Kata sandi iCare", "iCare password"), true, null),
                own(
                                "kdAplikasi",
                                new Text("Kode aplikasi", "Application code"),
                                "\\d{1,5}",
                                "095",
                                new Text("095, kecuali BPJS memberi kode lain.", "095 unless BPJS gave another."))
                        .lentBy(Icare.PCARE),
                own(
                        "timeoutSeconds",
                        new Text("Batas waktu (detik)", "Time limit (seconds)"),
                        "\\d{1,2}",
                        "15",
                        new Text("Dokter menunggu selama itu.", "The doctor waits that long.")),
                own(
                        "urlHosts",
                        new Text("Host halaman riwayat", "Hosts of the history page"),
                        "[A-Za-z0-9.-]{1,100}(, ?[A-Za-z0-9.-]{1,100}){0,9}",
                        "bpjs-kesehatan.go.id",
                        new Text(
                                "Hanya alamat di host ini (dan di bawahnya) yang dibuka; dipisah dengan koma.",
                                "Only addresses of these hosts (and below them) are opened; separated by commas.")));
    }

    private static CredentialField own(String name, Text label, String pattern, String defaultValue, Text help) {
        return new CredentialField(name, label, false, true, pattern, defaultValue, help);
    }

    private static CredentialField lent(String name, Text label, boolean secret, String pattern) {
        return new CredentialField(name, label, secret, true, pattern, null, ONLY_OTHERS).lentBy(Icare.PCARE);
    }
}
