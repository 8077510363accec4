package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.Rule;
import org.junit.Test;

public class ReferencesTest {
    @Rule
    public final SandboxRule rule = new SandboxRule();

    private JsonNode get(String path) throws Exception {
        Client.Result result = rule.clinic().get(path);
        assertEquals(path + " " + result.raw(), 200, result.code());
        return result.response();
    }

    @Test
    public void everyListHasItsItemsAndItsCount() throws Exception {
        for (String path : new String[] {
            "/kesadaran",
            "/statuspulang/rawatInap/true",
            "/statuspulang/rawatInap/false",
            "/poli/fktp/0/100",
            "/provider/0/100",
            "/dokter/0/100",
            "/spesialis",
            "/spesialis/INT/subspesialis",
            "/spesialis/sarana",
            "/spesialis/khusus",
            "/tindakan/kdTkp/10/0/100",
            "/tindakan/kdTkp/20/0/100",
            "/tindakan/kdTkp/50/0/100",
            "/obat/dpho/parasetamol/0/10",
            "/diagnosa/I10/0/10",
            "/spesialis/rujuk/subspesialis/3/sarana/0/tglEstRujuk/18-11-2026",
            "/spesialis/rujuk/subspesialis/3/sarana/1/tglEstRujuk/18-11-2026",
            "/spesialis/rujuk/khusus/HDL/noKartu/0001609005468/tglEstRujuk/18-11-2026",
            "/spesialis/rujuk/khusus/THA/subspesialis/30/noKartu/0001609005468/tglEstRujuk/18-11-2026"
        }) {
            JsonNode reply = get(path);
            assertTrue(path, reply.path("list").size() > 0);
            assertEquals(path, reply.path("list").size(), reply.path("count").asInt());
        }
        for (String path : new String[] {"/prognosa", "/alergi/jenis/01", "/alergi/jenis/02", "/alergi/jenis/03"}) {
            assertTrue(path, get(path).path("list").size() > 4);
            assertTrue(path, get(path).path("count").isMissingNode());
        }
    }

    @Test
    public void codesKnownFromTheContractAreThere() throws Exception {
        assertTrue(get("/statuspulang/rawatInap/false").toString().contains("\"kdStatusPulang\":\"3\""));
        assertTrue(get("/poli/fktp/0/100").toString().contains("\"kdPoli\":\"003\""));
        assertEquals(
                "00",
                get("/alergi/jenis/03").path("list").get(0).path("kdAlergi").asText());
        assertTrue(get("/provider/0/10").toString().contains("0114U164"));
    }

    @Test
    public void diagnosesAreFoundByCodeAndByName() throws Exception {
        for (String code : "I10 G44.2 E11.9 M54.5 J45.9 J03.9 J06.9 A09 Z34.9 K30 N39.0 S61.9 L23.9".split(" ")) {
            JsonNode found = get("/diagnosa/" + code + "/0/10").path("list").get(0);
            assertEquals(code, found.path("kdDiag").asText());
            assertTrue(code, found.path("nonSpesialis").booleanValue());
        }
        JsonNode asthma = get("/diagnosa/asthma/0/100");
        assertTrue(asthma.path("count").asInt() >= 2);
        assertEquals(
                "J45.9",
                get("/diagnosa/Asthma%2C%20unspecified/0/10")
                        .path("list")
                        .get(0)
                        .path("kdDiag")
                        .asText());
        JsonNode page = get("/diagnosa/J/0/5");
        assertEquals(5, page.path("list").size());
        assertTrue(page.path("count").asInt() > 20);
        assertEquals(0, get("/diagnosa/xyzzy/0/5").path("count").asInt());
    }

    @Test
    public void whatDoesNotExistIsNotFound() throws Exception {
        for (String path : new String[] {
            "/alergi/jenis/04",
            "/tindakan/kdTkp/99/0/10",
            "/spesialis/XXX/subspesialis",
            "/kelompok/club/01",
            "/kelompok/kegiatan/01-11-2026",
            "/skrinning/peserta/x/0/10",
            "/nonsense",
            "/kunjungan/rujukan/x",
            "/spesialis/rujuk/khusus/THA/noKartu/0001609005468/tglEstRujuk/18-11-2026",
            "/spesialis/rujuk/subspesialis/999/sarana/0/tglEstRujuk/18-11-2026"
        }) {
            assertEquals(path, 404, rule.clinic().get(path).code());
        }
        assertEquals(405, rule.clinic().delete("/kesadaran").code());
        assertEquals(400, rule.clinic().get("/statuspulang/rawatInap/ya").code());
        assertEquals(400, rule.clinic().get("/diagnosa/I10/-1/10").code());
        assertEquals(400, rule.clinic().get("/diagnosa/I10/0/0").code());
    }

    @Test
    public void anyPrefixAndAnyCaseOfAPathIsAccepted() throws Exception {
        for (String base : new String[] {"", "/pcare-rest", "/a/b/c", "/pcare-rest-dev/"}) {
            Client client = new Client(rule.sandbox().origin() + base, Client.CLINIC, rule.clock);
            assertEquals(base, 200, client.get("/kesadaran").code());
        }
        assertEquals(
                412,
                rule.clinic()
                        .post("/kunjungan/v1", Client.JSON.createObjectNode())
                        .code());
        assertEquals(200, rule.clinic().get("/peserta/0001609005468?x=1").code());
    }
}
