package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class ControlApiTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    @Test
    public void theLedgerTellsEveryWriteInOrder() throws Exception {
        Client client = rule.clinic();
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY));
        JsonNode ledger =
                Client.JSON.readTree(rule.control("GET", "ledger", null).body());
        assertEquals(3, ledger.size());
        assertEquals("PENDAFTARAN_ADD", ledger.get(0).path("op").asText());
        assertEquals("DUPLICATE_REFUSED", ledger.get(1).path("op").asText());
        assertEquals("0114U1631126Y000001", ledger.get(2).path("id").asText());
        assertEquals(CARD, ledger.get(2).path("data").path("noKartu").asText());
        JsonNode tail =
                Client.JSON.readTree(rule.control("GET", "ledger?from=3", null).body());
        assertEquals(3, tail.get(0).path("seq").asInt());
        assertEquals(1, tail.size());
        assertEquals(400, rule.control("GET", "ledger?from=x", null).statusCode());
    }

    @Test
    public void callsAreCountedByEndpointAndCode() throws Exception {
        rule.clinic().get("/peserta/" + CARD);
        rule.clinic().get("/peserta/0001609005499");
        rule.clinic().get("/nonsense/x");
        JsonNode calls = rule.state().path("calls");
        assertEquals(3, calls.path("total").asInt());
        assertEquals(2, calls.path("byEndpoint").path("GET peserta/{noKartu}").asInt());
        assertEquals(1, calls.path("byEndpoint").path("unknown").asInt());
        assertEquals(2, calls.path("byCode").path("404").asInt());
    }

    @Test
    public void aResetForgetsEverythingButTheSettings() throws Exception {
        rule.clinic().post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        rule.fault(Client.JSON.createObjectNode().put("kind", "outage"));
        assertEquals(200, rule.control("POST", "reset", "").statusCode());
        JsonNode state = rule.state();
        assertEquals(0, state.path("counts").path("pendaftaran").asInt());
        assertEquals(0, state.path("calls").path("total").asInt());
        assertEquals(0, state.path("faults").size());
        assertEquals("2026-11-16", state.path("today").asText());
        assertEquals(
                "A1",
                rule.clinic()
                        .post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY))
                        .id("noUrut"));
    }

    @Test
    public void controlsAnswerDuringAnOutage() throws Exception {
        rule.fault(Client.JSON.createObjectNode().put("kind", "outage"));
        assertEquals(1, rule.state().path("faults").size());
        assertEquals(200, rule.control("DELETE", "faults", null).statusCode());
    }

    @Test
    public void whatIsUnknownIsToldWithTheKnown() throws Exception {
        HttpResponse<String> answer = rule.control("GET", "nonsense", null);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("GET state"));
        assertEquals(404, rule.control("POST", "state", "").statusCode());
    }

    @Test
    public void aWebPageCannotSteerTheSandbox() throws Exception {
        HttpRequest fromPage = HttpRequest.newBuilder(URI.create(rule.sandbox().origin() + "/__sandbox/reset"))
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(
                403,
                HttpClient.newHttpClient()
                        .send(fromPage, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        Wire wire = new Wire(rule.sandbox().port());
        assertTrue(wire.say("GET /__sandbox/state HTTP/1.1\r\nHost: evil.example:80\r\n\r\n")
                .startsWith("HTTP/1.1 403"));
        assertTrue(wire.say("GET /__sandbox/state HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
        assertTrue(wire.say("GET /__sandbox/state HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 403"));
    }
}
