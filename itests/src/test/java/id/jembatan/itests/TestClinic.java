package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.itests.client.ApiException;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import id.jembatan.itests.day.ClinicDay;
import id.jembatan.itests.day.DayReport;
import id.jembatan.itests.day.Options;
import id.jembatan.itests.server.DemoServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The demo clinic as a process of its own, and what an administrator of it can do. */
public final class TestClinic {

    private static final String CHOSEN = Setup.password();
    static final Duration GATEWAY_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SETTLE = Duration.ofMinutes(4);

    private static final TestClinic RUNNING = start();

    private final DemoServer server;
    private final String base;
    private final String sandbox;

    private TestClinic(DemoServer server) {
        this.server = server;
        this.base = server.url();
        this.sandbox = server.sandboxUrl();
    }

    /** The one clinic of this run: started at the first use, ended with the run. */
    public static TestClinic running() {
        return RUNNING;
    }

    private static TestClinic start() {
        try {
            DemoServer server = new DemoServer(Path.of(System.getProperty("jembatan.assembly")));
            server.set("id.jembatan.demo.cfg", "pcareTimeoutSeconds", Long.toString(GATEWAY_TIMEOUT.toSeconds()));
            server.set("id.jembatan.core.cfg", "outbox.backoffMin", "PT0.5S");
            server.set("id.jembatan.core.cfg", "outbox.breakerPause", "PT2S");
            server.set("id.jembatan.rxpert.cfg", "keys", TestDictionary.made().key());
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill, "clinic-end"));
            server.start();
            server.awaitClinics();
            return new TestClinic(server);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the demo clinic does not start", e);
        }
    }

    /** The password that the first administrator has once {@link #administrator} or the page has changed the first one. */
    public String chosenPassword() {
        return CHOSEN;
    }

    /** One command on the console, as an operator gives it. @return what it printed */
    public String console(String command) throws IOException, InterruptedException {
        return server.console(command);
    }

    /** Ids of the clinic's processes. */
    public List<Long> processes() {
        return server.processes();
    }

    public Path folder() {
        return server.base();
    }

    public String base() {
        return base;
    }

    /** Address of the sandbox that the clinic's process runs. */
    String gateway() {
        return sandbox;
    }

    /** Waits until the server answers and signs in as the administrator, in the given facility. */
    public EmrClient administrator(String facility) {
        await().atMost(2, TimeUnit.MINUTES)
                .ignoreExceptions()
                .until(() -> new EmrClient(base)
                        .get("/health")
                        .path("status")
                        .asText()
                        .equals("UP"));
        return await().atMost(1, TimeUnit.MINUTES)
                .ignoreExceptionsInstanceOf(IOException.class)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(
                        () -> {
                            EmrClient client = Setup.administrator(base, server.firstLogin(), CHOSEN);
                            Setup.useFacility(client, facility);
                            return client;
                        },
                        client -> true);
    }

    /** A new user with these roles in the administrator's facility, signed in with a password of their own. */
    public EmrClient user(EmrClient administrator, String facility, String username, String... roles)
            throws IOException {
        String first = Setup.user(administrator, username, roles);
        EmrClient client = new EmrClient(base);
        client.signIn(username, first, Setup.password());
        Setup.useFacility(client, facility);
        return client;
    }

    /**
     * Waits until the bridge has the state in the administrator's facility. A call to the sandbox that is lost while the server is still
     * taking up its bundles is given up after 45 seconds.
     */
    public void awaitState(EmrClient administrator, String plugin, String state) {
        await().atMost(2, TimeUnit.MINUTES)
                .pollInterval(200, TimeUnit.MILLISECONDS)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(() -> {
                    JsonNode now = administrator.get("/plugins/" + plugin);
                    assertEquals(now.toString(), state, now.path("state").asText());
                });
    }

    /** Plays the scenario's day as a new user of the facility. */
    public DayReport day(EmrClient administrator, String facility, String username, Duration pace)
            throws IOException, InterruptedException {
        String first = Setup.user(administrator, username, "doctor", "frontdesk");
        Path file = Files.createTempFile("clinic-day", ".jsonl");
        try (InputStream day = ClinicDay.class.getResourceAsStream("/clinic-day.jsonl")) {
            Files.write(file, day.readAllBytes());
        }
        return new ClinicDay(new Options(
                        file,
                        base,
                        username,
                        first,
                        Setup.password(),
                        Optional.of(facility),
                        4,
                        false,
                        Optional.of(sandbox),
                        pace,
                        SETTLE))
                .play();
    }

    /** A call to the sandbox's own controls. @param body null for none */
    public JsonNode sandbox(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox + "/__sandbox/" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }
}
