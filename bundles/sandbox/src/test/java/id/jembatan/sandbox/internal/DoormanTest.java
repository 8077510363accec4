package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class DoormanTest {
    @Rule
    public final SandboxRule rule = new SandboxRule();

    private Client.Result with(Map<String, String> headers) throws Exception {
        return rule.clinic().send("GET", "/kesadaran", null, headers);
    }

    private Map<String, String> headers() throws Exception {
        return rule.clinic().headers();
    }

    private int reason(String name) throws Exception {
        return rule.state().path("authRefusals").path("byReason").path(name).asInt();
    }

    @Test
    public void rightCredentialsComeIn() throws Exception {
        assertEquals(200, with(headers()).code());
        assertEquals(200, rule.branch().get("/kesadaran").code());
        assertEquals(0, rule.state().path("authRefusals").path("total").asInt());
    }

    @Test
    public void aWrongUserKeyIsAnsweredWithBareText() throws Exception {
        Map<String, String> headers = headers();
        headers.put("user_key", "00000000000000000000000000000000");
        headers.put("X-signature", "also wrong, but asked later");
        Client.Result refused = with(headers);
        assertEquals(403, refused.status());
        assertEquals("Authentication failed", refused.raw());
        assertEquals(1, reason("user_key"));
        headers.remove("user_key");
        assertEquals(403, with(headers).status());
    }

    @Test
    public void aWrongConsIdOrTheOtherFacilitysIsRefused() throws Exception {
        Map<String, String> headers = headers();
        headers.put("X-cons-id", "99999");
        Client.Result refused = with(headers);
        assertEquals(403, refused.code());
        assertEquals("Authentication failed", refused.message());
        headers.put("X-cons-id", Client.BRANCH.consId());
        assertEquals(403, with(headers).code());
        assertEquals(2, reason("cons-id"));
    }

    @Test
    public void aWrongSignatureIsNamed() throws Exception {
        Map<String, String> headers = headers();
        headers.put("X-signature", headers.get("X-signature").replace('=', ' ').strip() + "%3D");
        Client.Result refused = with(headers);
        assertEquals(403, refused.code());
        assertEquals("Signature Service Tidak Sesuai", refused.message());
        headers = headers();
        headers.remove("X-timestamp");
        assertEquals(403, rule.clinic().send("GET", "/kesadaran", null, headers).code());
        assertEquals(2, reason("signature"));
    }

    @Test
    public void aTimestampMayBeFiveMinutesOffAndNoMore() throws Exception {
        long now = rule.clock.instant().getEpochSecond();
        Client client = rule.clinic();
        assertEquals(200, with(client.headers(Long.toString(now - 300))).code());
        assertEquals(200, with(client.headers(Long.toString(now + 300))).code());
        assertEquals(403, with(client.headers(Long.toString(now - 301))).code());
        assertEquals(403, with(client.headers(Long.toString(now + 301))).code());
        assertEquals(403, with(client.headers(now + "000")).code());
        assertEquals(403, with(client.headers("soon")).code());
        assertEquals(4, reason("timestamp"));
    }

    @Test
    public void anAccountWithoutTheWordBasicTripsTheGateway() throws Exception {
        Map<String, String> headers = headers();
        headers.put("X-authorization", headers.get("X-authorization").substring("Basic ".length()));
        Client.Result refused = with(headers);
        assertEquals(400, refused.code());
        assertEquals("StartIndex cannot be less than zero", refused.message());
        assertEquals(1, reason("authorization-form"));
    }

    @Test
    public void aWrongPasswordIsUnauthorized() throws Exception {
        Map<String, String> headers = headers();
        headers.put("X-authorization", "Basic a2xpbmlrLnVqaTpzYWxhaDowOTU=");
        Client.Result refused = with(headers);
        assertEquals(401, refused.code());
        assertEquals("UNAUTHORIZED", refused.message());
        headers.put("X-authorization", "Basic %%%");
        assertEquals(401, with(headers).code());
        assertEquals(2, reason("authorization"));
    }
}
