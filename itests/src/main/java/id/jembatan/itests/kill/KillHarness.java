package id.jembatan.itests.kill;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import id.jembatan.itests.day.ClinicDay;
import id.jembatan.itests.day.DayReport;
import id.jembatan.itests.day.Options;
import id.jembatan.itests.server.DemoServer;
import id.jembatan.itests.server.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Kills the clinic's process at random moments of a day and starts it again each time, while the day goes on. The gateway
 * runs in a process of its own, so that it remembers what it was sent. Ends with 0 when nothing acknowledged is lost,
 * nothing was sent twice and the audit chain is whole.
 */
public final class KillHarness {

    private static final String USAGE = "usage: kill-harness DISTRIBUTION DAY_FILE [KILLS 20] [SEED 1]";
    private static final long SHORTEST_MILLIS = 300;
    private static final long LONGEST_MILLIS = 6_000;

    private final Path distribution;
    private final Path day;
    private final int kills;
    private final Random random;
    private final int gateway = DemoServer.freePort();
    private final DemoServer clinic;
    private final PrintStream out;

    KillHarness(Path distribution, Path day, int kills, long seed, PrintStream out)
            throws IOException, InterruptedException {
        this.distribution = distribution.toAbsolutePath();
        this.day = day;
        this.kills = kills;
        this.random = new Random(seed);
        this.clinic = new DemoServer(this.distribution);
        clinic.set("id.jembatan.sandbox.cfg", "port", "0");
        clinic.set("id.jembatan.demo.cfg", "pcareUrl", url(gateway) + "/pcare-rest-dev");
        clinic.set("id.jembatan.core.cfg", "outbox.backoffMin", "PT1S");
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        int kills = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean passed = new KillHarness(Path.of(args[0]), Path.of(args[1]), kills, seed, out).run();
        System.exit(passed ? 0 : 1);
    }

    boolean run() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        ServerProcess sandbox = sandbox();
        try {
            sandbox.start();
            out.printf("first start %d ms%n", clinic.start().toMillis());
            clinic.awaitClinics();
            String chosen = Setup.password();
            EmrClient admin = Setup.administrator(clinic.url(), clinic.firstLogin(), chosen);
            Setup.useFacility(admin, "utama");
            awaitOpenGate(admin);
            String first = Setup.user(admin, "kill.driver", "doctor", "frontdesk");
            CompletableFuture<DayReport> played = play(first);
            for (int i = 1; i <= kills; i++) {
                LockSupport.parkNanos(Duration.ofMillis(random.nextLong(SHORTEST_MILLIS, LONGEST_MILLIS))
                        .toNanos());
                boolean dayIsOver = played.isDone();
                clinic.kill();
                out.printf(
                        "kill %d%s, up again after %d ms%n",
                        i, dayIsOver ? " (day is over)" : "", clinic.start().toMillis());
            }
            DayReport report = played.join();
            report.print(out);
            boolean audit = auditIntact(admin, chosen);
            out.printf("audit chain %s%n", audit ? "whole" : "BROKEN");
            out.printf(
                    "seconds in all %d, kills %d%n",
                    Duration.between(begin, Instant.now()).toSeconds(), kills);
            return report.complete() && audit;
        } finally {
            clinic.kill();
            sandbox.kill();
            out.println("data of this run: " + clinic.base());
        }
    }

    private CompletableFuture<DayReport> play(String firstPassword) {
        Options options = new Options(
                day,
                clinic.url(),
                "kill.driver",
                firstPassword,
                Setup.password(),
                Optional.of("utama"),
                3,
                false,
                Optional.of(url(gateway)),
                Duration.ofMillis(600),
                Duration.ofMinutes(5));
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new ClinicDay(options).play();
            } catch (IOException e) {
                throw new CompletionException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        });
    }

    private void awaitOpenGate(EmrClient admin) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        String state = "";
        while (Instant.now().isBefore(end)) {
            state = admin.get("/plugins/pcare").path("state").asText();
            if ("ACTIVE".equals(state)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IOException("the pCare bridge does not become ACTIVE, it is " + state);
    }

    private boolean auditIntact(EmrClient admin, String password) throws IOException {
        admin.signIn("admin", password);
        Setup.useFacility(admin, "utama");
        JsonNode verification = admin.get("/audit/verification");
        out.printf("audit entries %d%n", verification.path("entries").asLong());
        return verification.path("entries").asLong() > 0
                && verification.path("brokenAt").asLong(-1) == 0;
    }

    /** The gateway's own jar and what it needs, from the distribution's repository. */
    private ServerProcess sandbox() throws IOException {
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(distribution.resolve("system"))) {
            files.map(Path::toString)
                    .filter(
                            f -> f.matches(
                                    ".*/(sandbox|jackson-core|jackson-databind|jackson-annotations|pax-logging-api|org.apache.felix.framework)-[^/]*jar"))
                    .forEach(jars::add);
        }
        return new ServerProcess(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        String.join(System.getProperty("path.separator"), jars),
                        "id.jembatan.sandbox.internal.Main",
                        "--port",
                        Integer.toString(gateway)),
                Map.of(),
                clinic.base().resolve("sandbox.log"),
                url(gateway) + "/__sandbox/state");
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
