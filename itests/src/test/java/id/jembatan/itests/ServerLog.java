package id.jembatan.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server wrote to its log: an operator who reads it must find errors only where something is wrong. */
final class ServerLog {

    private static final Pattern ERROR = Pattern.compile("^\\S+ (\\S+ )?(ERROR|FATAL) .*");

    private final Path folder;

    /** @param folder where its log files are */
    ServerLog(Path folder) {
        this.folder = folder;
    }

    /** Of the container in which the test runs. */
    static ServerLog ofContainer() {
        return new ServerLog(Path.of(System.getProperty("karaf.data"), "log"));
    }

    /** @param expected lines that the test provoked */
    void assertNoErrorsBut(String... expected) throws IOException {
        Set<String> errors = new TreeSet<>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (ERROR.matcher(line).matches() && Stream.of(expected).noneMatch(line::contains)) {
                    errors.add(line);
                }
            }
        }
        assertEquals(Set.of(), errors);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".log"))
                    .toList();
        }
    }
}
