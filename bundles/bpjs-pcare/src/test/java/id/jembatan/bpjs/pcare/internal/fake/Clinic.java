package id.jembatan.bpjs.pcare.internal.fake;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.DeliveryContext;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.ReferenceItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An invented clinic with all that the core hands to a bridge. */
public final class Clinic implements DeliveryContext {
    public static final UUID ID = new UUID(1, 1);
    public static final UUID POLI = new UUID(2, 1);
    public static final UUID DOCTOR = new UUID(3, 1);
    public static final Facility FACILITY =
            new Facility(ID, "uji", "Klinik Uji", null, null, ZoneId.of("Asia/Jakarta"), 1);

    public final MemoryRemoteIds remoteIds = new MemoryRemoteIds();
    public final MemoryReferences references = new MemoryReferences();
    public final Map<String, String> values = new HashMap<>();
    public final Map<String, String> mappings = new HashMap<>();
    public Environment environment = Environment.DEVELOPMENT;
    public Clock clock = Clock.fixed(Instant.parse("2026-11-16T03:00:00Z"), ZoneOffset.UTC);
    public int attempt = 1;
    public boolean uncertain;

    public Clinic(String baseUrl) {
        values.putAll(Map.of(
                "baseUrl", baseUrl,
                "cons-id", "12345",
                "secret-key", "7kS3cr3tKLN",
                "user-key", "0123456789abcdef0123456789abcdef",
                "username", "klinik.uji",
                "password", "Rahasia#2024",
                "kdAplikasi", "095",
                "kdProvider", FakePcare.PROVIDER,
                "timeoutSeconds", "5",
                "backdateDays", "14"));
        values.putAll(Map.of(
                "kunjunganPath", "kunjungan/V1",
                "contentType", "text/plain",
                "sendObat", "true",
                "sendTindakan", "true",
                "textLimit", "500"));
        mappings.put("poli " + POLI, "001");
        mappings.put("dokter " + DOCTOR, "131491");
        references.replace("poli", List.of(new ReferenceItem("001", "POLI UMUM", Map.of("poliSakit", "true"))));
        references.replace("dokter", List.of(new ReferenceItem("131491", "dr. Uji", Map.of())));
        references.replace("diagnosa", List.of(item("K30"), item("S61.9"), item("J06.9"), item("I10")));
        mappings.put("tindakan " + MappingKind.procedureId("86.59"), "01034");
        references.replace("tindakan-10", List.of(new ReferenceItem("01034", "Jahit luka", Map.of())));
    }

    private static ReferenceItem item(String code) {
        return new ReferenceItem(code, "Diagnosis " + code, Map.of("nonSpesialis", "true"));
    }

    @Override
    public Facility facility() {
        return FACILITY;
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
        return Optional.ofNullable(mappings.get(mappingKind + " " + localId));
    }

    @Override
    public MemoryReferences references() {
        return references;
    }

    @Override
    public MemoryRemoteIds remoteIds() {
        return remoteIds;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public boolean uncertain() {
        return uncertain;
    }
}
