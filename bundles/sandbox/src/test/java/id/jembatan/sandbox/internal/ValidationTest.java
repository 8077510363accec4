package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class ValidationTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    private Map<String, String> registering(ObjectNode body) throws Exception {
        Client.Result result = rule.clinic().post("/pendaftaran", body);
        assertEquals(result.raw(), 412, result.status());
        assertEquals("PRECONDITION_FAILED", result.message());
        return result.complaints();
    }

    private Map<String, String> visiting(ObjectNode body) throws Exception {
        Client.Result result = rule.clinic().post("/kunjungan/V1", body);
        assertEquals(result.raw(), 412, result.status());
        return result.complaints();
    }

    private ObjectNode registration() {
        return Client.pendaftaran(CARD, "001", DAY);
    }

    private ObjectNode visit() {
        return Client.kunjungan(CARD, "001", DAY);
    }

    @Test
    public void everyMissingFieldOfARegistrationIsNamedAtOnce() throws Exception {
        assertEquals(
                Set.of(
                        "kdProviderPeserta",
                        "tglDaftar",
                        "noKartu",
                        "kdPoli",
                        "keluhan",
                        "kunjSakit",
                        "sistole",
                        "diastole",
                        "beratBadan",
                        "tinggiBadan",
                        "respRate",
                        "lingkarPerut",
                        "heartRate",
                        "rujukBalik",
                        "kdTkp"),
                registering(Client.JSON.createObjectNode()).keySet());
    }

    @Test
    public void everyMissingFieldOfAVisitIsNamedAtOnce() throws Exception {
        assertEquals(
                Set.of(
                        "noKunjungan",
                        "noKartu",
                        "tglDaftar",
                        "kdPoli",
                        "keluhan",
                        "kdSadar",
                        "sistole",
                        "diastole",
                        "beratBadan",
                        "tinggiBadan",
                        "respRate",
                        "heartRate",
                        "lingkarPerut",
                        "kdStatusPulang",
                        "tglPulang",
                        "kdDokter",
                        "kdDiag1",
                        "kdDiag2",
                        "kdDiag3",
                        "kdPoliRujukInternal",
                        "rujukLanjut",
                        "kdTacc",
                        "alasanTacc",
                        "anamnesa",
                        "alergiMakan",
                        "alergiUdara",
                        "alergiObat",
                        "kdPrognosa",
                        "terapiObat",
                        "terapiNonObat",
                        "bmhp",
                        "suhu"),
                visiting(Client.JSON.createObjectNode()).keySet());
    }

    @Test
    public void typesAreThoseOfTheContract() throws Exception {
        ObjectNode body = registration()
                .put("kdPoli", 1)
                .put("sistole", "120")
                .put("beratBadan", 70.5)
                .put("kunjSakit", "true");
        assertEquals(
                Set.of("kdPoli", "sistole", "beratBadan", "kunjSakit"),
                registering(body).keySet());
        assertEquals(Set.of("kdSadar"), visiting(visit().put("kdSadar", 1)).keySet());
    }

    @Test
    public void codesMustStandInTheirReference() throws Exception {
        assertEquals(
                "kdPoli Tidak sesuai dengan referensi sistem",
                registering(registration().put("kdPoli", "777")).get("kdPoli"));
        assertTrue(registering(registration().put("kdTkp", "11")).containsKey("kdTkp"));
        ObjectNode body = visit().put("kdSadar", "09")
                .put("kdDokter", "231491")
                .put("kdPrognosa", "77")
                .put("alergiObat", "88")
                .put("kdStatusPulang", "8")
                .put("kdDiag2", "J6.9");
        assertEquals(
                Set.of("kdSadar", "kdDokter", "kdPrognosa", "alergiObat", "kdStatusPulang", "kdDiag2"),
                visiting(body).keySet());
    }

    @Test
    public void datesLieInTheWindow() throws Exception {
        assertTrue(registering(registration().put("tglDaftar", "17-11-2026")).containsKey("tglDaftar"));
        assertTrue(registering(registration().put("tglDaftar", "16-10-2026")).containsKey("tglDaftar"));
        assertTrue(registering(registration().put("tglDaftar", "31-02-2026")).containsKey("tglDaftar"));
        assertTrue(registering(registration().put("tglDaftar", "2026-11-16")).containsKey("tglDaftar"));
        assertEquals(
                201,
                rule.clinic()
                        .post("/pendaftaran", registration().put("tglDaftar", "17-10-2026"))
                        .code());
        assertTrue(visiting(visit().put("tglPulang", "15-11-2026")).containsKey("tglPulang"));
        assertTrue(visiting(visit().put("tglPulang", "17-11-2026")).containsKey("tglPulang"));
    }

    @Test
    public void vitalSignsAndTemperatureStayWithinReason() throws Exception {
        assertTrue(visiting(visit().put("sistole", 1200)).containsKey("sistole"));
        assertTrue(visiting(visit().put("heartRate", -1)).containsKey("heartRate"));
        assertTrue(visiting(visit().put("suhu", "97")).containsKey("suhu"));
        assertTrue(visiting(visit().put("suhu", "panas")).containsKey("suhu"));
    }

    @Test
    public void theThreeWaysOfWritingATemperatureAreTaken() throws Exception {
        rule.clinic().post("/pendaftaran", registration());
        ObjectNode body = visit().put("suhu", "36.5");
        String no = rule.clinic().post("/kunjungan/V1", body).id("noKunjungan");
        assertEquals(
                200,
                rule.clinic()
                        .put("/kunjungan/V1", body.put("noKunjungan", no).put("suhu", 36))
                        .code());
        assertEquals(
                200,
                rule.clinic().put("/kunjungan/V1", body.put("suhu", "36,4")).code());
    }

    @Test
    public void membershipDecidesOverARegistration() throws Exception {
        assertTrue(registering(Client.pendaftaran("0001234567899", "001", DAY))
                .get("noKartu")
                .contains("tidak terdaftar"));
        assertTrue(registering(Client.pendaftaran("0001234567898", "001", DAY))
                .get("noKartu")
                .contains("PREMI"));
        assertTrue(registering(Client.pendaftaran("123", "001", DAY))
                .get("noKartu")
                .contains("13 digit"));
        ObjectNode elsewhere = Client.pendaftaran("0001234567896", "001", DAY);
        assertTrue(registering(elsewhere).containsKey("kdProviderPeserta"));
        elsewhere.put("kdProviderPeserta", "0999U001");
        assertTrue(registering(elsewhere).get("noKartu").contains("FKTP lain"));
        elsewhere.put("kunjSakit", false).put("kdPoli", "020").put("kdTkp", "50");
        assertEquals(201, rule.clinic().post("/pendaftaran", elsewhere).code());
    }

    @Test
    public void aHealthyPoliTakesNoSickVisit() throws Exception {
        assertTrue(registering(registration().put("kdPoli", "020")).containsKey("kunjSakit"));
    }

    @Test
    public void bodiesTheGatewayCannotWalkIntoAreItsOwnError() throws Exception {
        Client client = rule.clinic();
        String twice = Client.JSON.writeValueAsString(registration().toString());
        Client.Result result = client.send("POST", "/pendaftaran", twice, client.headers());
        assertEquals(500, result.code());
        assertEquals("Cannot access child value on Newtonsoft.Json.Linq.JValue.", result.message());
        assertEquals("[]", result.response().toString());
        assertEquals(
                400,
                client.send("POST", "/pendaftaran", "{\"a\":", client.headers()).code());
        assertEquals(
                400,
                client.send("POST", "/pendaftaran", "{} {}", client.headers()).code());
        assertEquals(
                500,
                client.post("/kunjungan/V1", visit().put("kdStatusPulang", "4")).code());
    }

    @Test
    public void namesWithQuotesMarkupAndEmojiComeBackUnharmed() throws Exception {
        String odd = "O'Brien \"Budi\" <b>&amp;</b> 🤒 \u2013 ×\n\t;";
        rule.clinic().post("/pendaftaran", registration().put("keluhan", odd));
        assertEquals(
                odd,
                rule.clinic()
                        .get("/pendaftaran/noUrut/A1/tglDaftar/" + DAY)
                        .response()
                        .path("keluhan")
                        .asText());
    }
}
