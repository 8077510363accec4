package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ReferralTest {
    private static final String CARD = "0001609005468";
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    @Before
    public void registered() throws Exception {
        rule.clinic().post("/pendaftaran", Client.pendaftaran(CARD, "001", DAY));
    }

    private static ObjectNode referred() {
        ObjectNode body =
                Client.kunjungan(CARD, "001", DAY).put("kdStatusPulang", "4").put("kdDiag1", "I50.0");
        ObjectNode referral =
                body.putObject("rujukLanjut").put("kdppk", "0112R016").put("tglEstRujuk", "18-11-2026");
        referral.putObject("subSpesialis").put("kdSubSpesialis1", "3").putNull("kdSarana");
        referral.putNull("khusus");
        return body;
    }

    private Map<String, String> refused(ObjectNode body) throws Exception {
        Client.Result result = rule.clinic().post("/kunjungan/V1", body);
        assertEquals(result.raw(), 412, result.code());
        return result.complaints();
    }

    @Test
    public void aReferralIsTakenAndItsLetterCanBePrinted() throws Exception {
        String no = rule.clinic().post("/kunjungan/V1", referred()).id("noKunjungan");
        JsonNode letter = rule.clinic().get("/kunjungan/rujukan/" + no).response();
        assertEquals(no, letter.path("noRujukan").asText());
        assertEquals("0114U163", letter.path("ppk").path("kdPPK").asText());
        assertEquals("RSUD CONTOH", letter.path("ppkRujuk").path("nmProvider").asText());
        assertEquals("Tanpa TACC", letter.path("tacc").path("nmTacc").asText());
        assertEquals(404, rule.branch().get("/kunjungan/rujukan/" + no).code());
    }

    @Test
    public void aVisitWithoutReferralHasNoLetter() throws Exception {
        String no = rule.clinic()
                .post("/kunjungan/V1", Client.kunjungan(CARD, "001", DAY))
                .id("noKunjungan");
        assertEquals(404, rule.clinic().get("/kunjungan/rujukan/" + no).code());
    }

    @Test
    public void statusAndReferralGoTogether() throws Exception {
        assertTrue(refused(referred().put("kdStatusPulang", "3")).containsKey("rujukLanjut"));
        assertTrue(refused(Client.kunjungan(CARD, "001", DAY).put("kdStatusPulang", "5"))
                .containsKey("kdPoliRujukInternal"));
        assertTrue(refused(Client.kunjungan(CARD, "001", DAY).put("kdTacc", 1)).containsKey("kdTacc"));
    }

    @Test
    public void aReferralMustBeSound() throws Exception {
        ObjectNode body = referred();
        ((ObjectNode) body.path("rujukLanjut")).put("kdppk", "XXXX").put("tglEstRujuk", "15-11-2026");
        ((ObjectNode) body.path("rujukLanjut").path("subSpesialis"))
                .put("kdSubSpesialis1", "999")
                .put("kdSarana", "99");
        assertEquals(
                Set.of("kdppk", "tglEstRujuk", "kdSubSpesialis1", "kdSarana"),
                refused(body).keySet());
        ObjectNode neither = referred();
        ((ObjectNode) neither.path("rujukLanjut")).putNull("subSpesialis");
        assertTrue(refused(neither).containsKey("rujukLanjut"));
    }

    @Test
    public void aSpecialReferralNeedsItsNoteAndMayLeaveThePoliOut() throws Exception {
        ObjectNode body = referred().putNull("kdPoli");
        ObjectNode referral = (ObjectNode) body.path("rujukLanjut");
        referral.putNull("subSpesialis");
        ObjectNode special = referral.putObject("khusus")
                .put("kdKhusus", "THA")
                .putNull("kdSubSpesialis")
                .put("catatan", "");
        assertEquals(Set.of("kdSubSpesialis", "catatan"), refused(body).keySet());
        special.put("kdKhusus", "HDL").put("catatan", "sudah biasa hemodialisa");
        assertEquals(201, rule.clinic().post("/kunjungan/V1", body).code());
    }

    @Test
    public void whatTheClinicShouldTreatIsReferredWithAReason() throws Exception {
        ObjectNode body = referred().put("kdDiag1", "A09");
        assertTrue(refused(body).get("kdTacc").contains("TACC"));
        assertTrue(refused(body.put("kdTacc", 1).put("alasanTacc", "lama")).containsKey("alasanTacc"));
        assertTrue(refused(body.put("kdTacc", 2).put("alasanTacc", "< 3 Hari")).containsKey("alasanTacc"));
        assertTrue(refused(body.put("kdTacc", 3).put("alasanTacc", "A09")).containsKey("alasanTacc"));
        body.put("alasanTacc", "A09 - Diarrhoea and gastroenteritis of presumed infectious origin");
        assertEquals(201, rule.clinic().post("/kunjungan/V1", body).code());
    }
}
