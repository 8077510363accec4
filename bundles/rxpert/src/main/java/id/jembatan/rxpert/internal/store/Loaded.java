package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.format.Limits;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.PackageFile;
import id.jembatan.rxpert.internal.format.Reader;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SnapshotCompiler;
import id.jembatan.rxpert.internal.validate.Refiling;
import id.jembatan.rxpert.internal.validate.Validator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One version of a dictionary, read, validated and compiled.
 *
 * @param tests content of the vendor's test cases of the last package, or null
 */
record Loaded(PackageFile last, DictionaryData data, List<Refiling> refiled, Snapshot snapshot, byte[] tests) {
    private static final String TESTS = "tests.json";

    /**
     * @param chain the full package and its deltas, oldest first
     * @param today day against which the last package is judged; null for one that was accepted before
     */
    static Loaded of(List<Path> chain, TrustedKeys keys, LocalDate today, Consumer<Step> progress)
            throws PackageException {
        progress.accept(Step.VERIFY);
        List<PackageFile> packages = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            boolean newest = i == chain.size() - 1;
            packages.add(PackageFile.open(chain.get(i), keys, newest ? today : null, Limits.USUAL));
        }
        progress.accept(Step.PARSE);
        DictionaryData raw = Reader.chain(packages);
        progress.accept(Step.VALIDATE);
        Validator.Valid valid = Validator.check(raw);
        progress.accept(Step.COMPILE);
        Snapshot snapshot = SnapshotCompiler.compile(valid.data());
        PackageFile last = packages.get(packages.size() - 1);
        return new Loaded(
                last, valid.data(), valid.refiled(), snapshot, last.files().get(TESTS));
    }
}
