package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class SettingsRulesTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule strict = new SandboxRule(s -> SandboxRule.with(s, false, true));

    @Test
    public void aCodeOutsideTheListIsRefusedOnlyWhenAskedFor() throws Exception {
        strict.clinic().post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        ObjectNode body = Client.kunjungan(CARD, "001", DAY).put("kdDiag1", "Q99.9");
        assertEquals(
                "kdDiag1 Tidak sesuai dengan referensi sistem",
                strict.clinic().post("/kunjungan/V1", body).complaints().get("kdDiag1"));
        assertEquals(
                0,
                strict.clinic()
                        .get("/diagnosa/Q99.9/0/10")
                        .response()
                        .path("count")
                        .asInt());

        try (Sandbox lenient = Sandbox.start(SandboxRule.onFreePort(Settings.demo()), strict.clock)) {
            Client client = new Client(lenient.baseUrl(), Client.CLINIC, strict.clock);
            client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
            assertEquals(
                    1,
                    client.get("/diagnosa/Q99.9/0/10").response().path("count").asInt());
            assertEquals(
                    412, client.post("/kunjungan/V1", body.put("kdDiag1", "Q9")).code());
            assertEquals(
                    201,
                    client.post("/kunjungan/V1", body.put("kdDiag1", "Q99.9")).code());
        }
    }

    @Test
    public void aVitalSignOfZeroIsRefusedOnlyWhenStrict() throws Exception {
        strict.clinic().post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        ObjectNode body = Client.kunjungan(CARD, "001", DAY).put("sistole", 0);
        assertTrue(strict.clinic().post("/kunjungan/V1", body).complaints().containsKey("sistole"));
    }

    @Test
    public void todayCanBeFixedAndBackdatingWidened() throws Exception {
        Settings demo = SandboxRule.onFreePort(Settings.demo());
        Settings fixed = new Settings(
                0,
                "x",
                demo.facilities(),
                demo.zone(),
                Optional.of(LocalDate.of(2027, 3, 1)),
                Duration.ofSeconds(10),
                365,
                true,
                false,
                true,
                Optional.empty(),
                Optional.empty());
        try (Sandbox later = Sandbox.start(fixed, strict.clock)) {
            Client client = new Client(later.origin() + "/some/other/prefix", Client.CLINIC, strict.clock);
            assertEquals(
                    201,
                    client.post("/pendaftaran", Client.pendaftaran(CARD, "001", "28-02-2027"))
                            .code());
            assertEquals(
                    201,
                    client.post("/pendaftaran", Client.pendaftaran(CARD, "001", "01-03-2026"))
                            .code());
            assertEquals(
                    412,
                    client.post("/pendaftaran", Client.pendaftaran(CARD, "001", "02-03-2027"))
                            .code());
        }
    }

    @Test
    public void theDayTurnsAtMidnightOfTheClinicsZone() throws Exception {
        strict.clock.advance(Duration.between(strict.clock.instant(), Instant.parse("2026-11-16T16:59:59Z")));
        assertEquals(
                412,
                strict.clinic()
                        .post("/pendaftaran", Client.pendaftaran(CARD, "001", "17-11-2026"))
                        .code());
        strict.clock.advance(Duration.ofSeconds(1));
        assertEquals(
                201,
                strict.clinic()
                        .post("/pendaftaran", Client.pendaftaran(CARD, "001", "17-11-2026"))
                        .code());
    }

    @Test
    public void facilitiesOfOnesOwnAreTaken() throws Exception {
        Facility own = Facility.parse("0222A001|KLINIK LAIN|00123|1aB2cD3eF4|abc|user|p|ss:word");
        Settings demo = SandboxRule.onFreePort(Settings.demo());
        Settings settings = new Settings(
                0,
                demo.prefix(),
                List.of(own),
                demo.zone(),
                demo.today(),
                demo.skewTolerance(),
                30,
                true,
                false,
                true,
                Optional.empty(),
                Optional.empty());
        try (Sandbox sandbox = Sandbox.start(settings, strict.clock)) {
            Client client = new Client(sandbox.baseUrl(), own, strict.clock);
            assertEquals(
                    "dr. Umum Satu",
                    client.get("/dokter/0/1")
                            .response()
                            .path("list")
                            .get(0)
                            .path("nmDokter")
                            .asText());
        }
        assertEquals("p|ss:word", own.password());
        assertTrue(!own.toString().contains("word"));
    }

    @Test
    public void wrongSettingsAreRefusedInOneSentence() {
        assertThrows(IllegalArgumentException.class, () -> Facility.parse("0222A001|KLINIK"));
        assertThrows(IllegalArgumentException.class, () -> Facility.parse("222|K|1|2|3|4|5"));
        assertThrows(IllegalArgumentException.class, () -> Main.parse(new String[] {"--nonsense", "1"}));
        assertThrows(IllegalArgumentException.class, () -> Main.parse(new String[] {"--port"}));
        assertThrows(IllegalArgumentException.class, () -> Main.parse(new String[] {"--port", "70000"}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Main.parse(new String[] {"--facility", Facility.CLINIC, "--facility", Facility.CLINIC}));
    }

    @Test
    public void optionsOfThePlainProgramReachTheSettings() {
        Settings settings = Main.parse(new String[] {
            "--port",
            "0",
            "--today",
            "2026-11-16",
            "--accept-any-icd",
            "false",
            "--state-file",
            "s.jsonl",
            "--prefix",
            "a/b/",
            "--icare",
            "false",
        });
        assertEquals(0, settings.port());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 16)), settings.today());
        assertEquals(false, settings.acceptAnyIcd());
        assertEquals(false, settings.icare());
        assertTrue(Main.parse(new String[0]).icare());
        assertEquals("/a/b", settings.prefix());
        assertEquals(2, settings.facilities().size());
    }
}
