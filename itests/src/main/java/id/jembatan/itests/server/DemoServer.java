package id.jembatan.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The demo clinic as a process of its own: the start script of a distribution, on free ports, in a folder of its own.
 */
public final class DemoServer {

    private final Path base;
    private final int web = freePort();
    private final int sandbox = freePort();
    private final ServerProcess process;
    private final String script;

    /** Prepares the folder; nothing runs yet. @param distribution folder of the unpacked distribution */
    public DemoServer(Path distribution) throws IOException, InterruptedException {
        this.base = Files.createTempDirectory("jembatan-demo");
        this.script = distribution.toAbsolutePath().resolve("bin/demo").toString();
        Map<String, String> environment = Map.of("JEMBATAN_DEMO", base.toString());
        ProcessBuilder prepare = new ProcessBuilder(script, "prepare")
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("prepare.log").toFile());
        prepare.environment().putAll(environment);
        if (prepare.start().waitFor() != 0) {
            throw new IOException("the demo folder could not be prepared, see " + base.resolve("prepare.log"));
        }
        set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(web));
        set("org.apache.karaf.shell.cfg", "sshPort", Integer.toString(freePort()));
        set("id.jembatan.sandbox.cfg", "port", Integer.toString(sandbox));
        set("id.jembatan.demo.cfg", "pcareUrl", sandboxUrl() + "/pcare-rest-dev");
        this.process = new ServerProcess(
                List.of(script, "run"), environment, base.resolve("clinic.log"), url() + "/api/health");
    }

    /** Puts a setting into a file of {@code etc/}, before the start. */
    public void set(String file, String key, String value) throws IOException {
        Path path = base.resolve("etc").resolve(file);
        List<String> lines =
                new ArrayList<>(Files.exists(path) ? Files.readAllLines(path, StandardCharsets.UTF_8) : List.of());
        lines.removeIf(line -> line.startsWith(key + " ") || line.startsWith(key + "="));
        lines.add(key + " = " + value);
        Files.write(path, lines, StandardCharsets.UTF_8);
    }

    /** @return time until the first answer */
    public Duration start() throws IOException {
        return process.start();
    }

    /** Waits until the demo has made its clinics and their people, a moment after the first answer. */
    public void awaitClinics() throws IOException {
        Path made = base.resolve("data/demo-logins.txt");
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!Files.exists(made)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("the demo clinics are not made, see " + base.resolve("data/log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** SIGKILL to the whole process tree. */
    public void kill() {
        process.kill();
    }

    /** Ids of the running processes. */
    public List<Long> processes() {
        return process.ids();
    }

    /** One command on the console, through the script's own client. @return what it printed */
    public String console(String command) throws IOException, InterruptedException {
        // into a file: the script holds its own output open for longer than the command takes
        Path file = Files.createTempFile(base, "console", ".log");
        ProcessBuilder client = new ProcessBuilder(script, "client", command)
                .redirectErrorStream(true)
                .redirectOutput(file.toFile());
        client.environment().put("JEMBATAN_DEMO", base.toString());
        int exit = client.start().waitFor();
        String output = Files.readString(file, StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IOException(command + ": " + output);
        }
        return output;
    }

    public String url() {
        return "http://127.0.0.1:" + web;
    }

    /** Address of the sandbox gateway that the same process runs, unless it was configured away. */
    public String sandboxUrl() {
        return "http://127.0.0.1:" + sandbox;
    }

    public Path base() {
        return base;
    }

    public Path firstLogin() {
        return base.resolve("data/first-login.txt");
    }

    /** A port of loopback that nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
