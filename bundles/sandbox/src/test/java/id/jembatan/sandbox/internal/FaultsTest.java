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
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.Rule;
import org.junit.Test;

public class FaultsTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    private static ObjectNode fault(String kind) {
        return Client.JSON.createObjectNode().put("kind", kind);
    }

    private Client.Result register() throws Exception {
        return rule.clinic().post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
    }

    private int registrations() throws Exception {
        return rule.state().path("counts").path("pendaftaran").asInt();
    }

    @Test
    public void timeoutAfterCommitStoresAndNeverAnswers() throws Exception {
        rule.fault(fault("timeout-after-commit").put("count", 1));
        Client hasty = rule.clinic().timeout(Duration.ofMillis(700));
        assertThrows(
                HttpTimeoutException.class, () -> hasty.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY)));
        assertEquals(1, registrations());
        JsonNode found =
                rule.clinic().get("/pendaftaran/tglDaftar/" + DAY + "/0/10").response();
        assertEquals("A1", found.path("list").get(0).path("noUrut").asText());
        assertEquals(401, register().code());
    }

    @Test
    public void timeoutBeforeCommitStoresNothing() throws Exception {
        rule.fault(fault("timeout-before-commit").put("count", 1));
        Client hasty = rule.clinic().timeout(Duration.ofMillis(700));
        assertThrows(
                HttpTimeoutException.class, () -> hasty.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY)));
        assertEquals(0, registrations());
        assertEquals(201, register().code());
    }

    @Test
    public void aSilenceEndsByItself() throws Exception {
        rule.fault(fault("timeout-after-commit").put("seconds", 1).put("count", 1));
        assertThrows(IOException.class, this::register);
        assertEquals(1, registrations());
    }

    @Test
    public void resetsComeBeforeOrAfterTheCommit() throws Exception {
        rule.fault(fault("connection-reset").put("count", 1));
        assertThrows(IOException.class, this::register);
        assertEquals(0, registrations());
        rule.fault(fault("reset-after-commit").put("count", 1));
        assertThrows(IOException.class, this::register);
        assertEquals(1, registrations());
    }

    @Test
    public void anOutageEndsWithItsDuration() throws Exception {
        rule.fault(fault("outage").put("duration", 120));
        assertThrows(IOException.class, this::register);
        rule.clock.advance(Duration.ofSeconds(119));
        assertThrows(IOException.class, () -> rule.clinic().get("/kesadaran"));
        assertEquals(1, rule.state().path("faults").get(0).path("secondsLeft").asInt());
        rule.clock.advance(Duration.ofSeconds(1));
        assertEquals(201, register().code());
        assertEquals(0, rule.state().path("faults").size());
    }

    @Test
    public void serverErrorsAndPagesAreNoEnvelope() throws Exception {
        rule.fault(fault("error-5xx").put("count", 1).put("status", 502));
        Client.Result error = register();
        assertEquals(502, error.status());
        assertEquals("", error.raw());
        rule.fault(fault("html-page").put("count", 1).put("status", 200));
        Client.Result page = register();
        assertEquals(200, page.status());
        assertTrue(page.raw().startsWith("<!DOCTYPE html>"));
        assertTrue(page.http().headers().firstValue("content-type").orElse("").startsWith("text/html"));
        assertEquals(0, registrations());
    }

    @Test
    public void anAnsweringFaultMayComeAfterTheCommit() throws Exception {
        rule.fault(fault("error-5xx").put("count", 1).put("afterCommit", true));
        assertEquals(503, register().status());
        assertEquals(1, registrations());
    }

    @Test
    public void aBareCodeHasNoMessageAndAPlainErrorHasText() throws Exception {
        rule.fault(fault("bare-code").put("count", 1));
        Client.Result bare = register();
        assertEquals(500, bare.code());
        assertFalse(bare.raw().contains("message"));
        rule.fault(fault("unencrypted-error").put("count", 1).put("status", 412));
        Client.Result plain = register();
        assertEquals(412, plain.code());
        assertTrue(plain.response().isTextual());
        assertEquals(0, registrations());
    }

    @Test
    public void aWronglySealedAnswerCannotBeOpenedButWasStored() throws Exception {
        rule.fault(fault("wrong-encryption").put("count", 1));
        assertThrows(Exception.class, this::register);
        assertEquals(1, registrations());
        assertEquals(200, rule.clinic().get("/kesadaran").code());
    }

    @Test
    public void aShiftedClockRefusesAndShowsItself() throws Exception {
        rule.fault(fault("clock-skew").put("seconds", -400));
        Client.Result refused = register();
        assertEquals(403, refused.code());
        String date = refused.http().headers().firstValue("date").orElseThrow();
        Instant shown =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        assertEquals(rule.clock.instant().minusSeconds(400), shown);
        rule.fault(fault("clock-skew").put("seconds", 200));
        assertEquals(201, register().code());
    }

    @Test
    public void aDripArrivesWhole() throws Exception {
        rule.fault(fault("slow-drip").put("seconds", 1));
        long start = System.nanoTime();
        assertEquals(
                8, rule.clinic().get("/poli/fktp/0/8").response().path("list").size());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 800);
    }

    @Test
    public void everyNthMatchingCallIsHit() throws Exception {
        rule.fault(
                fault("error-5xx").put("every", 3).put("path", "/PENDAFTARAN").put("method", "writes"));
        int hits = 0;
        for (int i = 10; i < 19; i++) {
            rule.clinic().get("/pendaftaran/tglDaftar/" + DAY + "/0/1");
            rule.clinic().get("/kesadaran");
            hits += rule.clinic()
                                    .post("/pendaftaran", Client.pendaftaran("00012345678" + i, "001", DAY))
                                    .status()
                            == 503
                    ? 1
                    : 0;
        }
        assertEquals(3, hits);
        JsonNode shown = rule.state().path("faults").get(0);
        assertEquals(9, shown.path("matched").asInt());
        assertEquals(3, shown.path("hits").asInt());
        assertEquals(
                3,
                rule.state()
                        .path("calls")
                        .path("spoiltByFault")
                        .path("error-5xx")
                        .asInt());
    }

    @Test
    public void chanceRepeatsWithItsSeed() throws Exception {
        String first = pattern();
        assertEquals(first, pattern());
        assertTrue(first, first.contains("x") && first.contains("."));
    }

    private String pattern() throws Exception {
        rule.control("DELETE", "faults", null);
        rule.fault(fault("error-5xx").put("probability", 0.5).put("seed", 42));
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            seen.append(rule.clinic().get("/kesadaran").status() == 503 ? 'x' : '.');
        }
        return seen.toString();
    }

    @Test
    public void severalFaultsAreInForceAtOnceAndCanBeLiftedSingly() throws Exception {
        rule.fault(fault("error-5xx").put("path", "pendaftaran"));
        rule.fault(fault("html-page").put("path", "kesadaran"));
        assertEquals("", register().raw());
        assertTrue(rule.clinic().get("/kesadaran").raw().startsWith("<!DOCTYPE"));
        assertEquals(200, rule.control("DELETE", "faults/1", null).statusCode());
        assertEquals(201, register().code());
        assertEquals(404, rule.control("DELETE", "faults/1", null).statusCode());
        rule.control("DELETE", "faults", null);
        assertEquals(200, rule.clinic().get("/kesadaran").code());
    }

    @Test
    public void aFaultThatMakesNoSenseIsRefused() throws Exception {
        for (ObjectNode wrong : new ObjectNode[] {
            fault("no-such"),
            fault("outage").put("every", -1),
            fault("outage").put("method", "FETCH"),
            fault("outage").put("status", 500),
            fault("error-5xx").put("status", 99),
            fault("outage").put("probability", 2),
            fault("outage").put("evry", 5),
            fault("outage").put("seconds", "9"),
            fault("slow-drip").put("seconds", -1),
            fault("slow-drip").put("afterCommit", true),
            fault("outage").put("duration", 999_999),
            fault("outage").put("count", 5_000_000_000L)
        }) {
            assertEquals(
                    wrong.toString(),
                    400,
                    rule.control("POST", "faults", wrong.toString()).statusCode());
        }
        assertEquals(400, rule.control("POST", "faults", "{").statusCode());
        assertEquals(400, rule.control("POST", "faults", "[]").statusCode());
        assertEquals(0, rule.state().path("faults").size());
    }
}
