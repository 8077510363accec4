package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.itests.client.EmrClient;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scenario's day on the packed distribution: once as it is, once on a bad line, and what it left in the log. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class ClinicDayIT {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicDayIT.class);
    private static final int OUTAGE_SECONDS = 20;
    private static final int VISITS = 60;
    private static final int BPJS_VISITS = 42;

    private final TestClinic clinic = TestClinic.running();

    @Test
    public void aEveryVisitEndsAndEveryBpjsVisitIsSentOnce() throws Exception {
        EmrClient admin = clinic.administrator("utama");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        assertComplete(clinic.day(admin, "utama", "hari.biasa", Duration.ZERO));
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
                    3,
                    TimeUnit.SECONDS);
            DayReport report = clinic.day(admin, "cabang", "hari.buruk", Duration.ofMillis(80));
            assertComplete(report);
            assertTrue("a user waited " + report.slowest(), report.slowest().compareTo(TestClinic.GATEWAY_TIMEOUT) < 0);
        } finally {
            later.shutdownNow();
            clinic.sandbox("DELETE", "faults", null);
        }
    }

    @Test
    public void cTheAuditChainIsWhole() throws Exception {
        JsonNode verification = clinic.administrator("utama").get("/audit/verification");
        assertTrue(verification.path("entries").asLong() > VISITS);
        assertEquals(0, verification.path("brokenAt").asLong(-1));
    }

    @Test
    public void dNoNameNumberOrSecretIsInTheLog() throws Exception {
        Set<String> secrets = secretsOfTheDay();
        assertTrue(secrets.size() > 2 * VISITS);
        Set<String> leaked = new TreeSet<>();
        try (Stream<Path> logs = Files.walk(clinic.folder().resolve("data/log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(log, StandardCharsets.UTF_8);
                secrets.stream()
                        .filter(text::contains)
                        .forEach(secret -> leaked.add(log.getFileName() + ": " + secret));
            }
        }
        assertEquals(Set.of(), leaked);
    }

    private static void assertComplete(DayReport report) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        report.print(new PrintStream(table, true, StandardCharsets.UTF_8));
        LOG.info("The day:\n{}", table.toString(StandardCharsets.UTF_8));
        assertEquals(VISITS, report.visitCount());
        assertEquals(BPJS_VISITS, report.bpjs());
        assertTrue(table.toString(StandardCharsets.UTF_8), report.complete());
    }

    private static Set<String> secretsOfTheDay() throws IOException {
        Set<String> secrets = new TreeSet<>(List.of(
                "7kS3cr3tKLN", "9cB4r4n7chX", "0123456789abcdef0123456789abcdef", "Rahasia#2024", "Rahasia#2025"));
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader day = new BufferedReader(new InputStreamReader(
                ClinicDay.class.getResourceAsStream("/clinic-day.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = day.readLine(); line != null; line = day.readLine()) {
                JsonNode patient = json.readTree(line).path("patient");
                for (String field : List.of("name", "nik", "bpjsCard", "phone", "address")) {
                    if (patient.hasNonNull(field)) {
                        secrets.add(patient.path(field).asText());
                    }
                }
            }
        }
        return secrets;
    }
}
