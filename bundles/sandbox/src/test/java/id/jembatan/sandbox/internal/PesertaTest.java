package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.Rule;
import org.junit.Test;

public class PesertaTest {
    @Rule
    public final SandboxRule rule = new SandboxRule();

    private JsonNode card(String card) throws Exception {
        Client.Result result = rule.clinic().get("/peserta/" + card);
        assertEquals(result.raw(), 200, result.code());
        return result.response();
    }

    @Test
    public void anyCardOfTheFormBelongsToSomebodyAlwaysTheSame() throws Exception {
        JsonNode first = card("0001234567812");
        assertEquals(first, card("0001234567812"));
        assertEquals(first, rule.clinic().get("/peserta/noka/0001234567812").response());
        assertEquals("0001234567812", first.path("noKartu").asText());
        assertTrue(first.path("aktif").booleanValue());
        assertTrue(first.path("nama").asText().matches("[A-Z]+ [A-Z]+"));
        assertTrue(first.path("tglLahir").asText().matches("\\d{2}-\\d{2}-\\d{4}"));
        assertEquals("0114U163", first.path("kdProviderPst").path("kdProvider").asText());
        assertEquals(
                "0114U164",
                rule.branch()
                        .get("/peserta/0001234567812")
                        .response()
                        .path("kdProviderPst")
                        .path("kdProvider")
                        .asText());
    }

    @Test
    public void theLastDigitsOfACardTellItsStory() throws Exception {
        Client.Result nobody = rule.clinic().get("/peserta/0001234567899");
        assertEquals(404, nobody.code());
        assertEquals("NOT_FOUND", nobody.message());
        JsonNode arrears = card("0001234567898");
        assertFalse(arrears.path("aktif").booleanValue());
        assertTrue(arrears.path("tunggakan").asInt() > 0);
        assertEquals(
                "0999U001",
                card("0001234567896").path("kdProviderPst").path("kdProvider").asText());
        assertTrue(card("0001234567897").path("aktif").booleanValue());
        assertEquals(404, rule.clinic().get("/peserta/1231234567812").code());
    }

    @Test
    public void aMalformedNumberIsTold() throws Exception {
        assertTrue(rule.clinic().get("/peserta/123").complaints().get("noKartu").contains("13 digit"));
        assertTrue(rule.clinic()
                .get("/peserta/nik/357101010312002")
                .complaints()
                .get("nik")
                .contains("16 digit"));
    }

    @Test
    public void aNikLeadsToAPersonOfItsSexAndBirthdayAndBackFromTheCard() throws Exception {
        JsonNode woman = rule.clinic().get("/peserta/nik/7102044608550006").response();
        assertEquals("P", woman.path("sex").asText());
        assertEquals("06-08-1955", woman.path("tglLahir").asText());
        assertEquals("7102044608550006", woman.path("noKTP").asText());
        assertEquals(woman, card(woman.path("noKartu").asText()));
        assertEquals(woman, rule.clinic().get("/peserta/nik/7102044608550006").response());
        JsonNode child = rule.clinic().get("/peserta/nik/3571010103120020").response();
        assertEquals("01-03-2012", child.path("tglLahir").asText());
        assertEquals("L", child.path("sex").asText());
    }

    @Test
    public void aNikThatCannotBeBelongsToNobody() throws Exception {
        for (String nik : new String[] {
            "3571013103120099", "3571013202120020", "3571010113120020", "0971010103120020", "3571010103120000"
        }) {
            assertEquals(nik, 404, rule.clinic().get("/peserta/nik/" + nik).code());
        }
    }

    @Test
    public void theScenarioCanBeMadeKnownByName() throws Exception {
        String scenario;
        try (InputStream in = getClass().getResourceAsStream("/clinic-day.jsonl")) {
            scenario = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonNode result = Client.JSON.readTree(
                rule.control("POST", "participants", scenario).body());
        assertEquals(42, result.path("registered").asInt());
        assertEquals(18, result.path("skippedWithoutCard").asInt());
        assertEquals("TEGUH NASUTION", card("0001609005468").path("nama").asText());
        JsonNode byNik = rule.clinic().get("/peserta/nik/3571010103120020").response();
        assertEquals("0001609005468", byNik.path("noKartu").asText());
        JsonNode again = Client.JSON.readTree(
                rule.control("POST", "participants", scenario).body());
        assertEquals(42, again.path("unchanged").asInt());
    }

    @Test
    public void peopleMayComeFlatOrAsATable() throws Exception {
        rule.control(
                "POST",
                "participants",
                "{\"noKartu\":\"0001111111199\",\"nik\":\"3571010103120021\",\"name\":\"Ada Meski 99\",\"sex\":\"F\",\"birthDate\":\"1990-01-02\",\"kdProvider\":\"0114U164\",\"active\":false,\"inactiveReason\":\"MENINGGAL\"}");
        JsonNode person = card("0001111111199");
        assertEquals("ADA MESKI 99", person.path("nama").asText());
        assertEquals("MENINGGAL", person.path("ketAktif").asText());
        assertEquals("0114U164", person.path("kdProviderPst").path("kdProvider").asText());
        HttpResponse<String> table = rule.control(
                "POST", "participants", "noKartu;nik;nama;sex;tglLahir\n0001111111112;;SITI TABEL;P;03-04-1985\n");
        assertEquals(table.body(), 200, table.statusCode());
        assertEquals("03-04-1985", card("0001111111112").path("tglLahir").asText());
    }

    @Test
    public void aListWithAWrongRowChangesNothing() throws Exception {
        HttpResponse<String> refused = rule.control(
                "POST",
                "participants",
                "{\"noKartu\":\"0001111111112\",\"name\":\"A\",\"sex\":\"F\",\"birthDate\":\"1990-01-02\"}\n{\"noKartu\":\"12\"}");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body(), refused.body().contains("line 2"));
        assertEquals(0, rule.state().path("counts").path("participants").asInt());
    }
}
