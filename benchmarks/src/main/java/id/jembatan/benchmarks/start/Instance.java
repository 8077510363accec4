package id.jembatan.benchmarks.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One start of a distribution from an empty folder, with the settings that a clinic has. */
final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SETTLE_SECONDS = 10;

    private final Path distribution;
    private final Path base;
    private final int port;
    private Process process;

    private Instance(Path distribution, Path base, int port) {
        this.distribution = distribution;
        this.base = base;
        this.port = port;
    }

    static Instance prepared(Path distribution) throws IOException, InterruptedException {
        Instance instance = new Instance(distribution, Files.createTempDirectory("jembatan-start"), freePort());
        ProcessBuilder prepare =
                new ProcessBuilder(distribution.resolve("bin/clinic").toString(), "prepare");
        prepare.environment().put("JEMBATAN_BASE", instance.base.toString());
        if (prepare.inheritIO().start().waitFor() != 0) {
            throw new IOException("the folder could not be prepared");
        }
        instance.replace("org.ops4j.pax.web.cfg", "8181", Integer.toString(instance.port));
        instance.replace("org.apache.karaf.shell.cfg", "8101", Integer.toString(freePort()));
        return instance;
    }

    /** Leaves the record out: the same container with the web and JAX-RS libraries, and one servlet that answers. */
    Instance bare() throws IOException {
        Path jar = base.resolve("hello.jar");
        HelloBundle.write(jar);
        Path features = base.resolve("bare.xml");
        String xml = "<features name=\"bare\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">"
                + "<feature name=\"bare\" version=\"1\"><feature>lib-jackson</feature><feature>lib-cxf</feature>"
                + "<bundle>" + jar.toUri() + "</bundle></feature></features>";
        Files.writeString(features, xml, StandardCharsets.UTF_8);
        Path file = base.resolve("etc/org.apache.karaf.features.cfg");
        String text = Files.readString(file, StandardCharsets.UTF_8)
                .replaceFirst("featuresRepositories *= *", "featuresRepositories = " + features.toUri() + ", ")
                .replaceFirst("(?m)^( *)emr/[^,\\s]*", "$1bare/1");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return this;
    }

    /** @return time from the start of the process to the first 200 */
    Duration start() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin/karaf").toString(), "server");
        builder.environment()
                .putAll(Map.of(
                        "KARAF_BASE", base.toString(),
                        "KARAF_DATA", base.resolve("data").toString(),
                        "KARAF_ETC", base.resolve("etc").toString(),
                        "KARAF_LOG", base.resolve("data/log").toString(),
                        "KARAF_EXEC", "exec",
                        "CHECK_ROOT_INSTANCE_RUNNING", "false"));
        builder.redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile());
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long begin = System.nanoTime();
        process = builder.start();
        while (!answers(client, request)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("does not answer, see " + base);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // nobody listens yet
            return false;
        }
    }

    /** Resident memory in MB after a while of rest. */
    long residentMegabytes() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.toHandle().onExit().join();
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = base.resolve("etc").resolve(file);
        Files.writeString(
                path, Files.readString(path, StandardCharsets.UTF_8).replace(from, to), StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
