package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.itests.server.DemoServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The built distribution starts as on another machine: somebody else's home, an empty local Maven repository, no network.
 * Where the system lets it, the process gets a network of its own in which there is loopback and nothing else; else it
 * gets proxies that lead nowhere.
 */
public class OfflineStartIT {

    private static final String NOWHERE = "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=1"
            + " -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1 -Dhttp.nonProxyHosts=localhost|127.0.0.1";
    private static final String ALONE = "ip link set lo up && ! (exec 3<>/dev/tcp/192.0.2.1/80) 2>/dev/null";

    private final Path base = temporary("jembatan-offline");
    private final Path home = temporary("jembatan-home");
    private final Path demo = Path.of(System.getProperty("jembatan.assembly")).resolve("bin/demo");

    @Test
    public void theDemoStartsWithoutNetworkAndFetchesNothing() throws Exception {
        DemoServer prepared = new DemoServer(Path.of(System.getProperty("jembatan.assembly")));
        boolean alone = run("unshare", "--net", "bash", "-c", ALONE).status() == 0;
        System.out.println("network of its own, with loopback only: " + alone);
        String script =
                "trap '\"" + demo + "\" stop' EXIT; \"" + demo + "\" start && \"" + demo + "\" client emr:plugins";
        Output started = alone
                ? run(prepared, "unshare", "--net", "bash", "-c", ALONE + "; " + script)
                : run(prepared, "bash", "-c", script);
        assertEquals(started.text(), 0, started.status());
        assertTrue(started.text(), started.text().contains("http://localhost:"));
        assertTrue(started.text(), started.text().contains("password: "));
        assertTrue(started.text(), started.text().contains("dokter / "));
        assertTrue(started.text(), started.text().contains("pcare"));
        assertEquals("fetched", List.of(), files(prepared.base().resolve("data/maven")));
        assertEquals("written to the home", List.of(), files(home.resolve(".m2")));
        new ServerLog(prepared.base().resolve("data/log")).assertNoErrorsBut();
        assertPasswordsAreMadeHere(prepared.base());
    }

    /** The first administrator and the console's user: random, of this start only, readable by the owner only. */
    private static void assertPasswordsAreMadeHere(Path installed) throws Exception {
        Path console = installed.resolve("etc/users.properties");
        Path first = installed.resolve("data/first-login.txt");
        Path logins = installed.resolve("data/demo-logins.txt");
        for (Path file : List.of(console, first, logins)) {
            assertEquals(
                    file.toString(), "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        List<String> users =
                entries(console).filter(line -> !line.startsWith("_g_")).toList();
        assertEquals(1, users.size());
        assertTrue(users.get(0).matches("jembatan = [A-Za-z0-9]{24},.*"));
        String other = entries(new DemoServer(Path.of(System.getProperty("jembatan.assembly")))
                        .base()
                        .resolve("etc/users.properties"))
                .filter(line -> !line.startsWith("_g_"))
                .findFirst()
                .orElseThrow();
        assertNotEquals(users.get(0), other);
        assertTrue(entries(first).anyMatch(line -> line.matches("password: \\S{12,}")));
        assertTrue(entries(logins).allMatch(line -> line.matches("[a-z.]+ / \\S{12,}")));
        assertEquals(
                "each of its own",
                entries(logins).count(),
                entries(logins).map(line -> line.split(" / ")[1]).distinct().count());
    }

    private static Stream<String> entries(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private record Output(int status, String text) {}

    private Output run(DemoServer prepared, String... command) throws IOException, InterruptedException {
        return run(Map.of("JEMBATAN_DEMO", prepared.base().toString()), command);
    }

    private Output run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    private Output run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path text = base.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(text.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("EXTRA_JAVA_OPTS", "-Duser.home=" + home + " " + NOWHERE);
        try {
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Output(process.waitFor(), Files.readString(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Output(-1, e.getMessage());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
