package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.itests.client.ApiException;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays the day of a clinic through REST: every line of a day file becomes a visit from the front desk to its end. It goes
 * on when the server goes away and comes back, and holds at the end what was acknowledged against what is there.
 */
public final class ClinicDay {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Options options;
    private final EmrClient client;
    private final Ledger ledger = new Ledger();

    public ClinicDay(Options options) {
        this.options = options;
        this.client = new EmrClient(options.base());
    }

    /** Ends with 0 when every visit is finished and nothing acknowledged is missing, else with 1. */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.parse(args, System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        ClinicDay day = new ClinicDay(options);
        DayReport report = day.play();
        report.print(new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8));
        System.exit(report.complete() ? 0 : 1);
    }

    /** Plays the whole day and waits for its deliveries. @throws IOException when the server stays away too long */
    public DayReport play() throws IOException, InterruptedException {
        patiently(this::signIn);
        List<Visit> visits =
                Visit.read(options.file(), options.keepDates() ? null : OffsetDateTime.now(ZoneOffset.UTC));
        JsonNode before = gateway();
        Instant begin = Instant.now();
        House house = patiently(() -> House.of(client));
        walkAll(visits, house);
        Duration took = Duration.between(begin, Instant.now());
        Deliveries deliveries = settle();
        List<String> lost = patiently(() -> ledger.lost(client));
        return new DayReport(
                visits, ledger, deliveries, lost, took, client.slowest(), client.slowestCheck(), before, gateway());
    }

    private Void signIn() throws IOException {
        client.signIn(options.username(), options.password(), options.chosen());
        if (options.facility().isPresent()) {
            Setup.useFacility(client, options.facility().get());
        }
        return null;
    }

    private void walkAll(List<Visit> visits, House house) throws IOException, InterruptedException {
        ExecutorService desks = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<?>> walks = new ArrayList<>();
            for (Visit visit : visits) {
                walks.add(desks.submit(() -> patiently(() -> {
                    new VisitWalk(client, house, visit, ledger, options.pace()).run();
                    return null;
                })));
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a visit could not be finished", e.getCause());
        } finally {
            desks.shutdownNow();
        }
    }

    private Deliveries settle() throws IOException {
        Instant end = Instant.now().plus(options.settle());
        Deliveries deliveries = patiently(() -> Deliveries.read(client, ledger.ids()));
        while (deliveries.open() > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            deliveries = patiently(() -> Deliveries.read(client, ledger.ids()));
        }
        return deliveries;
    }

    private JsonNode gateway() throws IOException, InterruptedException {
        if (options.sandbox().isEmpty()) {
            return null;
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(options.sandbox().get() + "/__sandbox/state"))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    /** Tries again while the server does not answer or is starting, as a user would reload the page. */
    private <T> T patiently(Call<T> call) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return call.run();
            } catch (ApiException e) {
                if (e.status() < 500 && e.status() != 404 && e.status() != 429
                        || Instant.now().isAfter(end)) {
                    throw e;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            ledger.interrupted();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
