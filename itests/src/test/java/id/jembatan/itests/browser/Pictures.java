package id.jembatan.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the page: always kept in the build folder, in the documentation only when asked for. */
final class Pictures {

    private Pictures() {}

    /** Keeps what is seen now in the build folder. */
    static void keep(String name, Page page) {
        write("jembatan.screenshots.target", name, page.picture());
    }

    /** Keeps what is seen now, and renews it in the documentation with {@code -Djembatan.screenshots=update}. */
    static void document(String name, Page page) {
        byte[] picture = page.picture();
        write("jembatan.screenshots.target", name, picture);
        if ("update".equals(System.getProperty("jembatan.screenshots"))) {
            write("jembatan.screenshots.docs", name, picture);
        }
    }

    private static void write(String folder, String name, byte[] picture) {
        try {
            Path file =
                    Files.createDirectories(Path.of(System.getProperty(folder))).resolve(name + ".png");
            Files.write(file, SmallPicture.of(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
