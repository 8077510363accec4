package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class BpjsOpenerTest {
    private static final BpjsCall READ = new BpjsCall(BpjsService.PCARE, "GET", "/test/{kd}");
    private static final BpjsCall WRITE = new BpjsCall(BpjsService.PCARE, "POST", "/test");

    @Test
    public void opensEveryVector() throws Exception {
        for (JsonNode vector : Vectors.group("response")) {
            BpjsAnswer answer = open(vector, vector.path("ciphertextBase64").asText());
            JsonNode expected =
                    BpjsJson.mapper().readTree(vector.path("plaintext").asText());
            assertEquals(vector.path("name").asText(), expected, answer.tree());
        }
    }

    @Test
    public void opensBase64ThatIsBrokenIntoLines() throws Exception {
        JsonNode vector = Vectors.named("response", "resp-ascii-diagnosa");
        String lines = vector.path("ciphertextBase64").asText().replaceAll("(.{64})", "$1\r\n");
        assertEquals(2, open(vector, lines).tree().path("count").asInt());
    }

    @Test
    public void emptyAnswersOpenToEmpty() throws Exception {
        assertTrue(openNamed("resp-json-null").isEmpty());
        assertTrue(openNamed("resp-empty-json-string").isEmpty());
        assertFalse(openNamed("resp-bare-empty-array").isEmpty());
        assertFalse(openNamed("resp-empty-list").isEmpty());
    }

    @Test
    public void aWrongTimestampIsADecryptErrorAndTheWriteMayHaveHappened() {
        JsonNode vector = Vectors.named("negative", "neg-wrong-timestamp");
        BpjsException e = assertThrows(
                BpjsException.class,
                () -> open(vector, vector.path("ciphertextBase64").asText()));
        assertEquals(BpjsError.DECRYPT, e.error());
        assertFalse(e.outcomeUnknown());
        BpjsException write = assertThrows(
                BpjsException.class,
                () -> open(
                        WRITE, vector, envelope(vector.path("ciphertextBase64").asText(), 201)));
        assertEquals(BpjsError.DECRYPT, write.error());
        assertTrue(write.outcomeUnknown());
    }

    @Test
    public void aTamperedAnswerIsADecryptError() {
        JsonNode vector = Vectors.named("negative", "neg-tampered-last-byte");
        BpjsException e = assertThrows(
                BpjsException.class,
                () -> open(vector, vector.path("ciphertextBase64").asText()));
        assertEquals(BpjsError.DECRYPT, e.error());
    }

    @Test
    public void aPlainObjectIsNotDecryptedAndItsFieldIsNamed() {
        BpjsException e = refused("neg-not-base64-plain-object", 412);
        assertEquals(BpjsError.VALIDATION, e.error());
        assertEquals(1, e.fieldErrors().size());
        assertEquals("noKartu", e.fieldErrors().get(0).field());
        assertEquals("Peserta tidak terdaftar", e.fieldErrors().get(0).message());
        assertEquals("noKartu: Peserta tidak terdaftar", e.gatewaySentence().orElseThrow());
        assertFalse(e.getMessage().contains("Peserta"));
    }

    @Test
    public void aNullResponseReportsItsMetaData() {
        BpjsException e = refused("neg-null-response", 404);
        assertEquals(BpjsError.NOT_FOUND, e.error());
        assertEquals(404, e.code().orElseThrow());
        assertEquals("NOT_FOUND", e.gatewaySentence().orElseThrow());
    }

    @Test
    public void anEmptyStringIsAnEmptySuccess() throws Exception {
        JsonNode vector = Vectors.named("negative", "neg-empty-string-response");
        BpjsAnswer answer = open(READ, vector, vector.path("responseBody").asText());
        assertTrue(answer.isEmpty());
        assertEquals(200, answer.code());
    }

    @Test
    public void plainTextIsTakenAsTheMessage() {
        BpjsException e = refused("neg-plain-text-response", 404);
        assertEquals(BpjsError.NOT_FOUND, e.error());
        assertEquals("Data tidak ditemukan", e.gatewaySentence().orElseThrow());
    }

    @Test
    public void aRefusalOfTheGatewayInPlainTextIsACredentialProblem() {
        BpjsException e = refused("neg-auth-gateway-text", 403);
        assertEquals(BpjsError.AUTH_GATEWAY, e.error());
        assertEquals("Authentication failed", e.gatewaySentence().orElseThrow());
    }

    @Test
    public void plainTextUnderASuccessIsADecryptErrorAndNoEmptyAnswer() {
        BpjsException e = assertThrows(
                BpjsException.class, () -> open(READ, Vectors.group("response").get(0), envelope("halo", 200)));
        assertEquals(BpjsError.DECRYPT, e.error());
    }

    private static BpjsException refused(String name, int httpStatus) {
        JsonNode vector = Vectors.named("negative", name);
        return assertThrows(
                BpjsException.class,
                () -> new BpjsOpener(1 << 20)
                        .open(
                                READ,
                                Vectors.stamp(vector),
                                httpStatus,
                                bytes(vector.path("responseBody").asText())));
    }

    private static BpjsAnswer openNamed(String name) throws BpjsException {
        JsonNode vector = Vectors.named("response", name);
        return open(vector, vector.path("ciphertextBase64").asText());
    }

    private static BpjsAnswer open(JsonNode vector, String response) throws BpjsException {
        return open(READ, vector, envelope(response, 200));
    }

    private static BpjsAnswer open(BpjsCall call, JsonNode vector, String body) throws BpjsException {
        return new BpjsOpener(1 << 20).open(call, Vectors.stamp(vector), 200, bytes(body));
    }

    private static String envelope(String response, int code) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("response", response);
        root.putObject("metaData").put("message", "OK").put("code", code);
        return root.toString();
    }

    private static Bytes bytes(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Bytes(utf8, utf8.length);
    }
}
