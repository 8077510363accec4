package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class StateFileTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestClock clock = new TestClock(Instant.parse("2026-11-16T03:00:00Z"));
    private Path file;

    @Before
    public void file() {
        file = folder.getRoot().toPath().resolve("deep/state.jsonl");
    }

    private Sandbox start() throws IOException {
        return Sandbox.start(SandboxRule.stateIn(SandboxRule.onFreePort(Settings.demo()), file), clock);
    }

    private Client client(Sandbox sandbox) {
        return new Client(sandbox.baseUrl(), Client.CLINIC, clock);
    }

    @Test
    public void everythingIsThereAgainAfterARestart() throws Exception {
        JsonNode before;
        String nikCard;
        try (Sandbox sandbox = start()) {
            Client client = client(sandbox);
            nikCard = client.get("/peserta/nik/7102044608550006")
                    .response()
                    .path("noKartu")
                    .asText();
            client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
            client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
            String no = client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY))
                    .id("noKunjungan");
            ObjectNode drug = Client.JSON
                    .createObjectNode()
                    .put("kdObatSK", 0)
                    .put("noKunjungan", no)
                    .put("racikan", true)
                    .putNull("kdRacikan")
                    .put("obatDPHO", true)
                    .put("kdObat", "130100009")
                    .put("signa1", 3)
                    .put("signa2", 1)
                    .put("jmlObat", 15)
                    .put("jmlPermintaan", 15)
                    .putNull("nmObatNonDPHO");
            assertEquals("R.1", client.post("/obat/kunjungan", drug).id("kdRacikan"));
            client.put(
                    "/kunjungan/V1",
                    Client.kunjungan(CARD, "001", DAY).put("noKunjungan", no).put("kdDiag1", "I10"));
            before = sandbox.state().json();
        }
        try (Sandbox sandbox = start()) {
            assertEquals(before, sandbox.state().json());
            Client client = client(sandbox);
            assertEquals(
                    401,
                    client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY))
                            .code());
            assertEquals(
                    "A2",
                    client.post("/pendaftaran", Client.pendaftaran("0001609005411", "001", DAY))
                            .id("noUrut"));
            assertEquals(
                    "0114U1631126Y000002",
                    client.post("/kunjungan/V1", Client.kunjungan("0001609005411", "001", DAY))
                            .id("noKunjungan"));
            JsonNode history = client.get("/kunjungan/peserta/" + CARD)
                    .response()
                    .path("list")
                    .get(0);
            assertEquals("I10", history.path("diagnosa1").path("kdDiag").asText());
            assertEquals(
                    "7102044608550006",
                    client.get("/peserta/" + nikCard).response().path("noKTP").asText());
        }
    }

    @Test
    public void aTornLastLineIsCutOff() throws Exception {
        try (Sandbox sandbox = start()) {
            client(sandbox).post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        }
        Files.write(file, "{\"seq\":2,\"at\":\"2026-11".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (Sandbox sandbox = start()) {
            assertEquals(1, sandbox.state().counts().path("pendaftaran").asInt());
            client(sandbox).post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY));
        }
        try (Sandbox sandbox = start()) {
            assertEquals(1, sandbox.state().counts().path("kunjungan").asInt());
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    public void aDamagedFileIsNotBuiltUpon() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}\n");
        IOException refused = assertThrows(IOException.class, this::start);
        assertTrue(refused.getMessage(), refused.getMessage().contains("line 1"));
        Files.delete(file);
        start().close();
    }

    @Test
    public void twoSandboxesDoNotShareAFile() throws Exception {
        try (Sandbox sandbox = start()) {
            IOException refused = assertThrows(IOException.class, this::start);
            assertTrue(refused.getMessage(), refused.getMessage().contains("in use"));
            assertEquals(0, sandbox.state().counts().path("pendaftaran").asInt());
        }
    }

    @Test
    public void aResetEmptiesTheFileToo() throws Exception {
        try (Sandbox sandbox = start()) {
            Client client = client(sandbox);
            client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
            new Client(sandbox.origin(), Client.CLINIC, clock).send("POST", "/__sandbox/reset", "", client.headers());
            assertEquals(
                    "A1",
                    client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY))
                            .id("noUrut"));
        }
        assertEquals(1, Files.readAllLines(file).size());
    }

    @Test
    public void peopleOfAFileAreKnownFromTheStart() throws Exception {
        Path people = folder.newFile().toPath();
        Files.writeString(
                people,
                "{\"noKartu\":\"0001111111112\",\"name\":\"Ada\",\"sex\":\"F\",\"birthDate\":\"1990-01-02\"}\n");
        Settings demo = SandboxRule.onFreePort(Settings.demo());
        Settings settings = new Settings(
                0,
                "",
                demo.facilities(),
                demo.zone(),
                demo.today(),
                demo.skewTolerance(),
                30,
                true,
                false,
                true,
                demo.stateFile(),
                Optional.of(people));
        try (Sandbox sandbox = Sandbox.start(settings, clock)) {
            assertEquals(
                    "ADA",
                    client(sandbox)
                            .get("/peserta/0001111111112")
                            .response()
                            .path("nama")
                            .asText());
        }
        Files.writeString(people, "{\"noKartu\":\"1\"}");
        assertThrows(IllegalArgumentException.class, () -> Sandbox.start(settings, clock));
    }
}
