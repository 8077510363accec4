package id.jembatan.sandbox.internal.icare;

import id.jembatan.sandbox.internal.pcare.Person;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The HTML of the history page and of a link that no longer holds. Nothing is fetched from elsewhere and no script runs. */
final class HistoryHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final int SHOWN_DIGITS = 4;

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="id">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s - contoh sandbox</title>
            <style>
            body { font-family: sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; }
            .sandbox { background: #b00020; color: #fff; font-weight: bold; padding: 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border: 1px solid #999; padding: .4rem; text-align: left; }
            </style>
            </head>
            <body>
            <p class="sandbox">CONTOH SANDBOX - bukan halaman BPJS Kesehatan. Semua isi halaman ini rekaan.</p>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private HistoryHtml() {}

    static String of(Person person, List<InventedVisit> visits) {
        String rows = visits.stream().map(HistoryHtml::row).collect(Collectors.joining("\n"));
        return FRAME.formatted(
                "Riwayat pelayanan peserta JKN", """
                <p>Nomor kartu: %s<br>Nama: %s</p>
                <table>
                <thead><tr><th>Tanggal</th><th>Fasilitas</th><th>Diagnosis</th><th>Pelayanan</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                <p>Halaman ini hanya dapat dibuka satu kali.</p>""".formatted(masked(person.noKartu()), text(person.nama()), rows));
    }

    static String gone() {
        return FRAME.formatted(
                "Tautan tidak berlaku lagi",
                "<p>Tautan ini sudah dipakai, sudah lewat waktunya, atau tidak dikenal. Minta tautan baru dari aplikasi klinik.</p>");
    }

    private static String row(InventedVisit visit) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(DAY.format(visit.day()), text(visit.place()), text(visit.diagnosis()), text(visit.care()));
    }

    /** The card with all but its last digits hidden. */
    private static String masked(String card) {
        int hidden = card.length() - SHOWN_DIGITS;
        return "*".repeat(hidden) + card.substring(hidden);
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
