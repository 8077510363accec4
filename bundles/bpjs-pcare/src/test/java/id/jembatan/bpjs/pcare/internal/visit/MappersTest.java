package id.jembatan.bpjs.pcare.internal.visit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter.Disposition;
import id.jembatan.api.encounter.Encounter.Kind;
import id.jembatan.bpjs.common.BpjsJson;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.bpjs.pcare.internal.fake.Golden;
import id.jembatan.bpjs.pcare.internal.fake.Visits;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.event.Event;
import id.jembatan.spi.DeliveryResult.Reject;
import id.jembatan.spi.ReferenceItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

public class MappersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final PcareGateway gateway = new PcareGateway();
    private final Clinic clinic = new Clinic("http://127.0.0.1:1/pcare-rest-dev");
    private final Visits visits = new Visits();

    @After
    public void stop() {
        gateway.close();
    }

    @Test
    public void aRegistration() throws Exception {
        golden("pendaftaran", EncounterToPendaftaran.map(visit(visits.arrived()), "0114U163"));
    }

    @Test
    public void aRegistrationOfAHealthyVisitWithoutComplaint() throws Exception {
        visits.kind = Kind.HEALTHY;
        visits.complaint = null;
        golden("pendaftaran-healthy", EncounterToPendaftaran.map(visit(visits.arrived()), "0114U163"));
    }

    @Test
    public void aPoliForHealthyVisitsMakesAHealthyVisit() throws Exception {
        clinic.references.replace("poli", List.of(new ReferenceItem("001", "SEHAT", Map.of("poliSakit", "false"))));
        PendaftaranBody body = EncounterToPendaftaran.map(visit(visits.arrived()), "0114U163");
        assertEquals(false, body.kunjSakit());
        assertEquals("50", body.kdTkp());
    }

    @Test
    public void aVisit() throws Exception {
        golden("kunjungan", kunjungan());
    }

    @Test
    public void anEditOfAVisit() throws Exception {
        Visit visit = visit(visits.finished());
        golden("kunjungan-edit", new EncounterToKunjungan(visit).map("0114U1631126Y000001", DAY, "001"));
    }

    @Test
    public void aVisitOfAChildWithFewMeasurementsAndNoDrugs() throws Exception {
        visits.vitals = new VitalSigns(
                null, null, 110, null, new BigDecimal("38"), null, new BigDecimal("12.49"), null, null, null);
        visits.note = null;
        visits.prescriptions = List.of();
        visits.conditions = List.of(
                new Condition("K30", ""),
                new Condition("I10", ""),
                new Condition("J06.9", ""),
                new Condition("S61.9", ""));
        Visit visit = visit(visits.finished());
        EncounterToKunjungan mapper = new EncounterToKunjungan(visit);
        golden("kunjungan-child", mapper.map(null, DAY, "001"));
        mapper.noteFilledIn();
        assertEquals(
                List.of(
                        "Tidak diukur, dikirim 0: sistole, diastole, tinggiBadan, respRate.",
                        "Kesadaran tidak dicatat, dikirim Compos mentis.",
                        "pCare hanya menerima tiga diagnosis; tidak dikirim: S61.9."),
                visit.notes().stream().map(t -> t.id()).toList());
    }

    @Test
    public void textsAreOneLineAndCutBetweenCharacters() throws Exception {
        clinic.values.put("textLimit", "24");
        visits.complaint = "\"Batuk\"\r\n <b>pilek</b>\t\u0000 & demam 🤒🤒 sejak kemarin";
        visits.note = new SoapNote("🤒🤒🤒🤒🤒🤒🤒🤒🤒🤒🤒🤒🤒", null, null, "\n");
        Visit visit = visit(visits.finished());
        EncounterToKunjungan mapper = new EncounterToKunjungan(visit);
        golden("kunjungan-texts", mapper.map(null, DAY, "001"));
        mapper.noteFilledIn();
        assertEquals(
                "Dipotong setelah 24 huruf: keluhan, anamnesa, terapiObat.",
                visit.notes().get(0).id());
    }

    @Test
    public void halvesAreRoundedUp() {
        Vitals vitals = Vitals.of(new VitalSigns(
                120,
                80,
                88,
                20,
                null,
                null,
                new BigDecimal("70.5"),
                new BigDecimal("164.49"),
                new BigDecimal("0.5"),
                null));
        assertEquals(71, vitals.beratBadan());
        assertEquals(164, vitals.tinggiBadan());
        assertEquals(1, vitals.lingkarPerut());
    }

    @Test
    public void aDrug() throws Exception {
        golden("obat", VisitLines.obat(visit(visits.finished())).get(0).body("0114U1631126Y000001"));
    }

    @Test
    public void aProcedure() throws Exception {
        golden("tindakan", VisitLines.tindakan(visit(visits.finished())).get(0).body("0114U1631126Y000001"));
    }

    @Test
    public void aProcedureThatWantsAResultIsLeftOut() throws Exception {
        clinic.references.replace(
                "tindakan-10", List.of(new ReferenceItem("01034", "Jahit", Map.of("withValue", "true"))));
        Visit visit = visit(visits.finished());
        assertEquals(List.of(), VisitLines.tindakan(visit));
        assertTrue(visit.notes().stream()
                .anyMatch(note -> note.id().contains("hasil") && note.id().contains("86.59")));
    }

    @Test
    public void aProcedureWhoseCodeIsNotMappedIsNamed() throws Exception {
        clinic.mappings.clear();
        Visit visit = visit(visits.finished());
        assertEquals(List.of(), VisitLines.tindakan(visit));
        assertTrue(visit.notes().get(0).id().contains("86.59"));
    }

    @Test
    public void aDeathIsFoundByItsName() throws Exception {
        visits.disposition = Disposition.DIED;
        assertRejected("disposition", this::kunjungan);
        clinic.references.replace("statuspulang", List.of(new ReferenceItem("1", "Meninggal", Map.of())));
        assertEquals("1", kunjungan().kdStatusPulang());
    }

    @Test
    public void whatPcareDemandsIsAskedForHere() {
        visits.disposition = Disposition.REFERRED;
        assertRejected("disposition", this::kunjungan);
        visits.disposition = Disposition.INTERNAL_REFERRAL;
        assertRejected("disposition", this::kunjungan);
        visits.disposition = Disposition.HOME;

        visits.card = "123";
        assertRejected("memberNumber", this::kunjungan);
        visits.card = Visits.CARD;

        visits.vitals = null;
        assertRejected("vitals.temperature", this::kunjungan);
        visits.vitals = new Visits().vitals;

        visits.complaint = " \n";
        visits.note = new SoapNote("", null, null, null);
        assertRejected("note.subjective", this::kunjungan);
        visits.complaint = "batuk";

        visits.conditions = List.of();
        assertRejected("conditions", this::kunjungan);
        visits.conditions = List.of(new Condition("K30", ""));

        clinic.mappings.remove("dokter " + Clinic.DOCTOR);
        assertRejected("practitionerId", this::kunjungan);
        clinic.mappings.remove("poli " + Clinic.POLI);
        assertRejected("locationId", () -> EncounterToPendaftaran.map(visit(visits.arrived()), "0114U163"));
    }

    private KunjunganBody kunjungan() throws Exception {
        return new EncounterToKunjungan(visit(visits.finished())).map(null, DAY, "001");
    }

    private Visit visit(Event event) {
        return new Visit(event, clinic, gateway.open(clinic), false);
    }

    private static void assertRejected(String field, ThrowingRunnable mapping) {
        Stop stop = assertThrows(Stop.class, mapping);
        assertEquals(field, ((Reject) stop.result()).field());
    }

    private static void golden(String name, Object body) throws Exception {
        JsonNode tree = BpjsJson.mapper().readTree(BpjsJson.mapper().writeValueAsBytes(body));
        Golden.assertSame(name, tree);
    }
}
