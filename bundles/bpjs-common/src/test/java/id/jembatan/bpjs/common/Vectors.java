package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The published test vectors of the BPJS bridging crypto; all credentials in them are fictitious. */
final class Vectors {
    private static final JsonNode ROOT = load();

    private Vectors() {}

    static JsonNode group(String name) {
        JsonNode group = ROOT.path(name);
        if (!group.isArray() || group.isEmpty()) {
            throw new IllegalStateException("no vectors named " + name);
        }
        return group;
    }

    static JsonNode named(String group, String name) {
        for (JsonNode vector : group(group)) {
            if (vector.path("name").asText().equals(name)) {
                return vector;
            }
        }
        throw new IllegalStateException("no vector " + name);
    }

    static BpjsCredentials credentials() {
        JsonNode c = ROOT.path("credentials");
        return new BpjsCredentials(
                c.path("consId").asText(),
                c.path("secretKey").asText(),
                c.path("userKey").asText(),
                c.path("pcareUsername").asText(),
                c.path("pcarePassword").asText(),
                c.path("kdAplikasi").asText());
    }

    /** A stamp with the credentials and the time of a vector. */
    static BpjsStamp stamp(JsonNode vector) {
        BpjsCredentials base = credentials();
        BpjsCredentials credentials = new BpjsCredentials(
                vector.path("consId").asText(base.consId()),
                vector.path("secretKey").asText(base.secretKey()),
                base.userKey(),
                base.username(),
                base.password());
        return BpjsStamp.now(credentials, clockAt(vector.path("timestamp").asLong(1700000000L)));
    }

    static Clock clockAt(long epochSecond) {
        return Clock.fixed(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC);
    }

    private static JsonNode load() {
        try (InputStream in = Vectors.class.getResourceAsStream("/bpjs-crypto.json")) {
            return BpjsJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
