package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import java.util.List;
import java.util.Map;

/** Reads the dictionary of a folder or of a verified package, or of a full package followed by its deltas. */
public final class Reader {
    private Reader() {}

    /** @param files file name to content of one full dictionary */
    public static DictionaryData full(DictionaryInfo info, Map<String, byte[]> files) throws PackageException {
        Problems problems = new Problems();
        return DictionaryParser.parse(info, CsvTables.read(files, false, problems), problems);
    }

    /**
     * Replays a chain: one full package, then each delta on top of the version before it.
     *
     * @param chain oldest first, not empty
     */
    public static DictionaryData chain(List<PackageFile> chain) throws PackageException {
        PackageFile first = chain.get(0);
        if (first.manifest().isDelta()) {
            throw PackageException.of(Refusal.BASE_MISMATCH, first.manifest().baseVersion(), "-");
        }
        Problems problems = new Problems();
        Map<TableSpec, List<Row>> tables = CsvTables.read(first.files(), false, problems);
        String version = first.manifest().version();
        for (PackageFile next : chain.subList(1, chain.size())) {
            Manifest manifest = next.manifest();
            if (!manifest.isDelta() || !manifest.baseVersion().equals(version)) {
                throw PackageException.of(Refusal.BASE_MISMATCH, manifest.baseVersion(), version);
            }
            Map<TableSpec, List<Row>> delta = CsvTables.read(next.files(), true, problems);
            tables = DeltaMerger.apply(tables, delta, problems);
            version = manifest.version();
        }
        DictionaryInfo info = chain.get(chain.size() - 1).manifest().info();
        return DictionaryParser.parse(info, tables, problems);
    }
}
