package id.jembatan.itests.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A process that serves HTTP, can be killed at any moment and started again. */
public final class ServerProcess {

    private static final Duration START = Duration.ofMinutes(2);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path output;
    private final URI health;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private Process process;

    public ServerProcess(List<String> command, Map<String, String> environment, Path output, String health) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.output = output;
        this.health = URI.create(health);
    }

    /** Starts it and waits until it answers. @return time to the first answer */
    public Duration start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        Instant begin = Instant.now();
        process = builder.start();
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(begin.plus(START))) {
                kill();
                throw new IOException("does not answer at " + health + ", see " + output);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return Duration.between(begin, Instant.now());
    }

    /** SIGKILL to it and all that it has started. */
    public void kill() {
        if (process != null) {
            List<ProcessHandle> all = process.descendants().toList();
            all.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            all.forEach(handle -> handle.onExit().join());
            process.toHandle().onExit().join();
        }
    }

    List<Long> ids() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            // not listening yet
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
