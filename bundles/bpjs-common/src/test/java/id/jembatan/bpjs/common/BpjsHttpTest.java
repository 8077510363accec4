package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class BpjsHttpTest {
    private static final String CARD = "0000000000123";
    private static final BpjsPath PESERTA = BpjsPath.of("/peserta/{noKartu}", CARD);
    private static final HttpClient CLIENT = BpjsHttp.newClient(Duration.ofSeconds(2));

    private FakeGateway gateway;

    @Before
    public void start() throws Exception {
        gateway = new FakeGateway();
    }

    @After
    public void stop() {
        gateway.close();
    }

    @Test
    public void sendsTheHeadersAndOpensTheAnswerWithTheSameTimestamp() throws Exception {
        JsonNode vector = Vectors.named("response", "resp-ascii-diagnosa");
        gateway.answers(200, success(vector.path("ciphertextBase64").asText()));
        BpjsAnswer answer = http("/pcare-rest").get(Vectors.credentials(), PESERTA);
        assertEquals(2, answer.page(Map.class).count());
        assertEquals("1700000000", header("X-timestamp"));
        assertEquals("12345", header("X-cons-id"));
        assertEquals("wOtm9rKLEO5uPdMHj0RyqpL8DgQnUGJWIeBjssKe2sw=", header("X-signature"));
        assertEquals("Basic a2xpbmlrLnVqaTpSYWhhc2lhIzIwMjQ6MDk1", header("X-authorization"));
        assertEquals(Vectors.credentials().userKey(), header("user_key"));
        assertNull(header("Content-Type"));
        assertEquals("", gateway.last().body());
    }

    @Test
    public void joinsPrefixAndPathWithExactlyOneSlash() throws Exception {
        gateway.answers(200, success(""));
        for (String prefix : new String[] {"", "/", "/a/b", "/a/b/", "/a/b//"}) {
            for (String path : new String[] {"dokter/0/1", "/dokter/0/1"}) {
                http(prefix).get(Vectors.credentials(), BpjsPath.of(path));
                String expected = prefix.startsWith("/a") ? "/a/b/dokter/0/1" : "/dokter/0/1";
                assertEquals(expected, gateway.last().uri().getRawPath());
            }
        }
    }

    @Test
    public void writesTheBodyOnceAsUtf8WithTheContentTypeOfTheService() throws Exception {
        gateway.answers(201, "{\"response\":{\"field\":\"noUrut\",\"message\":\"A1\"},\"metaData\":{\"code\":201}}");
        BpjsAnswer answer = http("").post(
                        Vectors.credentials(), BpjsPath.of("/pendaftaran"), Map.of("keluhan", "demam \"≥ 38\" 🤒"));
        assertEquals("A1", answer.created("noUrut").orElseThrow());
        assertEquals(
                "demam \"≥ 38\" 🤒",
                BpjsJson.mapper()
                        .readTree(gateway.last().body())
                        .path("keluhan")
                        .textValue());
        assertEquals("text/plain; charset=utf-8", header("Content-Type"));
        BpjsEndpoint json = BpjsEndpoint.of(BpjsService.PCARE, gateway.url("")).withContentType("application/json");
        new BpjsHttp(CLIENT, json, Vectors.clockAt(1))
                .put(Vectors.credentials(), BpjsPath.of("/kunjungan/V1"), Map.of());
        assertEquals("application/json", header("Content-Type"));
        assertEquals("PUT", gateway.last().method());
    }

    @Test
    public void refusesABodyThatIsTextAlready() {
        assertThrows(
                IllegalArgumentException.class,
                () -> http("").post(Vectors.credentials(), BpjsPath.of("/pendaftaran"), "{\"a\":1}"));
    }

    @Test
    public void deletesWithoutBodyOrContentType() throws Exception {
        gateway.answers(200, success(""));
        assertTrue(http("").delete(Vectors.credentials(), PESERTA).isEmpty());
        assertEquals("DELETE", gateway.last().method());
        assertNull(header("Content-Type"));
        assertEquals("", gateway.last().body());
    }

    @Test
    public void leavesAuthorizationOutWhenSwitchedOff() throws Exception {
        gateway.answers(200, "{\"metadata\":{\"code\":1,\"message\":\"OK\"}}");
        BpjsEndpoint antrean =
                BpjsEndpoint.of(BpjsService.ANTREAN, gateway.url("")).withAuthorization(false);
        BpjsCredentials noLogin = new BpjsCredentials("12345", "s", "k", null, null);
        new BpjsHttp(CLIENT, antrean, Vectors.clockAt(1)).get(noLogin, BpjsPath.of("/ref/poli"));
        assertNull(header("X-authorization"));
    }

    @Test
    public void sendsNothingWhenTheLoginIsMissing() {
        BpjsCredentials noLogin = new BpjsCredentials("12345", "s", "k", null, null);
        BpjsException e = assertThrows(BpjsException.class, () -> http("").get(noLogin, PESERTA));
        assertEquals(BpjsError.CREDENTIALS_INCOMPLETE, e.error());
        assertNull(gateway.last());
    }

    @Test
    public void doesNotFollowARedirectWithTheCredentials() {
        gateway.answers(exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", gateway.url("/elsewhere").toString());
            FakeGateway.send(exchange, 302, "moved");
        });
        BpjsException e = assertThrows(BpjsException.class, () -> http("").get(Vectors.credentials(), PESERTA));
        assertEquals(BpjsError.WRONG_ADDRESS, e.error());
        assertEquals("/peserta/" + CARD, gateway.last().uri().getPath());
    }

    @Test
    public void tellsTheClockOffsetAndBlamesItForARefusal() throws Exception {
        gateway.answers(403, "Authentication failed");
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));
        BpjsHttp http = new BpjsHttp(CLIENT, BpjsEndpoint.of(BpjsService.PCARE, gateway.url("")), slow);
        assertTrue(http.clockOffset().isEmpty());
        BpjsException e = assertThrows(BpjsException.class, () -> http.get(Vectors.credentials(), PESERTA));
        assertEquals(BpjsError.CLOCK, e.error());
        assertEquals("Authentication failed", e.gatewaySentence().orElseThrow());
        ClockOffset offset = http.clockOffset().orElseThrow();
        assertEquals(-300, offset.offset().toSeconds(), 10);
        assertTrue(offset.isWorthWarning());
    }

    @Test
    public void aRefusalWithTheClocksTogetherIsNotTheClocksFault() {
        gateway.answers(403, "Authentication failed");
        BpjsEndpoint endpoint = BpjsEndpoint.of(BpjsService.PCARE, gateway.url(""));
        BpjsHttp http = new BpjsHttp(CLIENT, endpoint, Clock.systemUTC());
        BpjsException e = assertThrows(BpjsException.class, () -> http.get(Vectors.credentials(), PESERTA));
        assertEquals(BpjsError.AUTH_GATEWAY, e.error());
        assertFalse(http.clockOffset().orElseThrow().isWorthWarning());
    }

    @Test
    public void messagesHoldNeitherCardNorSecret() {
        gateway.answers(
                412,
                "{\"response\":{\"field\":\"noKartu\",\"message\":\"Kartu " + CARD
                        + " salah\"},\"metaData\":{\"code\":412,\"message\":\"PRECONDITION_FAILED " + CARD + "\"}}");
        BpjsException e = assertThrows(BpjsException.class, () -> http("").get(Vectors.credentials(), PESERTA));
        assertEquals("BPJS VALIDATION on PCARE GET /peserta/{noKartu}, HTTP 412, metaData 412", e.getMessage());
        assertTrue(e.gatewaySentence().orElseThrow().contains(CARD));
        assertFalse(PESERTA.toString().contains(CARD));
    }

    private BpjsHttp http(String prefix) {
        return new BpjsHttp(
                CLIENT, BpjsEndpoint.of(BpjsService.PCARE, gateway.url(prefix)), Vectors.clockAt(1_700_000_000L));
    }

    private String header(String name) {
        return gateway.last().headers().getFirst(name);
    }

    private static String success(String response) {
        return "{\"response\":\"" + response + "\",\"metaData\":{\"message\":\"OK\",\"code\":200}}";
    }
}
