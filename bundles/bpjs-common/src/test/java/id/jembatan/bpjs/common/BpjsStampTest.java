package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class BpjsStampTest {

    @Test
    public void signsEveryVector() {
        for (JsonNode vector : Vectors.group("signature")) {
            BpjsStamp stamp = Vectors.stamp(vector);
            assertEquals(vector.path("name").asText(), vector.path("signature").asText(), stamp.signature());
            assertEquals(vector.path("timestamp").asText(), stamp.headers(true).get("X-timestamp"));
            assertEquals(vector.path("consId").asText(), stamp.headers(true).get("X-cons-id"));
            assertEquals(stamp.signature(), stamp.headers(true).get("X-signature"));
        }
    }

    @Test
    public void authorizesEveryVector() {
        for (JsonNode vector : Vectors.group("authorization")) {
            BpjsCredentials credentials = new BpjsCredentials(
                    "12345",
                    "secret",
                    "key",
                    vector.path("username").asText(),
                    vector.path("password").asText(),
                    vector.path("kdAplikasi").asText());
            Map<String, String> headers =
                    BpjsStamp.now(credentials, Vectors.clockAt(1)).headers(true);
            assertEquals(vector.path("header").asText(), headers.get("X-authorization"));
        }
    }

    @Test
    public void leavesAuthorizationOutWhenSwitchedOff() {
        Map<String, String> headers =
                BpjsStamp.now(Vectors.credentials(), Vectors.clockAt(1)).headers(false);
        assertEquals(List.of("X-cons-id", "X-timestamp", "X-signature", "user_key"), List.copyOf(headers.keySet()));
        assertEquals(Vectors.credentials().userKey(), headers.get("user_key"));
    }

    @Test
    public void takesUtcSecondsWhateverTheZoneOfTheClock() {
        Clock jakarta = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_999L), ZoneId.of("Asia/Jakarta"));
        assertEquals("1700000000", BpjsStamp.now(Vectors.credentials(), jakarta).timestamp());
    }

    @Test
    public void keepsItsTimeWhileTheClockGoesOn() {
        TickingClock clock = new TickingClock(Instant.ofEpochSecond(1_700_000_000L), Duration.ofSeconds(1));
        BpjsStamp stamp = BpjsStamp.now(Vectors.credentials(), clock);
        assertEquals("1700000000", stamp.timestamp());
        assertEquals("wOtm9rKLEO5uPdMHj0RyqpL8DgQnUGJWIeBjssKe2sw=", stamp.signature());
        assertEquals("1700000000", stamp.headers(true).get("X-timestamp"));
        assertEquals(1, clock.readings());
    }

    @Test
    public void printsNoSecret() {
        BpjsCredentials credentials = Vectors.credentials();
        String printed = credentials + " "
                + BpjsStamp.now(credentials, Vectors.clockAt(1)).toString();
        for (String secret : List.of(credentials.secretKey(), credentials.password(), credentials.userKey())) {
            assertFalse(printed.contains(secret));
        }
        assertTrue(printed.contains("12345"));
    }
}
