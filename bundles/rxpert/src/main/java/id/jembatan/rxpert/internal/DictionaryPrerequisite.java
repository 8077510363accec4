package id.jembatan.rxpert.internal;

import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.Prerequisite;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a dictionary answers. An expired one still does; the sentence warns. */
final class DictionaryPrerequisite implements Prerequisite {
    private final DictionaryKeeper keeper;

    DictionaryPrerequisite(DictionaryKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String id() {
        return "dictionary";
    }

    @Override
    public Kind kind() {
        return Kind.REFERENCE_DATA;
    }

    @Override
    public Text title() {
        return new Text("Kamus obat aktif", "A drug dictionary is active");
    }

    @Override
    public Result check(PluginContext context) {
        Text problem = keeper.problem();
        if (problem != null) {
            return Result.missing(problem);
        }
        List<Snapshot> active = keeper.active();
        if (active.isEmpty()) {
            return Result.missing(new Text(
                    "Belum ada kamus obat. Impor paket .rxdict di halaman Kamus Obat.",
                    "There is no drug dictionary. Import an .rxdict package on the page Kamus Obat."));
        }
        LocalDate today =
                LocalDate.now(context.clock().withZone(context.facility().zone()));
        List<DictionaryInfo> expired = keeper.require().dictionaries().expired(today).stream()
                .map(Snapshot::info)
                .toList();
        String names = active.stream()
                .map(one -> one.info().dictionary() + " " + one.info().version())
                .collect(Collectors.joining(", "));
        return Result.ok(
                expired.isEmpty()
                        ? new Text("Aktif: " + names + ".", "Active: " + names + ".")
                        : warned(names, expired));
    }

    private static Text warned(String names, List<DictionaryInfo> expired) {
        String late = expired.stream()
                .map(one -> one.dictionary() + " (" + one.expires() + ")")
                .collect(Collectors.joining(", "));
        return new Text(
                "Aktif: " + names + ". PERINGATAN: kedaluwarsa " + late + "; minta versi baru.",
                "Active: " + names + ". WARNING: expired " + late + "; ask for a new version.");
    }
}
