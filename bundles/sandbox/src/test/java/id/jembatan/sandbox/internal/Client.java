package id.jembatan.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A small pCare client for the tests: signs, calls, opens. */
final class Client {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Facility CLINIC = Facility.parse(Facility.CLINIC);
    static final Facility BRANCH = Facility.parse(Facility.BRANCH);

    /** @param response the opened response, or the plain one of an error */
    record Result(int status, int code, String message, JsonNode response, String raw, HttpResponse<String> http) {
        /** The id of a create reply, object or array. */
        String id(String field) {
            if (response.isArray()) {
                for (JsonNode item : response) {
                    if (item.path("field").asText().equals(field)) {
                        return item.path("message").asText();
                    }
                }
            }
            return response.path("field").asText().equals(field)
                    ? response.path("message").asText()
                    : null;
        }

        /** The messages by field of a 412. */
        Map<String, String> complaints() {
            Map<String, String> found = new HashMap<>();
            response.forEach(item ->
                    found.put(item.path("field").asText(), item.path("message").asText()));
            return found;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final Facility facility;
    private final TestClock clock;
    private Duration timeout = Duration.ofSeconds(20);

    Client(String base, Facility facility, TestClock clock) {
        this.base = base;
        this.facility = facility;
        this.clock = clock;
    }

    Client timeout(Duration limit) {
        this.timeout = limit;
        return this;
    }

    Map<String, String> headers() throws Exception {
        return headers(Long.toString(clock.instant().getEpochSecond()));
    }

    Map<String, String> headers(String timestamp) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-cons-id", facility.consId());
        headers.put("X-timestamp", timestamp);
        headers.put("X-signature", Opener.sign(facility.consId(), facility.secretKey(), timestamp));
        String account = facility.username() + ":" + facility.password() + ":095";
        headers.put(
                "X-authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        headers.put("user_key", facility.userKey());
        return headers;
    }

    Result get(String path) throws Exception {
        return send("GET", path, null, headers());
    }

    Result post(String path, JsonNode body) throws Exception {
        return send("POST", path, body.toString(), headers());
    }

    Result put(String path, JsonNode body) throws Exception {
        return send("PUT", path, body.toString(), headers());
    }

    Result delete(String path) throws Exception {
        return send("DELETE", path, null, headers());
    }

    Result send(String method, String path, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "text/plain");
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return open(answer, headers.get("X-timestamp"));
    }

    private Result open(HttpResponse<String> answer, String timestamp) throws Exception {
        String body = answer.body();
        if (!body.startsWith("{")) {
            return new Result(answer.statusCode(), 0, null, null, body, answer);
        }
        JsonNode envelope = JSON.readTree(body);
        JsonNode response = envelope.path("response");
        int code = envelope.path("metaData").path("code").asInt();
        if (code < 300 && response.isTextual() && !response.textValue().isEmpty()) {
            String plain = Opener.open(response.textValue(), facility.consId(), facility.secretKey(), timestamp);
            response = JSON.readTree(plain);
        }
        JsonNode message = envelope.path("metaData").path("message");
        return new Result(answer.statusCode(), code, message.textValue(), response, body, answer);
    }

    /** A registration that passes every check. */
    static ObjectNode pendaftaran(String noKartu, String kdPoli, String day) {
        return JSON.createObjectNode()
                .put("kdProviderPeserta", CLINIC.kdProvider())
                .put("tglDaftar", day)
                .put("noKartu", noKartu)
                .put("kdPoli", kdPoli)
                .put("keluhan", "demam")
                .put("kunjSakit", true)
                .put("sistole", 0)
                .put("diastole", 0)
                .put("beratBadan", 60)
                .put("tinggiBadan", 165)
                .put("respRate", 20)
                .put("lingkarPerut", 80)
                .put("heartRate", 80)
                .put("rujukBalik", 0)
                .put("kdTkp", "10");
    }

    /** A visit that passes every check. */
    static ObjectNode kunjungan(String noKartu, String kdPoli, String day) {
        return JSON.createObjectNode()
                .putNull("noKunjungan")
                .put("noKartu", noKartu)
                .put("tglDaftar", day)
                .put("kdPoli", kdPoli)
                .put("keluhan", "demam tiga hari")
                .put("kdSadar", "01")
                .put("sistole", 120)
                .put("diastole", 80)
                .put("beratBadan", 60)
                .put("tinggiBadan", 165)
                .put("respRate", 20)
                .put("heartRate", 80)
                .put("lingkarPerut", 80)
                .put("kdStatusPulang", "3")
                .put("tglPulang", day)
                .put("kdDokter", "131491")
                .put("kdDiag1", "J06.9")
                .putNull("kdDiag2")
                .putNull("kdDiag3")
                .putNull("kdPoliRujukInternal")
                .putNull("rujukLanjut")
                .put("kdTacc", -1)
                .putNull("alasanTacc")
                .put("anamnesa", "demam tiga hari, batuk")
                .put("alergiMakan", "00")
                .put("alergiUdara", "00")
                .put("alergiObat", "00")
                .put("kdPrognosa", "02")
                .put("terapiObat", "Parasetamol 3x1")
                .put("terapiNonObat", "Tidak Ada")
                .put("bmhp", "Tidak Ada")
                .put("suhu", "38,2");
    }
}
