package id.jembatan.rxpert.internal.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes and signs a package from an author's folder. */
public final class PackageBuilder {
    static final String INFO_FILE = "dictionary.json";

    private final Clock clock;

    public PackageBuilder(Clock clock) {
        this.clock = clock;
    }

    /** {@code dictionary.json} of a folder; {@code base_version} is given for a delta. */
    public record Head(
            String dictionary,
            String vendor,
            String version,
            @JsonProperty("base_version") String baseVersion,
            String expires,
            List<String> locales,
            @JsonProperty("title_id") String titleId,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("notice_id") String noticeId,
            @JsonProperty("notice_en") String noticeEn) {
        public DictionaryInfo info() {
            return new DictionaryInfo(
                    dictionary,
                    new Words(titleId, titleEn),
                    vendor,
                    version,
                    expires == null ? null : LocalDate.parse(expires),
                    locales,
                    new Words(noticeId, noticeEn));
        }
    }

    /** A folder as its author left it. */
    public record Folder(Head head, Map<String, byte[]> files) {}

    public static Folder readFolder(Path folder) throws IOException, PackageException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                String name = path.getFileName().toString();
                if (name.endsWith(".csv") || name.endsWith(".json")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        byte[] head = files.remove(INFO_FILE);
        if (head == null) {
            throw PackageException.of(Refusal.MISSING_FILE, INFO_FILE);
        }
        return new Folder(Json.MAPPER.readValue(head, Head.class), files);
    }

    /** Writes the package; an existing file is replaced in one step, a failed build leaves it as it was. */
    public Manifest build(Folder folder, String keyId, PrivateKey key, Path target)
            throws IOException, GeneralSecurityException {
        Manifest manifest = manifest(folder, keyId);
        byte[] manifestBytes = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, Manifest.FILE, manifestBytes);
            put(
                    zip,
                    Manifest.SIGNATURE,
                    SignatureFile.sign(keyId, key, manifestBytes).bytes());
            for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(clock.instant().truncatedTo(ChronoUnit.DAYS).toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private Manifest manifest(Folder folder, String keyId) {
        List<Manifest.Entry> entries = new ArrayList<>();
        folder.files()
                .forEach((name, content) ->
                        entries.add(new Manifest.Entry(name, lines(content), content.length, Sha256.hex(content))));
        Head head = folder.head();
        return new Manifest(
                Manifest.FORMAT,
                head.dictionary(),
                head.vendor(),
                head.version(),
                head.baseVersion() == null ? "full" : "delta",
                head.baseVersion(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                head.expires(),
                Manifest.ENGINE,
                head.locales(),
                head.titleId(),
                head.titleEn(),
                head.noticeId(),
                head.noticeEn(),
                keyId,
                entries);
    }

    private static int lines(byte[] content) {
        int lines = 0;
        for (byte b : content) {
            lines += b == '\n' ? 1 : 0;
        }
        return Math.max(0, lines - 1);
    }
}
