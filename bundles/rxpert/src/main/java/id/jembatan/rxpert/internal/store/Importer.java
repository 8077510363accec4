package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.format.Limits;
import id.jembatan.rxpert.internal.format.Manifest;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.PackageFile;
import id.jembatan.rxpert.internal.format.Problem;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.truths.TruthCases;
import id.jembatan.rxpert.internal.truths.TruthsRunner;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packages in: stage and examine, then, when a pharmacist approves, store and activate. One import at a time; whatever goes
 * wrong, the dictionary in use is not touched.
 */
public final class Importer {
    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    private static final String TESTS = "tests.json";

    private final PackageStore store;
    private final Dictionaries dictionaries;
    private final TrustedKeys keys;
    private final Clock clock;

    Importer(PackageStore store, Dictionaries dictionaries, TrustedKeys keys, Clock clock) {
        this.store = store;
        this.dictionaries = dictionaries;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Examines a package and keeps it for approval.
     *
     * @param progress told each step as it begins
     * @throws PackageException when it is refused; nothing is kept then
     */
    public ImportReport stage(Path file, Consumer<Step> progress) throws PackageException {
        return stage(file, file.getFileName().toString(), "-", progress);
    }

    /**
     * Examines a package and keeps it for approval.
     *
     * @param name stays with the package while it waits, as does who brought it
     * @throws PackageException when it is refused; nothing is kept then
     */
    public synchronized ImportReport stage(Path file, String name, String by, Consumer<Step> progress)
            throws PackageException {
        progress.accept(Step.RECEIVE);
        String id = null;
        try {
            id = store.stage(file, name, by);
            ImportReport report = examine(id, progress);
            progress.accept(Step.WAIT);
            return report;
        } catch (IOException e) {
            throw PackageException.of(Refusal.UNREADABLE, file.getFileName()).causedBy(e);
        } catch (PackageException e) {
            discard(id, e);
            throw e;
        }
    }

    /** Keeps a package for approval without examining it: whoever shows it does. */
    public synchronized void lay(Path file, String name, String by) throws IOException {
        store.stage(file, name, by);
    }

    /** Packages that wait for approval, also from before a restart. */
    public synchronized List<Waiting> waiting() throws IOException {
        return store.waiting();
    }

    /**
     * Examines a package that waits already, so that its difference can be shown after a restart.
     *
     * @throws PackageException when it would be refused now; it is let go then
     */
    public synchronized ImportReport examineAgain(String id, Consumer<Step> progress) throws PackageException {
        try {
            ImportReport report = examine(id, progress);
            progress.accept(Step.WAIT);
            return report;
        } catch (NoSuchFileException e) {
            throw PackageException.of(Refusal.NOTHING_STAGED).causedBy(e);
        } catch (IOException e) {
            throw PackageException.of(Refusal.UNREADABLE, id).causedBy(e);
        } catch (PackageException e) {
            discard(id, e);
            throw e;
        }
    }

    private void discard(String id, PackageException refusal) {
        try {
            store.discard(id);
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
    }

    private ImportReport examine(String id, Consumer<Step> progress) throws IOException, PackageException {
        LocalDate today = LocalDate.now(clock);
        Path file = store.staged(id);
        Manifest manifest = PackageFile.open(file, keys, today, Limits.USUAL).manifest();
        VersionState state = store.state(manifest.dictionary());
        refuseActive(manifest, state);
        Loaded loaded = Loaded.of(chain(file, manifest, state), keys, today, progress);
        progress.accept(Step.TEST);
        List<TruthsRunner.Outcome> tests = runTests(loaded, today);
        progress.accept(Step.COMPARE);
        DictionaryData old = state == null ? null : dataOf(manifest.dictionary(), state.active());
        return new ImportReport(
                id,
                manifest,
                state == null ? "" : state.active(),
                loaded.data().substances().size(),
                loaded.data().products().size(),
                loaded.data().statements().size(),
                loaded.data().interactions().size(),
                loaded.snapshot().pairCount(),
                loaded.refiled(),
                tests,
                Differences.between(old, loaded.data()));
    }

    /** A version that is only kept may come again: it is the way forward after a rollback. */
    private static void refuseActive(Manifest manifest, VersionState state) throws PackageException {
        if (state != null && manifest.version().equals(state.active())) {
            throw PackageException.of(Refusal.SAME_VERSION, manifest.version());
        }
    }

    private List<Path> chain(Path file, Manifest manifest, VersionState state) throws IOException, PackageException {
        List<Path> chain = new ArrayList<>();
        if (manifest.isDelta()) {
            String active = state == null ? "-" : state.active();
            if (!manifest.baseVersion().equals(active)) {
                throw PackageException.of(Refusal.BASE_MISMATCH, manifest.baseVersion(), active);
            }
            chain.addAll(store.chain(manifest.dictionary(), active));
        }
        chain.add(file);
        return chain;
    }

    private DictionaryData dataOf(String dictionary, String version) throws IOException {
        try {
            return Loaded.of(store.chain(dictionary, version), keys, null, step -> {})
                    .data();
        } catch (PackageException e) {
            throw new IOException("The version in use cannot be read again", e);
        }
    }

    private static List<TruthsRunner.Outcome> runTests(Loaded loaded, LocalDate today) throws PackageException {
        if (loaded.tests() == null) {
            return List.of();
        }
        Origin at = new Origin(TESTS, 0);
        List<TruthsRunner.Outcome> outcomes;
        try {
            outcomes = new TruthsRunner(List.of(loaded.snapshot())).run(TruthCases.read(loaded.tests(), today));
        } catch (IOException e) {
            Words words = new Words("berkas uji tidak dapat dibaca", "the test file cannot be read: " + e.getMessage());
            throw new PackageException(
                    Refusal.TESTS_FAILED, List.of(new Problem(Refusal.TESTS_FAILED, at, "", "", words)));
        }
        List<Problem> failed = outcomes.stream()
                .filter(one -> !one.passed())
                .limit(50)
                .map(one -> new Problem(
                        Refusal.TESTS_FAILED,
                        at,
                        one.id(),
                        "",
                        new Words("kasus gagal: " + one.faults(), "case failed: " + one.faults())))
                .toList();
        if (!failed.isEmpty()) {
            throw new PackageException(Refusal.TESTS_FAILED, failed);
        }
        return outcomes;
    }

    /**
     * Activates a staged package. It is examined once more, so that what was approved is what becomes active.
     *
     * @param approvedBy the pharmacist
     * @throws PackageException NOT_STORED when the disk does not take it: it goes on waiting; any other when it is refused
     *     now, and let go
     */
    public synchronized void approve(String id, String approvedBy, Consumer<Step> progress) throws PackageException {
        try {
            activate(id, approvedBy, progress);
        } catch (NoSuchFileException e) {
            throw PackageException.of(Refusal.NOTHING_STAGED).causedBy(e);
        } catch (IOException e) {
            throw PackageException.of(Refusal.NOT_STORED, e.getMessage()).causedBy(e);
        } catch (PackageException e) {
            discard(id, e);
            throw e;
        }
    }

    private void activate(String id, String approvedBy, Consumer<Step> progress) throws IOException, PackageException {
        Path file = store.staged(id);
        LocalDate today = LocalDate.now(clock);
        Manifest manifest = PackageFile.open(file, keys, today, Limits.USUAL).manifest();
        String name = manifest.dictionary();
        VersionState state = store.state(name);
        refuseActive(manifest, state);
        List<Path> chain = chain(file, manifest, state);
        Loaded loaded = Loaded.of(chain, keys, today, progress);
        runTests(loaded, today);
        progress.accept(Step.STORE);
        store.store(name, manifest.version(), chain);
        progress.accept(Step.ACTIVATE);
        VersionState.Version version = new VersionState.Version(
                manifest.version(), approvedBy, clock.instant().toString());
        VersionState before = state == null ? new VersionState("", List.of()) : state;
        VersionState after = before.with(version);
        store.write(name, after);
        dictionaries.replace(name, loaded.snapshot());
        tidy(id, name, after);
        progress.accept(Step.DONE);
    }

    /** The new version answers already; what is left lying is swept at the next start. */
    private void tidy(String id, String name, VersionState state) {
        try {
            store.prune(name, state);
            store.discard(id);
        } catch (IOException e) {
            LOG.warn("Leftovers of package {} could not be removed", id, e);
        }
    }

    /** Lets a staged package go. */
    public synchronized void reject(String id) throws PackageException {
        try {
            store.discard(id);
        } catch (IOException e) {
            throw PackageException.of(Refusal.NOTHING_STAGED).causedBy(e);
        }
    }

    /**
     * Goes back to the version before the active one.
     *
     * @return the version that answers now
     */
    public synchronized String rollback(String dictionary) throws PackageException {
        try {
            VersionState state = dictionaries.has(dictionary) ? store.state(dictionary) : null;
            String older = state == null ? null : state.older();
            if (older == null) {
                throw PackageException.of(Refusal.NO_OLDER_VERSION);
            }
            Loaded loaded = Loaded.of(store.chain(dictionary, older), keys, null, step -> {});
            store.write(dictionary, state.activated(older));
            dictionaries.replace(dictionary, loaded.snapshot());
            return older;
        } catch (IOException e) {
            throw PackageException.of(Refusal.UNREADABLE, dictionary).causedBy(e);
        }
    }
}
