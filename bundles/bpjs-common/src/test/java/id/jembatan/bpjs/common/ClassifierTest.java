package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** The refusals known from the contract, each in its class and with what is known about its outcome. */
public class ClassifierTest {
    private static final boolean OPEN = true;
    private static final boolean NONE = false;

    @Test
    public void wordsGoBeforeCodes() {
        meta(401, "Peserta sudah di-entri di poli yang sama pada hari yang sama.", BpjsError.DUPLICATE, NONE);
        meta(401, "unauthorized", BpjsError.AUTH_PCARE, NONE);
        meta(500, "StartIndex cannot be less than zero", BpjsError.AUTH_PCARE, NONE);
        meta(404, "Unauthorized! You are not registered for this service!", BpjsError.NOT_REGISTERED_SERVICE, NONE);
        meta(404, "Unauthorized! Consumer ID is expired!", BpjsError.CONSUMER_EXPIRED, NONE);
        meta(201, "Signature Service Tidak Sesuai", BpjsError.SIGNATURE, NONE, BpjsService.ICARE);
        meta(403, "Authentication failed", BpjsError.AUTH_GATEWAY, NONE);
        meta(500, "kdPoli Tidak sesuai dengan referensi sistem", BpjsError.VALIDATION, NONE);
        meta(500, "Cannot access child value on Newtonsoft.Json.Linq.JValue.", BpjsError.UNREADABLE_REQUEST, NONE);
        meta(500, "Object reference not set to an instance of an object.", BpjsError.UNREADABLE_REQUEST, OPEN);
    }

    @Test
    public void codesWithoutTellingWords() {
        meta(400, "", BpjsError.UNREADABLE_REQUEST, NONE);
        meta(404, "NOT_FOUND", BpjsError.NOT_FOUND, NONE);
        meta(408, "REQUEST_TIMEOUT", BpjsError.TIMEOUT, OPEN);
        meta(412, "PRECONDITION_FAILED", BpjsError.VALIDATION, NONE);
        meta(428, "", BpjsError.DUPLICATE, NONE);
        meta(429, "", BpjsError.RATE_LIMIT, NONE);
        meta(409, "", BpjsError.REFUSED, NONE);
        meta(503, "", BpjsError.UNAVAILABLE, OPEN);
        meta(777, "", BpjsError.UNKNOWN, OPEN);
    }

    @Test
    public void antreanRefusesWith201() {
        meta(201, "Nomor kartu tidak valid", BpjsError.REFUSED, NONE, BpjsService.ANTREAN);
    }

    @Test
    public void anErrorStatusOutranksASuccessInTheEnvelope() {
        expect(BpjsService.PCARE, 500, "{\"metaData\":{\"code\":200,\"message\":\"OK\"}}", BpjsError.UNAVAILABLE, OPEN);
    }

    @Test
    public void theEnvelopeOutranksAnHttpStatusOf200() {
        expect(BpjsService.PCARE, 200, "{\"metaData\":{\"code\":\"404\"}}", BpjsError.NOT_FOUND, NONE);
    }

    @Test
    public void jsonWithoutAnEnvelopeIsNoSuccess() {
        expect(BpjsService.PCARE, 200, "{\"response\":null}", BpjsError.MALFORMED, OPEN);
        expect(BpjsService.PCARE, 200, "{}", BpjsError.MALFORMED, OPEN);
        expect(BpjsService.PCARE, 200, "{\"metaData\":{\"message\":\"OK\"}}", BpjsError.MALFORMED, OPEN);
        expect(BpjsService.PCARE, 403, "{\"message\":\"Authentication failed\"}", BpjsError.AUTH_GATEWAY, NONE);
        expect(BpjsService.PCARE, 502, "{\"error\":{}}", BpjsError.UNAVAILABLE, OPEN);
        expect(BpjsService.PCARE, 200, "[1]", BpjsError.UNAVAILABLE, OPEN);
    }

    @Test
    public void pagesAreReadByTheirStatus() {
        String page = "<html><body>IIS</body></html>";
        expect(BpjsService.PCARE, 400, page, BpjsError.AUTH_GATEWAY, NONE);
        expect(BpjsService.PCARE, 403, page, BpjsError.AUTH_GATEWAY, NONE);
        expect(BpjsService.PCARE, 404, page, BpjsError.WRONG_ADDRESS, NONE);
        expect(BpjsService.PCARE, 429, page, BpjsError.RATE_LIMIT, NONE);
        expect(BpjsService.PCARE, 200, page, BpjsError.UNAVAILABLE, OPEN);
        expect(BpjsService.PCARE, 502, page, BpjsError.UNAVAILABLE, OPEN);
        assertEquals(
                "IIS",
                refusal(BpjsService.PCARE, "POST", 502, page).gatewaySentence().orElseThrow());
    }

    @Test
    public void everyFieldOfARefusalIsKept() {
        BpjsException e = refusal(
                BpjsService.PCARE,
                "POST",
                412,
                "{\"response\":[{\"field\":\"kdPoli\",\"message\":\"salah\"},{\"field\":\"suhu\",\"message\":\"97\\u0007 tinggi\"}],"
                        + "\"metaData\":{\"message\":\"PRECONDITION_FAILED\",\"code\":412}}");
        assertEquals(
                List.of(
                        new BpjsException.FieldError("kdPoli", "salah"),
                        new BpjsException.FieldError("suhu", "97 tinggi")),
                e.fieldErrors());
        assertEquals("kdPoli: salah; suhu: 97 tinggi", e.gatewaySentence().orElseThrow());
    }

    @Test
    public void everyClassTellsTheUserWhatToDoInBothLanguages() {
        for (BpjsError error : BpjsError.values()) {
            assertTrue(
                    error.name(),
                    error.indonesian().endsWith(".") && error.indonesian().length() > 20);
            assertTrue(
                    error.name(),
                    error.english().endsWith(".") && !error.english().equals(error.indonesian()));
        }
    }

    private static void meta(int code, String message, BpjsError error, boolean open) {
        meta(code, message, error, open, BpjsService.PCARE);
    }

    private static void meta(int code, String message, BpjsError error, boolean open, BpjsService service) {
        String body = "{\"response\":null,\"metaData\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}";
        expect(service, 200, body, error, open);
        expect(service, code >= 400 && code < 600 ? code : 200, body, error, open);
    }

    private static void expect(BpjsService service, int status, String body, BpjsError error, boolean open) {
        BpjsException write = refusal(service, "POST", status, body);
        assertEquals(body, error, write.error());
        assertEquals(body, open, write.outcomeUnknown());
        BpjsException read = refusal(service, "GET", status, body);
        assertEquals(body, error, read.error());
        assertFalse(body, read.outcomeUnknown());
    }

    private static BpjsException refusal(BpjsService service, String method, int status, String body) {
        byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
        BpjsStamp stamp = BpjsStamp.now(Vectors.credentials(), Vectors.clockAt(1));
        return assertThrows(
                body,
                BpjsException.class,
                () -> new BpjsOpener(1 << 16)
                        .open(new BpjsCall(service, method, "/x"), stamp, status, new Bytes(utf8, utf8.length)));
    }
}
