package id.jembatan.bpjs.icare.internal;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.ReferenceStore;
import id.jembatan.spi.RemoteIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An invented clinic with what the core hands to the bridge. */
final class Clinic implements PluginContext {
    final Map<String, String> values = new HashMap<>();
    Environment environment = Environment.DEVELOPMENT;

    Clinic(String baseUrl) {
        values.putAll(Map.of(
                "baseUrl", baseUrl,
                "cons-id", "12345",
                "secret-key", "7kS3cr3tKLN",
                "user-key", "0123456789abcdef0123456789abcdef",
                "username", "klinik.uji",
                "password", "Rahasia#2024",
                "kdAplikasi", "095",
                "timeoutSeconds", "5",
                "urlHosts", "bpjs-kesehatan.go.id"));
    }

    @Override
    public Facility facility() {
        return new Facility(new UUID(1, 1), "uji", "Klinik Uji", null, null, ZoneId.of("Asia/Jakarta"), 1);
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public Map<String, String> credentials() {
        return values;
    }

    @Override
    public Optional<String> mapped(String mappingKind, UUID localId) {
        return Optional.empty();
    }

    @Override
    public ReferenceStore references() {
        throw new UnsupportedOperationException("iCare keeps no references");
    }

    @Override
    public RemoteIds remoteIds() {
        throw new UnsupportedOperationException("iCare keeps no ids");
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-16T03:00:00Z"), ZoneOffset.UTC);
    }
}
