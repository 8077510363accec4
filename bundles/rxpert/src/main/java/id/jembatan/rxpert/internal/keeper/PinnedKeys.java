package id.jembatan.rxpert.internal.keeper;

import id.jembatan.rxpert.internal.format.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of the example dictionaries that came with the bundle, kept beside the packages: each build of the bundle signs with
 * a key of its own, and what an older build has installed must still open after an update.
 */
final class PinnedKeys {
    private static final String ENDING = ".pub";

    private final Path folder;

    PinnedKeys(Path home) {
        this.folder = home.resolve("keys");
    }

    void add(String line) throws IOException {
        Files.createDirectories(folder);
        byte[] content = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Path target = folder.resolve(Sha256.hex(content).substring(0, 16) + ENDING);
        if (!Files.exists(target)) {
            Path part = folder.resolve(target.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    List<String> all() throws IOException {
        List<String> lines = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return lines;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
