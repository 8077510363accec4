package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.Rule;
import org.junit.Test;

public class VisitFlowTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    @Test
    public void aVisitGoesThroughRegistrationServiceAndHistory() throws Exception {
        Client client = rule.clinic();
        Client.Result registered = client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        assertEquals(201, registered.status());
        assertEquals("CREATED", registered.message());
        assertEquals("A1", registered.id("noUrut"));

        JsonNode waiting = client.get("/pendaftaran/noUrut/A1/tglDaftar/" + DAY).response();
        assertEquals("Baru", waiting.path("status").asText());
        assertEquals(DAY, waiting.path("tgldaftar").asText());
        assertEquals(CARD, waiting.path("peserta").path("noKartu").asText());

        Client.Result served = client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY));
        assertEquals(201, served.status());
        assertEquals("0114U1631126Y000001", served.id("noKunjungan"));
        assertTrue(served.response().isArray());

        JsonNode list = client.get("/pendaftaran/tglDaftar/" + DAY + "/0/10").response();
        assertEquals(1, list.path("count").asInt());
        assertEquals("Sudah dilayani", list.path("list").get(0).path("status").asText());

        JsonNode history =
                client.get("/kunjungan/peserta/" + CARD).response().path("list").get(0);
        assertEquals("0114U1631126Y000001", history.path("noKunjungan").asText());
        assertEquals("J06.9", history.path("diagnosa1").path("kdDiag").asText());
        assertEquals("dr. Contoh Satu", history.path("dokter").path("nmDokter").asText());
        assertEquals("RJTP", history.path("tkp").path("nmTkp").asText());
        assertTrue(history.path("diagnosa2").path("kdDiag").isNull());
    }

    @Test
    public void aSecondRegistrationOfTheDayIsRefusedAndNoted() throws Exception {
        Client client = rule.clinic();
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        Client.Result again = client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        assertEquals(401, again.code());
        assertEquals("Peserta sudah di-entri di poli yang sama pada hari yang sama.", again.message());
        assertEquals(
                "B1",
                client.post("/pendaftaran", Client.pendaftaran(CARD, "002", DAY))
                        .id("noUrut"));
        JsonNode state = rule.state();
        assertEquals(2, state.path("counts").path("pendaftaran").asInt());
        assertEquals(1, state.path("duplicatesRefused").path("total").asInt());
        assertEquals(2, state.path("cards").path(CARD).path("pendaftaran").size());
    }

    @Test
    public void aVisitWithoutRegistrationIsRefused() throws Exception {
        Client.Result refused = rule.clinic().post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY));
        assertEquals(412, refused.status());
        assertEquals("PRECONDITION_FAILED", refused.message());
        assertEquals(
                "Belum melakukan pendaftaran pada poli tersebut.",
                refused.complaints().get("noKartu"));
    }

    @Test
    public void aSecondVisitOfTheRegistrationIsRefusedAndNoted() throws Exception {
        Client client = rule.clinic();
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY));
        assertEquals(
                412,
                client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY)).code());
        JsonNode state = rule.state();
        assertEquals(1, state.path("counts").path("kunjungan").asInt());
        assertEquals(1, state.path("duplicatesRefused").path("total").asInt());
    }

    @Test
    public void aServedRegistrationStaysUntilItsVisitIsDeleted() throws Exception {
        Client client = rule.clinic();
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        String no =
                client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY)).id("noKunjungan");
        String registration = "/pendaftaran/peserta/" + CARD + "/tglDaftar/" + DAY + "/noUrut/A1/kdPoli/001";
        assertEquals(412, client.delete(registration).code());
        Client.Result gone = client.delete("/kunjungan/" + no);
        assertEquals(200, gone.code());
        assertTrue(gone.response().isNull());
        assertEquals(
                "Baru",
                client.get("/pendaftaran/noUrut/A1/tglDaftar/" + DAY)
                        .response()
                        .path("status")
                        .asText());
        Client.Result deleted = client.delete(registration);
        assertEquals(200, deleted.code());
        assertEquals("", deleted.response().textValue());
        assertEquals(404, client.delete(registration).code());
        assertEquals(
                "A2",
                client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY))
                        .id("noUrut"));
        assertEquals(
                "0114U1631126Y000002",
                client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY)).id("noKunjungan"));
    }

    @Test
    public void aVisitIsEditedUnderItsNumber() throws Exception {
        Client client = rule.clinic();
        client.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        String no =
                client.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY)).id("noKunjungan");
        ObjectNode body =
                Client.kunjungan(CARD, "001", DAY).put("noKunjungan", no).put("kdDiag1", "I10");
        body.remove("tglDaftar");
        body.remove("kdPoli");
        Client.Result edited = client.put("/kunjungan/V1", body);
        assertEquals(200, edited.code());
        assertTrue(edited.response().isNull());
        JsonNode item =
                client.get("/kunjungan/peserta/" + CARD).response().path("list").get(0);
        assertEquals("I10", item.path("diagnosa1").path("kdDiag").asText());
        assertEquals(
                404,
                client.put("/kunjungan/V1", body.put("noKunjungan", "0114U1631126Y000009"))
                        .code());
        assertEquals(
                412,
                client.put("/kunjungan/V1", body.put("noKunjungan", no).put("kdPoli", "002"))
                        .code());
    }

    @Test
    public void theOldPathIsNotAService() throws Exception {
        Client.Result refused = rule.clinic().post("/kunjungan", Client.kunjungan(CARD, "001", DAY));
        assertEquals(404, refused.code());
        assertEquals("Unauthorized! You are not registered for this service!", refused.message());
    }

    @Test
    public void theTwoFacilitiesDoNotSeeEachOthersWork() throws Exception {
        Client clinic = rule.clinic();
        Client branch = rule.branch();
        clinic.post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
        String no =
                clinic.post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY)).id("noKunjungan");
        assertEquals(404, branch.delete("/kunjungan/" + no).code());
        assertEquals(404, branch.get("/pendaftaran/noUrut/A1/tglDaftar/" + DAY).code());
        assertEquals(
                0,
                branch.get("/pendaftaran/tglDaftar/" + DAY + "/0/10")
                        .response()
                        .path("count")
                        .asInt());
        ObjectNode atBranch = Client.pendaftaran(CARD, "001", DAY).put("kdProviderPeserta", "0114U164");
        assertEquals("A1", branch.post("/pendaftaran", atBranch).id("noUrut"));
        assertFalse(branch.get("/dokter/0/10").response().toString().contains("131491"));
    }

    @Test
    public void aDaysListComesInPagesWithTheWholeCount() throws Exception {
        Client client = rule.clinic();
        for (int i = 10; i < 15; i++) {
            client.post("/pendaftaran", Client.pendaftaran("00012345678" + i, "001", DAY));
        }
        JsonNode page = client.get("/pendaftaran/tglDaftar/" + DAY + "/3/3").response();
        assertEquals(5, page.path("count").asInt());
        assertEquals(2, page.path("list").size());
        assertEquals("A4", page.path("list").get(0).path("noUrut").asText());
        assertEquals(400, client.get("/pendaftaran/tglDaftar/" + DAY + "/x/3").code());
        assertEquals(400, client.get("/pendaftaran/tglDaftar/2026-11-16/0/3").code());
    }
}
