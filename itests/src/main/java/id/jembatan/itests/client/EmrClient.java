package id.jembatan.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A user of the REST interface, as a program. Thread-safe once signed in.
 */
public final class EmrClient {

    private static final String COOKIE = "SID=";

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong slowestCheck = new AtomicLong();
    private volatile String session = "";

    /** @param base address of the server, such as {@code http://127.0.0.1:8181} */
    public EmrClient(String base) {
        this.base = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    public ObjectNode object() {
        return json.createObjectNode();
    }

    /**
     * Signs in; when the first password must be changed, changes it.
     *
     * @param chosen the password from then on; used for signing in when the first one is no longer taken
     */
    public JsonNode signIn(String username, String first, String chosen) throws IOException {
        JsonNode answer;
        try {
            answer = signIn(username, first);
        } catch (ApiException e) {
            if (e.status() != 401 || chosen.equals(first)) {
                throw e;
            }
            return signIn(username, chosen);
        }
        if (answer.path("mustChangePassword").asBoolean()) {
            answer = send(
                    "PUT", "/session/password", object().put("current", first).put("chosen", chosen));
        }
        return answer;
    }

    public JsonNode signIn(String username, String password) throws IOException {
        return send("POST", "/session", object().put("username", username).put("password", password));
    }

    public JsonNode get(String path) throws IOException {
        return send("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) throws IOException {
        return send("POST", path, body);
    }

    public JsonNode put(String path, JsonNode body) throws IOException {
        return send("PUT", path, body);
    }

    /** @throws ApiException for every answer that is not 2xx */
    public JsonNode send(String method, String path, JsonNode body) throws IOException {
        HttpResponse<String> response =
                raw(method, path, body == null ? null : json.writeValueAsString(body), "application/json");
        JsonNode answer = parse(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new ApiException(method + " " + path, response.statusCode(), answer);
        }
        return answer;
    }

    /** The answer as it is, whatever its status. @param body null for none */
    public HttpResponse<String> raw(String method, String path, String body, String contentType) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("X-Requested-With", "jembatan")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (!session.isEmpty()) {
            request.header("Cookie", COOKIE + session);
        }
        long begin = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            AtomicLong measured = path.startsWith("/coverage-checks") ? slowestCheck : slowest;
            measured.accumulateAndGet(System.nanoTime() - begin, Math::max);
            response.headers().allValues("Set-Cookie").forEach(this::keepSession);
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The longest wait for an answer so far, leaving out membership checks, which ask the gateway itself. */
    public Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    /** The longest wait for a membership check so far; the core gives it a budget. */
    public Duration slowestCheck() {
        return Duration.ofNanos(slowestCheck.get());
    }

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private void keepSession(String cookie) {
        if (cookie.startsWith(COOKIE)) {
            int end = cookie.indexOf(';');
            session = cookie.substring(COOKIE.length(), end < 0 ? cookie.length() : end);
        }
    }

    private JsonNode parse(String body) {
        try {
            return body == null || body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException e) {
            return json.getNodeFactory().textNode(body.substring(0, Math.min(200, body.length())));
        }
    }
}
