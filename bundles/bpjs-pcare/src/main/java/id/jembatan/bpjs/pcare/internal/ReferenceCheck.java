package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.Text;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.Prerequisite;
import java.util.List;

/** Whether the lists that mapping and sending need were ever fetched; old ones will do while BPJS is down. */
final class ReferenceCheck implements Prerequisite {
    private static final List<String> NEEDED = List.of(Pcare.POLI, Pcare.DOKTER);

    @Override
    public String id() {
        return "references";
    }

    @Override
    public Kind kind() {
        return Kind.REFERENCE_DATA;
    }

    @Override
    public Text title() {
        return new Text("Referensi pCare dimuat", "pCare references fetched");
    }

    @Override
    public Result check(PluginContext context) {
        List<String> missing = NEEDED.stream()
                .filter(kind -> context.references().all(kind).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return Result.ok(new Text("Poli dan dokter sudah dimuat.", "Polis and doctors are there."));
        }
        String list = String.join(", ", missing);
        return Result.missing(new Text(
                "Referensi " + list + " belum ada. Jalankan pekerjaan Referensi pCare setelah koneksi berhasil.",
                "References " + list + " are missing. Run the job pCare references once the connection works."));
    }
}
