package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import id.jembatan.itests.day.ClinicDay;
import id.jembatan.itests.day.DayReport;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** The scenario's day on the packed distribution: once as it is, once on a bad line, and what it left in the log. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class ClinicDayIT {

    /** The day lasts half as long again as the outage, which falls into its middle. */
    private static final int OUTAGE_SECONDS = Integer.getInteger("jembatan.outage.seconds", 20);

    private static final int PAUSES_A_DESK = 60;

    /** What the core grants a membership check, and some time for a busy machine. */
    private static final Duration CHECK_BUDGET = Duration.ofSeconds(10 + 5);

    private static final int VISITS = 60;
    private static final int BPJS_VISITS = 42;

    private final TestClinic clinic = TestClinic.running();

    @Test
    public void aEveryVisitEndsAndEveryBpjsVisitIsSentOnce() throws Exception {
        EmrClient admin = clinic.administrator("utama");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        assertComplete(clinic.day(admin, "utama", "hari.biasa", Duration.ZERO));
        assertOnceAtTheGateway();
    }

    @Test
    public void bTheDayEndsAlikeOnABadLineAndNobodyWaitsForTheGateway() throws Exception {
        EmrClient admin = clinic.administrator("cabang");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        clinic.sandbox("POST", "reset", null);
        clinic.sandbox("POST", "faults", "{\"kind\":\"timeout-after-commit\",\"every\":5,\"method\":\"writes\"}");
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        try {
            later.schedule(
                    () -> clinic.sandbox("POST", "faults", "{\"kind\":\"outage\",\"duration\":" + OUTAGE_SECONDS + "}"),
                    OUTAGE_SECONDS * 250L,
                    TimeUnit.MILLISECONDS);
            Duration pace = Duration.ofMillis(OUTAGE_SECONDS * 1500L / PAUSES_A_DESK);
            DayReport report = clinic.day(admin, "cabang", "hari.buruk", pace);
            assertComplete(report);
            assertOnceAtTheGateway();
            assertTrue("a user waited " + report.slowest(), report.slowest().compareTo(TestClinic.GATEWAY_TIMEOUT) < 0);
            assertTrue(
                    "a check took " + report.slowestCheck(),
                    report.slowestCheck().compareTo(CHECK_BUDGET) < 0);
            assertOutcomesAreVisible(admin);
        } finally {
            later.shutdownNow();
            clinic.sandbox("DELETE", "faults", null);
        }
    }

    /** Each delivery shows where it stands and how it came there: every try, its outcome and its sentence. */
    private static void assertOutcomesAreVisible(EmrClient admin) throws IOException {
        int triedAgain = 0;
        Set<String> outcomes = new TreeSet<>();
        JsonNode deliveries = admin.get("/deliveries?limit=500");
        assertEquals(2 * VISITS, deliveries.size());
        for (JsonNode delivery : deliveries) {
            JsonNode attempts = admin.get("/deliveries/" + delivery.path("id").asText() + "/attempts");
            assertEquals(delivery.toString(), delivery.path("attempts").asInt(), attempts.size());
            triedAgain += attempts.size() > 1 ? 1 : 0;
            for (JsonNode attempt : attempts) {
                outcomes.add(attempt.path("outcome").asText());
                boolean ended = attempt.path("outcome").asText().equals("DONE");
                assertTrue(
                        attempt.toString(),
                        ended || !attempt.path("sentence").path("id").asText().isBlank());
            }
        }
        assertTrue("tried again: " + triedAgain, triedAgain > 5);
        assertTrue(outcomes.toString(), outcomes.containsAll(Set.of("DONE", "SKIPPED", "UNKNOWN", "RETRY")));
    }

    @Test
    public void cTheAuditChainIsWhole() throws Exception {
        for (String facility : List.of("utama", "cabang")) {
            JsonNode verification = clinic.administrator(facility).get("/audit/verification");
            assertTrue(verification.path("entries").asLong() > VISITS);
            assertEquals(0, verification.path("brokenAt").asLong(-1));
        }
    }

    /** The driver as a tool of its own: any file of the form, any address, and a table at the end. */
    @Test
    public void dTheDriverIsAToolForAnyFileAndAddress() throws Exception {
        EmrClient admin = clinic.administrator("cabang");
        Path file = Files.createTempFile("another-day", ".jsonl");
        Files.write(file, anotherDay(), StandardCharsets.UTF_8);
        ProcessBuilder tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("jembatan.tools"),
                        file.toString(),
                        clinic.base(),
                        "--user",
                        "hari.lain",
                        "--facility",
                        "cabang",
                        "--sandbox",
                        clinic.gateway())
                .redirectErrorStream(true);
        tool.environment().put("JEMBATAN_PASSWORD", Setup.user(admin, "hari.lain", "doctor", "frontdesk"));
        tool.environment().put("JEMBATAN_NEW_PASSWORD", Setup.password());
        Process running = tool.start();
        String table = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(table, 0, running.waitFor());
        for (String row : List.of(
                "visits of the day +3",
                "visits finished +3",
                "events +6",
                "deliveries +6",
                "remote ids +4",
                "gateway: pendaftaran +2",
                "gateway: kunjungan +2",
                "complete")) {
            assertTrue(
                    row + "\n" + table,
                    Pattern.compile("(?m)^" + row + "$").matcher(table).find());
        }
    }

    /** Three visits: of a child without NIK who is insured, of somebody who pays, and of somebody who was there before. */
    private static List<String> anotherDay() {
        String visit = "\"visit\":{\"arrivedAt\":\"2026-03-0%dT%s+08:00\",\"location\":\"%s\",\"payer\":\"%s\","
                + "\"complaint\":\"demam\",\"vitals\":{\"temperature\":38.1,\"heartRate\":110},\"diagnoses\":[\"%s\"],"
                + "\"procedures\":[],\"prescription\":[]}}";
        return List.of(
                "{\"patient\":{\"name\":\"Bayi Ny. Uji\",\"sex\":\"F\",\"birthDate\":\"2026-02-27\",\"nik\":null,"
                        + "\"bpjsCard\":\"0001112223334\"},"
                        + visit.formatted(2, "08:00:00", "KIA", "BPJS", "R50.9"),
                "{\"patient\":{\"name\":\"Uji Mandiri\",\"sex\":\"M\",\"birthDate\":\"1970-05-05\","
                        + "\"nik\":\"7371010505700001\"},"
                        + visit.formatted(2, "23:10:00", "UMUM", "UMUM", "I10"),
                "{\"patient\":{\"name\":\"Bayi Ny. Uji\",\"sex\":\"F\",\"birthDate\":\"2026-02-27\",\"nik\":null,"
                        + "\"bpjsCard\":\"0001112223334\"},"
                        + visit.formatted(3, "09:00:00", "UMUM", "BPJS", "J00"));
    }

    @Test
    public void eNoNameNumberOrSecretIsInTheLog() throws Exception {
        Set<String> secrets = secretsOfTheDay();
        assertTrue(secrets.size() > 2 * VISITS);
        Set<String> leaked = new TreeSet<>();
        for (Path log : new ServerLog(clinic.folder()).files()) {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            secrets.stream().filter(text::contains).forEach(secret -> leaked.add(log.getFileName() + ": " + secret));
        }
        assertEquals(Set.of(), leaked);
    }

    @Test
    public void fNoErrorIsInTheLog() throws Exception {
        new ServerLog(clinic.folder().resolve("data/log")).assertNoErrorsBut();
    }

    private static void assertComplete(DayReport report) throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        report.print(new PrintStream(table, true, StandardCharsets.UTF_8));
        report.print(System.out);
        assertEquals(VISITS, report.visitCount());
        assertEquals(BPJS_VISITS, report.bpjs());
        assertTrue(table.toString(StandardCharsets.UTF_8), report.complete());
        assertEquals("tindakan", linesOfBpjsVisits("procedures"), report.atGateway("tindakan"));
        assertEquals("obat", linesOfBpjsVisits("prescription"), report.atGateway("obat"));
    }

    private static long linesOfBpjsVisits(String what) throws IOException {
        long lines = 0;
        for (JsonNode line : linesOfTheDay()) {
            if (line.path("visit").path("payer").asText().equals("BPJS")) {
                lines += line.path("visit").path(what).size();
            }
        }
        return lines;
    }

    /** By card, as the gateway has it: once for each BPJS visit, nothing for anybody else. */
    private void assertOnceAtTheGateway() throws Exception {
        JsonNode cards = clinic.sandbox("GET", "state", null).path("cards");
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode line : linesOfTheDay()) {
            if (line.path("visit").path("payer").asText().equals("BPJS")) {
                expected.merge(line.path("patient").path("bpjsCard").asText(), 1, Integer::sum);
            }
        }
        for (String what : List.of("pendaftaran", "kunjungan")) {
            Map<String, Integer> found = new TreeMap<>();
            cards.fields()
                    .forEachRemaining(card ->
                            found.put(card.getKey(), card.getValue().path(what).size()));
            assertEquals(what, expected, found);
        }
    }

    private static List<JsonNode> linesOfTheDay() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader day = new BufferedReader(new InputStreamReader(
                ClinicDay.class.getResourceAsStream("/clinic-day.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = day.readLine(); line != null; line = day.readLine()) {
                lines.add(json.readTree(line));
            }
        }
        return lines;
    }

    private static Set<String> secretsOfTheDay() throws IOException {
        Set<String> secrets = new TreeSet<>(List.of(
                "7kS3cr3tKLN", "9cB4r4n7chX", "0123456789abcdef0123456789abcdef", "Rahasia#2024", "Rahasia#2025"));
        for (JsonNode line : linesOfTheDay()) {
            JsonNode patient = line.path("patient");
            for (String field : List.of("name", "nik", "bpjsCard", "phone", "address")) {
                if (patient.hasNonNull(field)) {
                    secrets.add(patient.path(field).asText());
                }
            }
        }
        return secrets;
    }
}
