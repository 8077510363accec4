package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class LinesTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    private Client client;
    private String visit;

    @Before
    public void aVisit() throws Exception {
        client = rule.clinic();
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        visit = client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY)).id("noKunjungan");
    }

    private ObjectNode tindakan(String code) {
        return Client.JSON
                .createObjectNode()
                .put("kdTindakanSK", 0)
                .put("noKunjungan", visit)
                .put("kdTindakan", code)
                .put("biaya", 0)
                .putNull("keterangan")
                .put("hasil", 0);
    }

    private ObjectNode obat(String code) {
        return Client.JSON
                .createObjectNode()
                .put("kdObatSK", 0)
                .put("noKunjungan", visit)
                .put("racikan", false)
                .putNull("kdRacikan")
                .put("obatDPHO", true)
                .put("kdObat", code)
                .put("signa1", 3)
                .put("signa2", 1)
                .put("jmlObat", 15)
                .put("jmlPermintaan", 15)
                .put("nmObatNonDPHO", "-");
    }

    @Test
    public void aProcedureIsAddedEditedListedAndDeleted() throws Exception {
        String id = client.post("/tindakan", tindakan("01002")).id("kdTindakanSK");
        assertEquals("1", id);
        JsonNode item = client.get("/tindakan/kunjungan/" + visit)
                .response()
                .path("list")
                .get(0);
        assertEquals("Nebulizer", item.path("nmTindakan").asText());
        assertEquals(1, item.path("kdTindakanSK").asInt());
        Client.Result edited = client.put("/tindakan", tindakan("01003").put("kdTindakanSK", 1));
        assertEquals(200, edited.code());
        assertEquals("1", edited.id("kdTindakanSK"));
        assertEquals(
                "01003",
                client.get("/tindakan/kunjungan/" + visit)
                        .response()
                        .path("list")
                        .get(0)
                        .path("kdTindakan")
                        .asText());
        assertEquals(
                404,
                client.put("/tindakan", tindakan("01003").put("kdTindakanSK", 9))
                        .code());
        assertEquals(200, client.delete("/tindakan/1/kunjungan/" + visit).code());
        assertEquals(404, client.delete("/tindakan/1/kunjungan/" + visit).code());
        assertEquals(
                0,
                client.get("/tindakan/kunjungan/" + visit)
                        .response()
                        .path("count")
                        .asInt());
        assertEquals("2", client.post("/tindakan", tindakan("01002")).id("kdTindakanSK"));
    }

    @Test
    public void aProcedureMustBeSound() throws Exception {
        assertEquals(
                Set.of("kdTindakanSK", "kdTindakan", "keterangan", "hasil"),
                client.post(
                                "/tindakan",
                                Client.JSON
                                        .createObjectNode()
                                        .put("kdTindakanSK", 1)
                                        .put("noKunjungan", visit)
                                        .put("kdTindakan", "90.59")
                                        .put("biaya", 0)
                                        .put("hasil", "120"))
                        .complaints()
                        .keySet());
        assertEquals(
                412,
                client.post("/tindakan", tindakan("02001").putNull("hasil")).code());
        assertEquals(
                404,
                client.post("/tindakan", tindakan("01002").put("noKunjungan", "0114U1631126Y000009"))
                        .code());
        assertEquals(404, rule.branch().post("/tindakan", tindakan("01002")).code());
    }

    @Test
    public void aDrugAnswersWithTwoIdsInAnArray() throws Exception {
        Client.Result added = client.post("/obat/kunjungan", obat("130100009"));
        assertEquals(201, added.code());
        assertTrue(added.response().isArray());
        assertEquals("1", added.id("kdObatSK"));
        assertEquals("", added.id("kdRacikan"));
        JsonNode item =
                client.get("/obat/kunjungan/" + visit).response().path("list").get(0);
        assertEquals(
                "Amoksisilin kapsul 500 mg", item.path("obat").path("nmObat").asText());
        assertEquals(15, item.path("jmlObat").asInt());
        assertEquals(200, client.delete("/obat/1/kunjungan/" + visit).code());
        assertEquals(404, client.delete("/obat/1/kunjungan/" + visit).code());
    }

    @Test
    public void aCompoundKeepsItsCode() throws Exception {
        String code = client.post("/obat/kunjungan", obat("130100009").put("racikan", true))
                .id("kdRacikan");
        assertEquals("R.1", code);
        assertEquals(
                code,
                client.post(
                                "/obat/kunjungan",
                                obat("130100001").put("racikan", true).put("kdRacikan", code))
                        .id("kdRacikan"));
        assertEquals(
                "R.2",
                client.post("/obat/kunjungan", obat("130100002").put("racikan", true))
                        .id("kdRacikan"));
        assertTrue(client.post(
                        "/obat/kunjungan",
                        obat("130100002").put("racikan", true).put("kdRacikan", "R.99"))
                .complaints()
                .containsKey("kdRacikan"));
        assertEquals(
                3,
                client.get("/obat/kunjungan/" + visit).response().path("count").asInt());
    }

    @Test
    public void aDrugOutsideTheListIsNamedByText() throws Exception {
        assertTrue(client.post("/obat/kunjungan", obat("999")).complaints().containsKey("kdObat"));
        ObjectNode other = obat("").put("obatDPHO", false).putNull("kdObat").put("nmObatNonDPHO", "Salep racik");
        assertEquals(201, client.post("/obat/kunjungan", other).code());
        assertEquals(
                "Salep racik",
                client.get("/obat/kunjungan/" + visit)
                        .response()
                        .path("list")
                        .get(0)
                        .path("obat")
                        .path("nmObat")
                        .asText());
        assertTrue(client.post("/obat/kunjungan", other.putNull("nmObatNonDPHO"))
                .complaints()
                .containsKey("nmObatNonDPHO"));
        assertTrue(client.post("/obat/kunjungan", obat("130100009").put("signa1", 0))
                .complaints()
                .containsKey("signa1"));
    }

    @Test
    public void theSameLineTwiceIsTakenButNoted() throws Exception {
        client.post("/obat/kunjungan", obat("130100009"));
        client.post("/obat/kunjungan", obat("130100009"));
        client.post("/obat/kunjungan", obat("130100009").put("jmlObat", 10));
        client.post("/tindakan", tindakan("01002"));
        client.post("/tindakan", tindakan("01002"));
        JsonNode state = rule.state();
        assertEquals(3, state.path("counts").path("obat").asInt());
        assertEquals(2, state.path("counts").path("tindakan").asInt());
        assertEquals(2, state.path("repeatsAccepted").path("total").asInt());
        assertEquals(
                3,
                state.path("cards")
                        .path(CARD)
                        .path("kunjungan")
                        .get(0)
                        .path("obat")
                        .asInt());
    }

    @Test
    public void aVisitWithLinesIsNotDeleted() throws Exception {
        client.post("/obat/kunjungan", obat("130100009"));
        assertEquals(412, client.delete("/kunjungan/" + visit).code());
        client.delete("/obat/1/kunjungan/" + visit);
        assertEquals(200, client.delete("/kunjungan/" + visit).code());
        assertEquals(404, client.get("/obat/kunjungan/" + visit).code());
    }

    @Test
    public void aCheckUpIsAddedEditedAndDeleted() throws Exception {
        ObjectNode body = Client.JSON
                .createObjectNode()
                .put("kdMCU", 0)
                .put("noKunjungan", visit)
                .put("kdProvider", "0114U163")
                .put("tglPelayanan", DAY);
        Set<String> missing = client.post("/MCU", body).complaints().keySet();
        assertEquals(31, missing.size());
        missing.forEach(field -> body.put(field, 0));
        client.post("/MCU", body).complaints().keySet().forEach(body::putNull);
        assertEquals("1", client.post("/MCU", body).id("kdMCU"));
        assertEquals(
                200,
                client.put("/MCU", body.put("kdMCU", 1).put("gulaDarahSewaktu", 110))
                        .code());
        assertEquals(
                110,
                client.get("/MCU/kunjungan/" + visit)
                        .response()
                        .path("list")
                        .get(0)
                        .path("gulaDarahSewaktu")
                        .asInt());
        assertEquals(200, client.delete("/MCU/1/kunjungan/" + visit).code());
    }
}
