package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class IcarePageTest {
    private static final String CARD = "0001609005468";

    @Rule
    public final SandboxRule rule = new SandboxRule();

    private String link() throws Exception {
        Map<String, String> headers = rule.icare().headers();
        headers.put("Content-Type", "application/json");
        String body = Client.JSON.createObjectNode().put("param", CARD).toString();
        Client.Result result = rule.icare().send("POST", "/api/pcare/validate", body, headers);
        assertEquals(result.raw(), 200, result.code());
        return result.response().path("url").asText();
    }

    private static HttpResponse<String> open(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> page, String name) {
        return String.join(", ", page.headers().allValues(name));
    }

    private void failOnce(boolean afterCommit) throws Exception {
        rule.fault(Client.JSON
                .createObjectNode()
                .put("kind", "error-5xx")
                .put("path", "ihs/history")
                .put("count", 1)
                .put("afterCommit", afterCommit));
    }

    @Test
    public void thePageSaysItIsAnExampleAndHidesTheCard() throws Exception {
        HttpResponse<String> page = open(link());
        assertEquals(200, page.statusCode());
        assertTrue(page.body(), page.body().contains("CONTOH SANDBOX"));
        assertTrue(page.body(), page.body().contains("*********5468"));
        assertFalse(page.body(), page.body().contains(CARD));
        int visits = page.body().split("<tr><td>", -1).length - 1;
        assertTrue(page.body(), visits == 2 || visits == 3);
        assertEquals("text/html; charset=utf-8", header(page, "content-type"));
        assertEquals("no-store", header(page, "cache-control"));
        assertEquals("DENY", header(page, "x-frame-options"));
        assertEquals("no-referrer", header(page, "referrer-policy"));
    }

    @Test
    public void aLinkOpensOnceAndForAMinute() throws Exception {
        String used = link();
        String late = link();
        String inTime = link();
        assertNotEquals(used, late);
        assertEquals(200, open(used).statusCode());
        HttpResponse<String> again = open(used);
        assertEquals(410, again.statusCode());
        assertTrue(again.body(), again.body().contains("tidak berlaku lagi"));
        assertEquals("no-referrer", header(again, "referrer-policy"));
        rule.clock.advance(Duration.ofSeconds(59));
        assertEquals(200, open(inTime).statusCode());
        rule.clock.advance(Duration.ofSeconds(1));
        assertEquals(410, open(late).statusCode());
        String page = rule.sandbox().origin() + "/ihs/history";
        assertEquals(410, open(page).statusCode());
        assertEquals(410, open(page + "?token=").statusCode());
        assertEquals(
                410, open(page + "?token=00000000-0000-0000-0000-000000000000").statusCode());
    }

    @Test
    public void onlyAGetUsesALink() throws Exception {
        String url = link();
        HttpRequest head = HttpRequest.newBuilder(URI.create(url))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(
                405,
                HttpClient.newHttpClient()
                        .send(head, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        assertEquals(200, open(url).statusCode());
    }

    @Test
    public void linksAndCallsAreCountedWithoutACard() throws Exception {
        String url = link();
        link();
        open(url);
        open(url);
        JsonNode state = rule.state();
        assertEquals(
                Client.JSON.readTree(
                        "{\"opened\":true,\"linksIssued\":2,\"linksOpened\":1,\"linksRefused\":1,\"linksWaiting\":1}"),
                state.path("icare"));
        JsonNode byEndpoint = state.path("calls").path("byEndpoint");
        assertEquals(2, byEndpoint.path("POST api/pcare/validate").asInt());
        assertEquals(2, byEndpoint.path("GET ihs/history").asInt());
        assertEquals(1, state.path("calls").path("byCode").path("410").asInt());
        assertFalse(state.toString(), state.toString().contains(CARD));
        assertEquals("[]", rule.control("GET", "ledger", null).body());
        String left = link();
        rule.control("POST", "reset", "");
        assertEquals(410, open(left).statusCode());
        assertEquals(0, rule.state().path("icare").path("linksIssued").asInt());
    }

    @Test
    public void aFaultOfThePageLeavesTheLinkUnlessItComesAfter() throws Exception {
        String url = link();
        failOnce(false);
        assertEquals(503, open(url).statusCode());
        assertEquals(200, open(url).statusCode());
        String lost = link();
        failOnce(true);
        assertEquals(503, open(lost).statusCode());
        assertEquals(410, open(lost).statusCode());
    }
}
