package id.jembatan.sandbox.internal.pcare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files that lie beside these classes. */
final class Resources {
    private Resources() {}

    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing from the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " cannot be read", e);
        }
    }

    /** Rows of a semicolon-separated file without its heading; every row has {@code columns} cells. */
    static List<String[]> rows(String name, int columns) {
        return text(name)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> cells(name, line, columns))
                .toList();
    }

    private static String[] cells(String name, String line, int columns) {
        String[] cells = line.split(";", -1);
        if (cells.length != columns) {
            throw new IllegalStateException("Resource " + name + " has a row of another width: " + line);
        }
        return cells;
    }
}
