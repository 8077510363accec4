package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.Text;
import id.jembatan.spi.CredentialField;
import java.util.List;

/** The form of the clinic's pCare registration, in the gateway's words (bridging security, section 1). */
final class CredentialFields {

    private CredentialFields() {}

    static List<CredentialField> all() {
        return List.of(
                plain(
                        "baseUrl",
                        new Text("Alamat dasar pCare", "pCare base URL"),
                        "https?://\\S{1,200}",
                        null,
                        new Text(
                                "Dari BPJS, berbeda untuk uji dan produksi, misalnya https://…/pcare-rest-dev.",
                                "From BPJS, different for test and production, such as https://…/pcare-rest-dev.")),
                plain(
                        "cons-id",
                        Text.same("cons-id"),
                        "\\d{1,20}",
                        null,
                        new Text(
                                "Angka dari surat persetujuan BPJS; nol di depan ikut diisi.",
                                "Digits from the approval letter of BPJS; leading zeros count.")),
                secret(
                        "secret-key",
                        Text.same("secret key"),
                        new Text("Dari BPJS, bersama cons-id.", "From BPJS, together with the cons-id.")),
                secret(
                        "user-key",
                        new Text("user_key pCare", "pCare user_key"),
                        new Text(
                                "Dari portal API BPJS, khusus layanan PCare.",
                                "From the API portal of BPJS, the one of the PCare service.")),
                plain(
                        "username",
                        new Text("Nama pengguna PCare web", "PCare web user name"),
                        "\\S{1,60}",
                        null,
                        new Text("Akun PCare web milik klinik.", "The clinic's PCare web account.")),
                secret(
                        "password",
                        new Text("Kata sandi PCare web", "PCare web password"),
                        new Text(
                                "Isi ulang di sini setiap kali kata sandi diganti di PCare web.",
                                "Enter it again here whenever it is changed in PCare web.")),
                plain(
                        "kdAplikasi",
                        new Text("Kode aplikasi", "Application code"),
                        "\\d{1,5}",
                        "095",
                        new Text("095, kecuali BPJS memberi kode lain.", "095 unless BPJS gave another.")),
                plain(
                        "kdProvider",
                        new Text("Kode PPK klinik", "Clinic's provider code"),
                        "[0-9A-Za-z]{8}",
                        null,
                        new Text("8 karakter dari kontrak BPJS.", "8 characters from the BPJS contract.")),
                plain(
                        "timeoutSeconds",
                        new Text("Batas waktu (detik)", "Time limit (seconds)"),
                        "\\d{1,3}",
                        "45",
                        new Text(
                                "BPJS lambat: batas yang pendek memotong kiriman yang sebenarnya berhasil.",
                                "BPJS is slow: a short limit cuts off calls that succeed.")),
                plain(
                        "backdateDays",
                        new Text("Batas mundur (hari)", "Backdate limit (days)"),
                        "\\d{1,3}",
                        "14",
                        new Text(
                                "Kunjungan yang lebih lama dari ini tidak dikirim dan ditampilkan untuk ditangani.",
                                "Visits older than this are not sent and are shown to be handled.")),
                plain(
                        "kunjunganPath",
                        new Text("Path kunjungan", "Visit path"),
                        "[A-Za-z0-9/._-]{1,60}",
                        "kunjungan/V1",
                        new Text("Ubah hanya atas petunjuk BPJS.", "Change it only when BPJS says so.")),
                plain(
                        "contentType",
                        Text.same("Content-Type"),
                        "[a-zA-Z]+/[a-zA-Z0-9.+-]+(; ?charset=[a-zA-Z0-9-]+)?",
                        "text/plain",
                        new Text("Ubah hanya atas petunjuk BPJS.", "Change it only when BPJS says so.")),
                flag("sendObat", new Text("Kirim obat", "Send drugs")),
                flag("sendTindakan", new Text("Kirim tindakan", "Send procedures")),
                plain(
                        "textLimit",
                        new Text("Panjang teks terbesar", "Longest text"),
                        "\\d{2,4}",
                        "500",
                        new Text("Teks yang lebih panjang dipotong.", "Longer texts are cut.")));
    }

    private static CredentialField plain(String name, Text label, String pattern, String defaultValue, Text help) {
        return new CredentialField(name, label, false, true, pattern, defaultValue, help);
    }

    private static CredentialField secret(String name, Text label, Text help) {
        return new CredentialField(name, label, true, true, null, null, help);
    }

    private static CredentialField flag(String name, Text label) {
        return new CredentialField(
                name, label, false, true, "true|false", "true", new Text("true atau false.", "true or false."));
    }
}
