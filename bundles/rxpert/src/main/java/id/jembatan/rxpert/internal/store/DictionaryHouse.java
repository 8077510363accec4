package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.format.Limits;
import id.jembatan.rxpert.internal.format.Manifest;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.PackageFile;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the stored dictionaries of a clinic and hands out what works on them. */
public final class DictionaryHouse {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryHouse.class);

    private final PackageStore store;
    private final Dictionaries dictionaries;
    private final Importer importer;
    private final TrustedKeys keys;
    private final List<Trouble> troubles;

    /** A stored version that could not be opened, and what answers instead (empty when nothing does). */
    public record Trouble(String dictionary, String version, Words words, String instead) {}

    private DictionaryHouse(
            PackageStore store, Dictionaries dictionaries, TrustedKeys keys, Clock clock, List<Trouble> troubles) {
        this.store = store;
        this.dictionaries = dictionaries;
        this.keys = keys;
        this.importer = new Importer(store, dictionaries, keys, clock);
        this.troubles = troubles;
    }

    /**
     * Sweeps leftovers and loads the active version of each dictionary; when one is damaged, the next older one answers.
     *
     * @param folder created when it does not exist
     * @param order of the dictionaries, most trusted first
     */
    public static DictionaryHouse open(Path folder, TrustedKeys keys, List<String> order, Clock clock)
            throws IOException {
        PackageStore store = new PackageStore(folder);
        store.sweep();
        Dictionaries dictionaries = new Dictionaries(order);
        List<Trouble> troubles = new ArrayList<>();
        for (String name : store.names()) {
            VersionState state = store.state(name);
            if (state != null) {
                open(name, state, store, keys, dictionaries, troubles);
            }
        }
        return new DictionaryHouse(store, dictionaries, keys, clock, List.copyOf(troubles));
    }

    private static void open(
            String name,
            VersionState state,
            PackageStore store,
            TrustedKeys keys,
            Dictionaries dictionaries,
            List<Trouble> troubles)
            throws IOException {
        List<String> candidates = new ArrayList<>(List.of(state.active()));
        state.versions().stream()
                .map(VersionState.Version::version)
                .filter(version -> !version.equals(state.active()))
                .forEach(candidates::add);
        for (int i = 0; i < candidates.size(); i++) {
            String version = candidates.get(i);
            try {
                Snapshot snapshot = Loaded.of(store.chain(name, version), keys, null, step -> {})
                        .snapshot();
                dictionaries.replace(name, snapshot);
                return;
            } catch (PackageException e) {
                String instead = i + 1 < candidates.size() ? candidates.get(i + 1) : "";
                LOG.error("Dictionary {} version {} cannot be opened; {} is tried", name, version, instead, e);
                troubles.add(new Trouble(name, version, e.words(), instead));
            }
        }
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    public Importer importer() {
        return importer;
    }

    /** What could not be opened at the start. */
    public List<Trouble> troubles() {
        return troubles;
    }

    /** Whether no dictionary was ever accepted here. */
    public boolean isNew() throws IOException {
        for (String name : store.names()) {
            if (store.state(name) != null) {
                return false;
            }
        }
        return true;
    }

    /** What a package says of itself. @throws PackageException when it is not to be trusted today */
    public Manifest manifest(Path file, LocalDate today) throws PackageException {
        return PackageFile.open(file, keys, today, Limits.USUAL).manifest();
    }

    /** A version that is kept, who approved it and when. */
    public record Kept(String version, String approvedBy, String approvedAt, boolean active) {}

    /** Versions kept of a dictionary, newest first, with their approvals. */
    public List<Kept> kept(String dictionary) throws IOException {
        VersionState state = dictionaries.has(dictionary) ? store.state(dictionary) : null;
        return state == null
                ? List.of()
                : state.versions().stream()
                        .map(one -> new Kept(
                                one.version(),
                                one.approvedBy(),
                                one.approvedAt(),
                                one.version().equals(state.active())))
                        .toList();
    }

    /** Versions kept of a dictionary, newest first. */
    public List<String> versions(String dictionary) throws IOException {
        VersionState state = dictionaries.has(dictionary) ? store.state(dictionary) : null;
        return state == null
                ? List.of()
                : state.versions().stream().map(VersionState.Version::version).toList();
    }

    /** A kept version, for reading an old alert again; empty when it is no longer kept. */
    public Optional<Snapshot> version(String dictionary, String version) throws IOException, PackageException {
        Optional<Snapshot> now =
                dictionaries.find(dictionary).filter(one -> one.info().version().equals(version));
        if (now.isPresent() || !versions(dictionary).contains(version)) {
            return now;
        }
        return Optional.of(Loaded.of(store.chain(dictionary, version), keys, null, step -> {})
                .snapshot());
    }
}
