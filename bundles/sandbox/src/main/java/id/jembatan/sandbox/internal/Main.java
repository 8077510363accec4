package id.jembatan.sandbox.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stand-in without a container: {@code java -jar sandbox.jar --port 8282}. Every option is {@code --name value}. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Set<String> OPTIONS = Set.of(
            "port",
            "prefix",
            "facility",
            "zone",
            "today",
            "skew-tolerance",
            "backdate-days",
            "accept-any-icd",
            "strict-vitals",
            "icare",
            "state-file",
            "participants-file");

    private Main() {}

    /** Serves until the process is ended. Exit code 2: wrong options; 1: the sandbox could not start. */
    public static void main(String[] args) throws InterruptedException {
        Settings settings;
        try {
            settings = parse(args);
        } catch (RuntimeException e) {
            LOG.error(
                    "{}. Options: --{}",
                    e.getMessage(),
                    String.join(" --", OPTIONS.stream().sorted().toList()));
            System.exit(2);
            return;
        }
        try {
            Sandbox sandbox = Sandbox.start(settings, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(sandbox), "sandbox-stop"));
        } catch (IOException | RuntimeException e) {
            LOG.error("The sandbox could not start: {}", e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    static Settings parse(String[] args) {
        Map<String, String> given = new HashMap<>();
        List<Facility> facilities = new ArrayList<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!OPTIONS.contains(name) || i + 1 >= args.length) {
                throw new IllegalArgumentException("Option '" + args[i] + "' is unknown or has no value");
            }
            if (name.equals("facility")) {
                facilities.add(Facility.parse(args[i + 1]));
            } else {
                given.put(name, args[i + 1]);
            }
        }
        Settings demo = Settings.demo();
        return new Settings(
                Integer.parseInt(given.getOrDefault("port", Integer.toString(demo.port()))),
                given.getOrDefault("prefix", demo.prefix()),
                facilities.isEmpty() ? demo.facilities() : facilities,
                ZoneId.of(given.getOrDefault("zone", demo.zone().getId())),
                Optional.ofNullable(given.get("today")).map(LocalDate::parse),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("skew-tolerance", "300"))),
                Integer.parseInt(given.getOrDefault("backdate-days", "30")),
                Boolean.parseBoolean(given.getOrDefault("accept-any-icd", "true")),
                Boolean.parseBoolean(given.getOrDefault("strict-vitals", "false")),
                Boolean.parseBoolean(given.getOrDefault("icare", "true")),
                Optional.ofNullable(given.get("state-file")).map(Path::of),
                Optional.ofNullable(given.get("participants-file")).map(Path::of));
    }

    private static void close(Sandbox sandbox) {
        try {
            sandbox.close();
        } catch (IOException e) {
            LOG.warn("The sandbox did not stop cleanly: {}", e.getMessage());
        }
    }
}
