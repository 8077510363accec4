package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class IcareTest {
    private static final String CARD = "0001609005468";
    private static final String PATH = "/api/pcare/validate";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Rule
    public final SandboxRule rule = new SandboxRule();

    @Rule
    public final SandboxRule closed = new SandboxRule(SandboxRule::withoutIcare);

    private static ObjectNode body(String card) {
        return Client.JSON.createObjectNode().put("param", card);
    }

    private static ObjectNode fault(String kind) {
        return Client.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("path", "api/pcare/validate")
                .put("count", 1);
    }

    private Map<String, String> headers() throws Exception {
        Map<String, String> headers = rule.icare().headers();
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private Client.Result validate(String body, Map<String, String> headers) throws Exception {
        return rule.icare().send("POST", PATH, body, headers);
    }

    private Client.Result validate(String card) throws Exception {
        return validate(body(card).toString(), headers());
    }

    private JsonNode counts() throws Exception {
        return rule.state().path("icare");
    }

    private void refused(int code, String message, Client.Result result) {
        assertEquals(result.raw(), code, result.status());
        ObjectNode expected = Client.JSON.createObjectNode().putNull("response");
        expected.putObject("metaData").put("code", code).put("message", message);
        try {
            assertEquals(expected, Client.JSON.readTree(result.raw()));
        } catch (IOException e) {
            throw new AssertionError(result.raw(), e);
        }
    }

    @Test
    public void theAnswerHasTheShapeOfTheContract() throws Exception {
        Map<String, String> headers = headers();
        Client.Result result = validate(body(CARD).toString(), headers);
        JsonNode envelope = Client.JSON.readTree(result.raw());
        String sealed = envelope.path("response").textValue();
        assertEquals(
                Client.JSON.readTree(
                        "{\"response\":\"" + sealed + "\",\"metaData\":{\"code\":200,\"message\":\"Sukses\"}}"),
                envelope);
        assertEquals(200, result.status());
        String plain =
                Opener.open(sealed, Client.CLINIC.consId(), Client.CLINIC.secretKey(), headers.get("X-timestamp"));
        String expected =
                "\\{\"url\":\"http://127\\.0\\.0\\.1:" + rule.sandbox().port() + "/ihs/history\\?token=" + UUID + "\"}";
        assertTrue(plain, plain.matches(expected));
    }

    @Test
    public void anyPrefixIsTakenAndADoctorAsANumber() throws Exception {
        String withDoctor = body(CARD).put("kodedokter", 131491).toString();
        assertEquals(200, validate(withDoctor, headers()).code());
        Map<String, String> headers = headers();
        headers.put("Content-Type", "Application/JSON; charset=utf-8");
        Client production = new Client(rule.sandbox().origin() + "/wsihs", Client.CLINIC, rule.clock);
        assertEquals(
                200,
                production.send("POST", PATH, body(CARD).toString(), headers).code());
        refused(
                412,
                "kodedokter harus berupa angka",
                validate(body(CARD).put("kodedokter", "131491").toString(), headers()));
        assertEquals(405, rule.icare().get(PATH).code());
    }

    @Test
    public void theDoorIsThatOfPcare() throws Exception {
        Map<String, String> headers = headers();
        headers.put("user_key", "00000000000000000000000000000000");
        headers.put("X-signature", "also wrong, but asked later");
        Client.Result bare = validate(body(CARD).toString(), headers);
        assertEquals(403, bare.status());
        assertEquals("Authentication failed", bare.raw());
        headers = headers();
        headers.put("X-cons-id", Client.BRANCH.consId());
        refused(403, "Authentication failed", validate(body(CARD).toString(), headers));
        headers = headers();
        headers.put("X-signature", "wrong");
        refused(403, "Signature Service Tidak Sesuai", validate(body(CARD).toString(), headers));
        headers = rule.icare().headers(Long.toString(rule.clock.instant().getEpochSecond() - 301));
        refused(403, "Signature Service Tidak Sesuai", validate(body(CARD).toString(), headers));
        headers = headers();
        headers.remove("X-authorization");
        refused(400, "StartIndex cannot be less than zero", validate(body(CARD).toString(), headers));
        headers = headers();
        headers.put("X-authorization", "Basic a2xpbmlrLnVqaTpzYWxhaDowOTU=");
        refused(401, "UNAUTHORIZED", validate(body(CARD).toString(), headers));
        assertEquals(6, rule.state().path("authRefusals").path("total").asInt());
        assertEquals(0, counts().path("linksIssued").asInt());
    }

    @Test
    public void aBodyMustBeDeclaredAndWrittenAsJson() throws Exception {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
            Map<String, String> headers = headers();
            headers.put("Content-Type", type);
            refused(
                    415,
                    "Content-Type harus application/json",
                    validate(body(CARD).toString(), headers));
        }
        assertEquals(400, validate("{", headers()).code());
        assertEquals(500, validate("\"" + CARD + "\"", headers()).code());
    }

    @Test
    public void aCardThatIsNoneIsRefusedInASentence() throws Exception {
        String sentence = "param harus berupa teks nomor kartu, 13 digit angka";
        refused(412, sentence, validate("123"));
        refused(412, sentence, validate("3571010103120020"));
        refused(412, sentence, validate("{\"param\":1234567890123}", headers()));
        refused(412, sentence, validate("{}", headers()));
    }

    @Test
    public void theLastDigitsTellWhoHasNoHistoryToShow() throws Exception {
        refused(404, "Data peserta tidak ditemukan", validate("0001234567899"));
        refused(404, "Data peserta tidak ditemukan", validate("0001234567898"));
        refused(404, "Peserta belum memiliki riwayat pelayanan", validate("0001234567897"));
        assertEquals(200, validate("0001234567896").code());
        assertEquals(1, counts().path("linksIssued").asInt());
    }

    @Test
    public void peopleKnownByNameComeBeforeTheRule() throws Exception {
        String row = "{\"noKartu\":\"%s\",\"name\":\"Ada\",\"sex\":\"F\",\"birthDate\":\"1990-01-02\"%s}\n";
        rule.control(
                "POST",
                "participants",
                row.formatted("0001111111197", "") + row.formatted("0001111111112", ",\"history\":false"));
        assertEquals(200, validate("0001111111197").code());
        refused(404, "Peserta belum memiliki riwayat pelayanan", validate("0001111111112"));
        JsonNode byNik = rule.clinic().get("/peserta/nik/3571010103120097").response();
        refused(
                404,
                "Peserta belum memiliki riwayat pelayanan",
                validate(byNik.path("noKartu").asText()));
    }

    @Test
    public void aFacilityThatIsNotOpenedIsTold() throws Exception {
        Map<String, String> headers = closed.icare().headers();
        refused(
                404,
                "Unauthorized! You are not registered for this service!",
                closed.icare().send("POST", PATH, body(CARD).toString(), headers));
        headers.put("X-signature", "wrong");
        assertEquals(
                403,
                closed.icare()
                        .send("POST", PATH, body(CARD).toString(), headers)
                        .code());
        assertEquals(200, closed.clinic().get("/kesadaran").code());
        assertFalse(closed.state().path("icare").path("opened").booleanValue());
    }

    @Test
    public void faultsWorkHereToo() throws Exception {
        rule.fault(fault("error-5xx").put("status", 500));
        assertEquals(500, validate(CARD).status());
        rule.fault(fault("connection-reset"));
        assertThrows(IOException.class, () -> validate(CARD));
        rule.fault(fault("html-page"));
        assertTrue(validate(CARD).raw().startsWith("<!DOCTYPE html>"));
        assertEquals(0, counts().path("linksIssued").asInt());
        rule.fault(fault("timeout-after-commit"));
        Client hasty = rule.icare().timeout(Duration.ofMillis(700));
        assertThrows(
                HttpTimeoutException.class,
                () -> hasty.send("POST", PATH, body(CARD).toString(), headers()));
        rule.fault(fault("wrong-encryption"));
        assertThrows(Exception.class, () -> validate(CARD));
        assertEquals(2, counts().path("linksIssued").asInt());
        rule.fault(fault("clock-skew").put("seconds", 400));
        assertEquals(403, validate(CARD).code());
        rule.fault(fault("slow-drip").put("seconds", 1));
        assertEquals(200, validate(CARD).code());
        assertEquals(200, validate(CARD).code());
        assertEquals(200, rule.clinic().get("/kesadaran").code());
    }
}
