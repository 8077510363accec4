package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.ApiException;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Test;

/** What people type wrong, and what looks wrong but is right. */
public class BadInputIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String STRANGE = "O'Brien \"Ucok\" <b>&amp;</b> 😀 ; DROP TABLE patient --";
    private static int people;

    private final TestClinic clinic = TestClinic.running();
    private EmrClient admin;
    private EmrClient desk;

    @Before
    public void desk() throws IOException {
        admin = clinic.administrator("utama");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        desk = clinic.user(admin, "utama", "meja" + ++people, "doctor", "frontdesk");
    }

    @Test
    public void aNikOfFifteenDigitsIsNamed() throws IOException {
        refused(422, "nik", () -> desk.post("/patients", patient("Limabelas").put("nik", "317101010190000")));
        assertEquals(0, desk.get("/patients?text=Limabelas&limit=10").size());
    }

    @Test
    public void aCardOfThreeDigitsIsNamed() throws IOException {
        refused(
                422,
                "bpjsCard",
                () -> desk.post("/patients", newborn("Kartupendek").put("bpjsCard", "123")));
        assertEquals(0, desk.get("/patients?text=Kartupendek&limit=10").size());
    }

    @Test
    public void aNikOfSomebodyElseIsNamed() throws IOException {
        desk.post("/patients", patient("Pertama").put("nik", "3171010101900001"));
        refused(409, "nik", () -> desk.post("/patients", patient("Kedua").put("nik", "3171010101900001")));
        assertEquals(0, desk.get("/patients?text=Kedua&limit=10").size());
    }

    @Test
    public void aWrongJsonTypeIsNamed() {
        refused(400, "noNikYet", () -> desk.post("/patients", patient("Budi").put("noNikYet", "ya")));
        refused(400, "birthDate", () -> desk.post("/patients", newborn("Budi").put("birthDate", "kemarin")));
    }

    @Test
    public void strangeNamesOneLetterNamesAndNewbornsAreKeptAsTheyAre() throws IOException {
        for (String name : new String[] {STRANGE, "D", "Bayi Ny. Sari"}) {
            String id = desk.post("/patients", newborn(name)).path("id").asText();
            assertEquals(name, desk.get("/patients/" + id).path("name").asText());
        }
        assertTrue(desk.get("/patients" + EmrClient.query(Map.of("text", "brien", "limit", "10")))
                        .size()
                > 0);
    }

    @Test
    public void anUnknownCodeOrAFeverInFahrenheitSavesNothingOfTheChart() throws IOException {
        String id = started("Satu", null);
        refused(
                422,
                "conditions[0].code",
                () -> desk.put("/encounters/" + id + "/chart", chart("Q99.X9", "36.5", "aman")));
        refused(422, "vitals.temperature", () -> desk.put("/encounters/" + id + "/chart", chart("I10", "97", "aman")));
        JsonNode chart = desk.get("/encounters/" + id + "/chart");
        assertEquals(0, chart.path("vitals").path("version").asInt());
        assertEquals(0, chart.path("note").path("version").asInt());
        assertEquals(0, chart.path("conditions").path("version").asInt());
    }

    @Test
    public void aNoteOfAMegabyteIsNamedAndNothingIsSaved() throws IOException {
        String id = started("Panjang", null);
        refused(
                422,
                "note.subjective",
                () -> desk.put("/encounters/" + id + "/chart", chart("I10", "36.5", "x".repeat(1 << 20))));
        assertEquals(
                0,
                desk.get("/encounters/" + id + "/chart")
                        .path("note")
                        .path("version")
                        .asInt());
    }

    @Test
    public void aBodyBeyondAllBoundsIsRefused() throws IOException {
        String body = "{\"name\":\"" + "x".repeat(3 << 20) + "\"}";
        assertEquals(
                413, desk.raw("POST", "/patients", body, "application/json").statusCode());
    }

    @Test
    public void aVisitAMinuteBeforeMidnightBelongsToThatDayAndIsSentUnharmed() throws Exception {
        LocalDate yesterday = LocalDate.now(ZONE).minusDays(1);
        Instant at = yesterday.atTime(LocalTime.of(23, 59)).atZone(ZONE).toInstant();
        String card = "0009876543210";
        String id = started(STRANGE, card, at);
        assertEquals(
                yesterday.toString(),
                desk.get("/encounters/" + id).path("serviceDate").asText());
        desk.put("/encounters/" + id + "/chart", chart("I10", "36.5", STRANGE));
        desk.post("/encounters/" + id + "/finish", desk.object().put("disposition", "HOME"));
        await().atMost(1, TimeUnit.MINUTES).until(() -> sent(id));
        JsonNode visit = clinic.sandbox("GET", "state", null).path("cards").path(card);
        assertEquals(1, visit.path("pendaftaran").size());
        assertEquals(
                yesterday.format(DateTimeFormatter.ofPattern("dd-MM-yyyy")),
                visit.path("pendaftaran").get(0).path("tglDaftar").asText());
        assertTrue(clinic.sandbox("GET", "ledger", null).toString().contains(json("O'Brien \"Ucok\" <b>&amp;</b>")));
    }

    private boolean sent(String encounterId) throws IOException {
        JsonNode deliveries = desk.get("/encounters/" + encounterId + "/deliveries");
        for (JsonNode delivery : deliveries) {
            if (!delivery.path("status").asText().equals("DONE")) {
                return false;
            }
        }
        return deliveries.size() == 2;
    }

    private static String json(String text) throws IOException {
        String quoted = new ObjectMapper().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private ObjectNode patient(String name) {
        return desk.object().put("name", name).put("gender", "FEMALE").put("birthDate", "1990-01-01");
    }

    private ObjectNode newborn(String name) {
        return patient(name)
                .put("birthDate", LocalDate.now(ZONE).minusDays(3).toString())
                .put("noNikYet", true);
    }

    private String started(String name, String card) throws IOException {
        return started(name, card, null);
    }

    private String started(String name, String card, Instant at) throws IOException {
        ObjectNode draft = patient(name).put("noNikYet", true).put("bpjsCard", card);
        String patientId = desk.post("/patients", draft).path("id").asText();
        String location = null;
        for (JsonNode place : desk.get("/locations")) {
            location = place.path("code").asText().equals("UMUM")
                    ? place.path("id").asText()
                    : location;
        }
        ObjectNode visit = desk.object().put("patientId", patientId).put("locationId", location);
        visit.put("payer", card == null ? "SELF" : "BPJS")
                .put("memberNumber", card)
                .put("kind", "SICK");
        visit.put("complaint", STRANGE).put("at", at == null ? null : at.toString());
        String id = desk.post("/encounters", visit).path("id").asText();
        String doctor = null;
        for (JsonNode practitioner : desk.get("/practitioners")) {
            doctor = practitioner.path("profession").asText().equals("DOCTOR")
                    ? practitioner.path("id").asText()
                    : doctor;
        }
        desk.post("/encounters/" + id + "/start", desk.object().put("practitionerId", doctor));
        return id;
    }

    private ObjectNode chart(String icd, String temperature, String text) {
        ObjectNode chart = desk.object();
        chart.putObject("vitals")
                .put("version", 0)
                .putObject("value")
                .put("temperature", new BigDecimal(temperature))
                .put("heartRate", 80);
        chart.putObject("note").put("version", 0).putObject("value").put("subjective", text);
        chart.putObject("conditions")
                .put("version", 0)
                .putArray("value")
                .addObject()
                .put("code", icd);
        return chart;
    }

    @AfterClass
    public static void noErrorIsInTheLog() throws IOException {
        new ServerLog(TestClinic.running().folder().resolve("data/log")).assertNoErrorsBut();
    }

    private interface Call {
        void run() throws IOException;
    }

    /** One clear sentence in both languages, at the field. */
    private static void refused(int status, String field, Call call) {
        ApiException refusal = assertThrows(ApiException.class, call::run);
        assertEquals(refusal.getMessage(), status, refusal.status());
        JsonNode error = refusal.problem().path("errors").path(0);
        assertEquals(refusal.getMessage(), field, error.path("field").asText());
        assertFalse(error.path("sentence").path("id").asText().isBlank());
        assertFalse(error.path("sentence").path("en").asText().isBlank());
        assertTrue(error.path("sentence").path("id").asText().length() < 300);
    }
}
