package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;

/** Sentences that the core finds when a bridge has none. */
final class Sentences {

    private Sentences() {}

    /** What a bridge threw. Its message may hold anything, so only its kind is shown. */
    static Text bug(Throwable failure) {
        if (failure instanceof EmrException refused) {
            return refused.sentence();
        }
        String name = failure.getClass().getSimpleName();
        return new Text(
                "Kesalahan di dalam jembatan (" + name + "). Laporkan kepada pembuatnya; log memuat rinciannya.",
                "An error inside of the bridge (" + name + "). Report it to its maker; the log has the details.");
    }

    static Text late() {
        return new Text(
                "Tidak ada jawaban dalam batas waktu; diperiksa dulu di gateway sebelum dikirim lagi.",
                "There was no answer in time; the gateway is looked at before it is sent again.");
    }

    static Text silent() {
        return new Text(
                "Gateway tidak menjawab dalam batas waktu. Periksa jaringan; dicoba lagi setiap menit.",
                "The gateway did not answer in time. Check the network; it is tried again every minute.");
    }

    static Text gone() {
        return new Text(
                "Jembatan dilepas saat mengirim; diperiksa dulu di gateway setelah dipasang lagi.",
                "The bridge was removed while sending; the gateway is looked at once it is installed again.");
    }

    static Text notReady() {
        return new Text(
                "Laporan belum dapat disiapkan; dicoba lagi otomatis. Bila berulang, hubungi administrator.",
                "The report could not be made ready; it is tried again. If it keeps failing call the administrator.");
    }

    static Text trouble(Text last) {
        return new Text(
                "Gateway sedang tidak menjawab; laporan menunggu dan dicoba lagi otomatis. Terakhir: " + last.id(),
                "The gateway does not answer at present; reports wait and are tried again. Last: " + last.en());
    }

    static Text cut() {
        return new Text(
                "Aplikasi berhenti saat mengirim; diperiksa dulu di gateway sebelum dikirim lagi.",
                "The application ended while sending; the gateway is looked at before it is sent again.");
    }

    static Text purged() {
        return new Text(
                "Isi laporan ini sudah dihapus setelah masa simpan; tidak dapat dikirim lagi.",
                "The contents of this report were removed after the time of keeping; it cannot be sent any more.");
    }

    static Text otherEnvironment(String environment) {
        return new Text(
                "Dibuat untuk lingkungan " + environment + "; tidak dikirim ke lingkungan lain kecuali dilepas.",
                "Made for the environment " + environment + "; not sent to another unless it is released.");
    }

    static Text switchedOff() {
        return new Text(
                "Jembatan ini sedang dimatikan; dikirim setelah dinyalakan.",
                "This bridge is switched off; sent once it is switched on.");
    }
}
