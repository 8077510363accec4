package id.jembatan.rxpert.internal;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.ReferenceStore;
import id.jembatan.spi.RemoteIds;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An invented clinic; the dictionary asks for its day only. */
public final class TestClinic implements PluginContext {
    public Clock clock = Signer.CLOCK;

    @Override
    public Facility facility() {
        return new Facility(new UUID(1, 1), "uji", "Klinik Uji", null, null, ZoneId.of("Asia/Jakarta"), 1);
    }

    @Override
    public Environment environment() {
        return Environment.PRODUCTION;
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of();
    }

    @Override
    public Optional<String> mapped(String mappingKind, UUID localId) {
        return Optional.empty();
    }

    @Override
    public ReferenceStore references() {
        throw new UnsupportedOperationException("no reference lists");
    }

    @Override
    public RemoteIds remoteIds() {
        throw new UnsupportedOperationException("nothing is sent");
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
