package id.jembatan.rxpert.internal.jobs;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.format.Limits;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Receives packages in pieces, so that a large one passes the bounds of a request and a broken line costs one piece only. Nothing
 * is looked at before all of it is there.
 */
@Component(service = Uploads.class)
public final class Uploads {
    /** Bytes of one piece. */
    public static final int PIECE = 1 << 20;

    private static final int MOST = 3;
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Path folder;
    private final Clock clock;
    private final Map<String, Upload> open = new HashMap<>();

    @Activate
    public Uploads(@Reference DictionaryKeeper keeper, @Reference Clock clock) {
        this.folder = keeper.settings().folder().resolve("uploads");
        this.clock = clock;
    }

    /** @param received bytes so far; the next piece begins there */
    public record Upload(String id, String name, long size, long received, int piece, Instant at) {}

    /**
     * Begins one.
     *
     * @param size of the whole file in bytes
     * @throws EmrException TOO_LARGE, or TOO_MANY when others are under way
     */
    public synchronized Upload begin(String name, long size) {
        long most = Limits.USUAL.packageBytes();
        if (size < 1 || size > most) {
            throw new EmrException(
                    EmrException.Kind.TOO_LARGE,
                    "rxpert.upload.size",
                    new Text(
                            "Paket kosong atau lebih besar dari " + (most >> 20) + " MB.",
                            "The package is empty or larger than " + (most >> 20) + " MB."));
        }
        try {
            if (open.isEmpty()) {
                sweep();
            }
            Instant old = clock.instant().minus(IDLE);
            for (Upload one : List.copyOf(open.values())) {
                if (one.at().isBefore(old)) {
                    drop(one);
                }
            }
            if (open.size() >= MOST) {
                throw new EmrException(
                        EmrException.Kind.TOO_MANY,
                        "rxpert.upload.many",
                        new Text("Unggahan lain masih berjalan. Tunggu.", "Other uploads are under way. Wait."));
            }
            Upload upload = new Upload(UUID.randomUUID().toString(), shortened(name), size, 0, PIECE, clock.instant());
            Files.createDirectories(folder);
            Files.createFile(file(upload));
            open.put(upload.id(), upload);
            return upload;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Takes the next piece. One that came already, because its answer was lost, is taken as done.
     *
     * @throws EmrException CONFLICT when the piece does not follow, TOO_LARGE when it is larger than announced
     */
    public synchronized Upload piece(String id, long offset, InputStream content) {
        Upload upload = get(id);
        try {
            byte[] bytes = content.readNBytes(PIECE + 1);
            if (bytes.length > PIECE || offset + bytes.length > upload.size()) {
                throw new EmrException(
                        EmrException.Kind.TOO_LARGE,
                        "rxpert.upload.piece",
                        new Text("Potongan lebih besar dari yang diumumkan.", "The piece is larger than announced."));
            }
            if (offset >= 0 && offset + bytes.length <= upload.received()) {
                return upload;
            }
            if (offset != upload.received()) {
                throw EmrException.conflict(
                        "rxpert.upload.order",
                        new Text("Potongan tidak berurutan; unggah ulang.", "A piece is missing; upload again."));
            }
            try (OutputStream out = Files.newOutputStream(file(upload), StandardOpenOption.APPEND)) {
                out.write(bytes);
            }
            Upload next = new Upload(id, upload.name(), upload.size(), offset + bytes.length, PIECE, clock.instant());
            open.put(id, next);
            return next;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A whole file; it belongs to the caller from now on. */
    public record Received(String name, Path file) {}

    /** @throws EmrException CONFLICT while something is missing */
    public synchronized Received finish(String id) {
        Upload upload = get(id);
        if (upload.received() != upload.size()) {
            throw EmrException.conflict(
                    "rxpert.upload.incomplete",
                    new Text("Berkas belum lengkap; unggah ulang.", "The file is not complete; upload again."));
        }
        open.remove(id);
        return new Received(upload.name(), file(upload));
    }

    private Upload get(String id) {
        Upload upload = open.get(id);
        if (upload == null) {
            throw EmrException.notFound(
                    "rxpert.upload",
                    new Text("Unggahan ini tidak ada lagi; ulangi.", "This upload is gone; repeat it."));
        }
        return upload;
    }

    private Path file(Upload upload) {
        return folder.resolve(upload.id() + ".rxdict");
    }

    private void drop(Upload upload) throws IOException {
        open.remove(upload.id());
        Files.deleteIfExists(file(upload));
    }

    /** Leftovers of a run before; files that an import still reads are younger. */
    private void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant old = clock.instant().minus(IDLE);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String shortened(String name) {
        String plain = name == null || name.isBlank() ? "paket.rxdict" : name.strip();
        return plain.length() > 120 ? plain.substring(0, 120) : plain;
    }

    private static EmrException unwritable(IOException e) {
        return new EmrException(
                EmrException.Kind.UNAVAILABLE,
                "rxpert.upload.write",
                new Text(
                        "Unggahan tidak dapat disimpan. Periksa ruang disk server.",
                        "The upload cannot be stored. Check the disk space of the server."),
                List.of(),
                e);
    }
}
