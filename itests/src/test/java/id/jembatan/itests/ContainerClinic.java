package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.itests.client.ApiException;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The clinic in whose container a test runs, reached over REST as from outside. */
final class ContainerClinic {

    private final String base = "http://127.0.0.1:" + System.getProperty(Distribution.WEB_PORT);
    private final String sandbox = "http://127.0.0.1:" + System.getProperty(Distribution.SANDBOX_PORT);
    private final HttpClient http = HttpClient.newHttpClient();

    String base() {
        return base;
    }

    String gateway() {
        return sandbox + "/pcare-rest-dev";
    }

    /** Waits until the server answers. @return the first administrator, with the first password changed */
    EmrClient administrator(String facility) {
        Path firstLogin = Path.of(System.getProperty("karaf.data"), "first-login.txt");
        String chosen = Setup.password();
        return await().atMost(2, TimeUnit.MINUTES)
                .ignoreExceptionsInstanceOf(IOException.class)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(
                        () -> {
                            EmrClient client = Setup.administrator(base, firstLogin, chosen);
                            Setup.useFacility(client, facility);
                            return client;
                        },
                        client -> true);
    }

    /** A new user of the administrator's facility, signed in with a password of their own. */
    EmrClient user(EmrClient administrator, String username, String... roles) throws IOException {
        EmrClient client = new EmrClient(base);
        client.signIn(username, Setup.user(administrator, username, roles), Setup.password());
        return client;
    }

    /** Waits until the bridge has one of the states in the administrator's facility. */
    void awaitState(EmrClient administrator, String plugin, String... states) {
        await().atMost(1, TimeUnit.MINUTES)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(() -> {
                    JsonNode now = administrator.get("/plugins/" + plugin);
                    assertTrue(
                            now.toString(),
                            List.of(states).contains(now.path("state").asText()));
                });
    }

    /** A call to the sandbox's own controls. @param body null for none */
    JsonNode sandbox(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox + "/__sandbox/" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return new ObjectMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
