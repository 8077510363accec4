package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The packages on disk. A version is a folder with the signed packages it is made of: one full one and the deltas on top. What
 * becomes visible does so by one atomic rename, so a process killed at any moment leaves either the old or the new state.
 *
 * <pre>
 * staging/ID/package.rxdict           waits for approval; what was left half-copied is swept at the next start
 * staging/ID/sender.json              what the package was called and who brought it
 * dictionaries/NAME/state.json        which version answers
 * dictionaries/NAME/VERSION/000.rxdict, 001.rxdict …
 * </pre>
 */
final class PackageStore {
    private static final String STATE = "state.json";
    private static final String PACKAGE = "package.rxdict";
    private static final String SENDER = "sender.json";
    private static final String UNFINISHED = ".part";

    private final Path staging;
    private final Path dictionaries;

    PackageStore(Path root) throws IOException {
        staging = Files.createDirectories(root.resolve("staging"));
        dictionaries = Files.createDirectories(root.resolve("dictionaries"));
    }

    /** Removes what a killed import left behind. */
    void sweep() throws IOException {
        for (Path one : list(staging)) {
            if (one.toString().endsWith(UNFINISHED)) {
                delete(one);
            }
        }
        for (Path dictionary : list(dictionaries)) {
            VersionState state = state(dictionary.getFileName().toString());
            for (Path version : list(dictionary)) {
                boolean known = state != null && state.has(version.getFileName().toString());
                if (Files.isDirectory(version) && !known) {
                    delete(version);
                }
            }
        }
    }

    private record Sender(String name, String by) {}

    /** Copies a file in; nobody sees it before it is whole. */
    String stage(Path source, String name, String by) throws IOException {
        String id = UUID.randomUUID().toString();
        Path part = Files.createDirectory(staging.resolve(id + UNFINISHED));
        Path copy = part.resolve(PACKAGE);
        Files.copy(source, copy);
        sync(copy);
        Files.write(part.resolve(SENDER), Json.MAPPER.writeValueAsBytes(new Sender(name, by)));
        Files.move(part, staging.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    /** @throws NoSuchFileException when nothing waits under this id */
    Path staged(String id) throws IOException {
        UUID known;
        try {
            known = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NoSuchFileException(id);
        }
        Path file = staging.resolve(known.toString()).resolve(PACKAGE);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(id);
        }
        return file;
    }

    /** What waits for approval, also from before a restart. */
    List<Waiting> waiting() throws IOException {
        List<Waiting> all = new ArrayList<>();
        for (Path one : list(staging)) {
            if (Files.isRegularFile(one.resolve(PACKAGE))) {
                Sender sender = sender(one.resolve(SENDER));
                all.add(new Waiting(one.getFileName().toString(), sender.name(), sender.by()));
            }
        }
        return all;
    }

    /** A package is worth more than the note beside it: without one it still waits. */
    private static Sender sender(Path file) {
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), Sender.class);
        } catch (IOException e) {
            return new Sender(PACKAGE, "-");
        }
    }

    void discard(String id) throws IOException {
        delete(staged(id).getParent());
    }

    /** Stores a version as a folder of its packages, oldest first; it does not answer yet. */
    void store(String dictionary, String version, List<Path> chain) throws IOException {
        Path home = Files.createDirectories(dictionaries.resolve(dictionary));
        Path target = home.resolve(version);
        Path part = home.resolve(version + UNFINISHED);
        delete(part);
        delete(target);
        Files.createDirectory(part);
        for (int i = 0; i < chain.size(); i++) {
            Path copy = part.resolve(String.format("%03d.rxdict", i));
            Files.copy(chain.get(i), copy);
            sync(copy);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Packages of a version, oldest first. */
    List<Path> chain(String dictionary, String version) throws IOException {
        return list(dictionaries.resolve(dictionary).resolve(version));
    }

    List<String> names() throws IOException {
        return list(dictionaries).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    /** Null when the dictionary has no version yet. */
    VersionState state(String dictionary) throws IOException {
        Path file = dictionaries.resolve(dictionary).resolve(STATE);
        return Files.exists(file) ? Json.MAPPER.readValue(Files.readAllBytes(file), VersionState.class) : null;
    }

    /** Makes a state the valid one in a single step. */
    void write(String dictionary, VersionState state) throws IOException {
        Path home = Files.createDirectories(dictionaries.resolve(dictionary));
        Path part = home.resolve(STATE + UNFINISHED);
        Files.write(part, Json.MAPPER.writeValueAsBytes(state));
        sync(part);
        Files.move(part, home.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes versions that a state no longer names. */
    void prune(String dictionary, VersionState state) throws IOException {
        for (Path version : list(dictionaries.resolve(dictionary))) {
            if (Files.isDirectory(version) && !state.has(version.getFileName().toString())) {
                delete(version);
            }
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return new ArrayList<>(paths.sorted().toList());
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
