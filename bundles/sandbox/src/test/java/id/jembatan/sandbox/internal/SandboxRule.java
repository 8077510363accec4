package id.jembatan.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.rules.ExternalResource;

/** A stand-in on a free port for one test, on the scenario's day, with a client of each facility. */
public final class SandboxRule extends ExternalResource {
    static final String TODAY = "16-11-2026";

    final TestClock clock = new TestClock(Instant.parse("2026-11-16T03:00:00Z"));
    private final UnaryOperator<Settings> change;
    private Sandbox sandbox;

    SandboxRule() {
        this(UnaryOperator.identity());
    }

    SandboxRule(UnaryOperator<Settings> change) {
        this.change = change;
    }

    @Override
    protected void before() throws Throwable {
        sandbox = Sandbox.start(change.apply(onFreePort(Settings.demo())), clock);
    }

    @Override
    protected void after() {
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Client clinic() {
        return new Client(sandbox.baseUrl(), Client.CLINIC, clock);
    }

    Client branch() {
        return new Client(sandbox.baseUrl(), Client.BRANCH, clock);
    }

    /** A client of iCare for the clinic. */
    Client icare() {
        return new Client(sandbox.icareUrl(), Client.CLINIC, clock);
    }

    HttpResponse<String> control(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.origin() + "/__sandbox/" + path))
                .timeout(Duration.ofSeconds(10))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonNode state() throws Exception {
        return Client.JSON.readTree(control("GET", "state", null).body());
    }

    void fault(ObjectNode spec) throws Exception {
        HttpResponse<String> answer = control("POST", "faults", spec.toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    static Settings onFreePort(Settings s) {
        return new Settings(
                0,
                s.prefix(),
                s.facilities(),
                s.zone(),
                s.today(),
                s.skewTolerance(),
                s.backdateDays(),
                s.acceptAnyIcd(),
                s.strictVitals(),
                s.icare(),
                s.stateFile(),
                s.participantsFile());
    }

    static Settings with(Settings s, boolean acceptAnyIcd, boolean strictVitals) {
        return new Settings(
                s.port(),
                s.prefix(),
                s.facilities(),
                s.zone(),
                s.today(),
                s.skewTolerance(),
                s.backdateDays(),
                acceptAnyIcd,
                strictVitals,
                s.icare(),
                s.stateFile(),
                s.participantsFile());
    }

    static Settings withoutIcare(Settings s) {
        return new Settings(
                s.port(),
                s.prefix(),
                s.facilities(),
                s.zone(),
                s.today(),
                s.skewTolerance(),
                s.backdateDays(),
                s.acceptAnyIcd(),
                s.strictVitals(),
                false,
                s.stateFile(),
                s.participantsFile());
    }

    static Settings stateIn(Settings s, Path file) {
        return new Settings(
                s.port(),
                s.prefix(),
                s.facilities(),
                s.zone(),
                s.today(),
                s.skewTolerance(),
                s.backdateDays(),
                s.acceptAnyIcd(),
                s.strictVitals(),
                s.icare(),
                Optional.of(file),
                s.participantsFile());
    }
}
