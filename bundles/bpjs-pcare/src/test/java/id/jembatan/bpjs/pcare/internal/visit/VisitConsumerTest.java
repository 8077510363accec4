package id.jembatan.bpjs.pcare.internal.visit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare.Fault;
import id.jembatan.bpjs.pcare.internal.fake.MemoryRemoteIds.Crash;
import id.jembatan.bpjs.pcare.internal.fake.Visits;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.event.Event;
import id.jembatan.spi.DeliveryResult;
import id.jembatan.spi.DeliveryResult.CredentialsRefused;
import id.jembatan.spi.DeliveryResult.Done;
import id.jembatan.spi.DeliveryResult.Reject;
import id.jembatan.spi.DeliveryResult.Retry;
import id.jembatan.spi.DeliveryResult.Skip;
import id.jembatan.spi.DeliveryResult.Unknown;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class VisitConsumerTest {
    private final PcareGateway gateway = new PcareGateway();
    private final VisitConsumer consumer = new VisitConsumer(gateway);
    private final Visits visit = new Visits();
    private FakePcare pcare;
    private Clinic clinic;

    @Before
    public void start() throws Exception {
        pcare = new FakePcare();
        clinic = new Clinic(pcare.url());
        member(Visits.CARD);
    }

    @After
    public void stop() {
        gateway.close();
        pcare.close();
    }

    @Test
    public void aVisitIsSentOnceAndEveryIdIsKept() {
        assertEquals("A1", done(visit.arrived()).remoteRef());
        Done done = done(visit.finished());

        assertOneOfEach();
        assertEquals(
                done.remoteRef(),
                clinic.remoteIds.find("kunjungan", visit.id.toString()).orElseThrow());
        assertEquals(
                "16-11-2026/001/A1",
                clinic.remoteIds.find("pendaftaran", visit.id.toString()).orElseThrow());
        assertTrue(done.note().id(), done.note().id().contains("89.26"));
        assertEquals("nothing is looked up when nothing is open", 0, pcare.count("GET kunjungan"));
    }

    @Test
    public void aSecondDeliveryOfTheSameEventSendsNothing() {
        done(visit.finished());
        int calls = pcare.calls.size();
        done(visit.finished());
        assertEquals(calls, pcare.calls.size());
        assertOneOfEach();
    }

    @Test
    public void afterALostAnswerTheNextTryTakesOverWhatIsThere() {
        for (String route : List.of("POST pendaftaran", "POST kunjungan", "POST tindakan", "POST obat")) {
            for (Fault fault : List.of(
                    Fault.LOST_AFTER_COMMIT,
                    Fault.LOST_BEFORE_COMMIT,
                    Fault.UNDECRYPTABLE,
                    Fault.PAGE_AFTER_COMMIT,
                    Fault.PAGE)) {
                reset();
                pcare.fault(route, fault);
                deliverUntilDone(visit.finished(), route + " " + fault);
                assertOneOfEach();
            }
        }
    }

    @Test
    public void aCrashBeforeAnIdIsKeptMakesNothingTwice() {
        for (String resource : List.of("pendaftaran", "kunjungan", "tindakan", "obat")) {
            reset();
            clinic.remoteIds.crashBeforeKeeping(resource);
            deliverUntilDone(visit.finished(), resource);
            assertOneOfEach();
        }
    }

    @Test
    public void aTimeoutAfterTheCommitIsUnknownAndThenTakenOver() {
        clinic.values.put("timeoutSeconds", "1");
        pcare.fault("POST kunjungan", Fault.SILENT_AFTER_COMMIT);
        assertTrue(deliver(visit.finished()) instanceof Unknown);
        clinic.uncertain = true;
        done(visit.finished());
        assertOneOfEach();
        assertEquals(1, pcare.count("POST kunjungan"));
    }

    @Test
    public void anAnswerThatCannotBeOpenedIsLookedUpAtOnce() {
        pcare.fault("POST kunjungan", Fault.UNDECRYPTABLE);
        done(visit.finished());
        assertOneOfEach();
        assertEquals(1, pcare.count("POST kunjungan"));
    }

    @Test
    public void aRegistrationMadeInPcareWebIsTakenOver() {
        pcare.fault("POST pendaftaran", Fault.LOST_AFTER_COMMIT);
        deliver(visit.arrived());
        // another delivery that knows nothing of the first
        done(visit.finished());
        assertOneOfEach();
        assertEquals(2, pcare.count("POST pendaftaran"));
    }

    @Test
    public void aVisitWithoutRegistrationIsRegisteredAndSentOnceMore() {
        done(visit.arrived());
        pcare.pendaftaran.clear();
        done(visit.finished());
        assertOneOfEach();
        assertEquals(2, pcare.count("POST kunjungan"));
    }

    @Test
    public void aVisitThatStaysUnregisteredIsRefusedAfterOneMoreTry() {
        String body = "[{\"field\":\"noKartu\",\"message\":\"Belum melakukan pendaftaran pada poli tersebut.\"}]";
        pcare.answer("POST kunjungan", 412, "PRECONDITION_FAILED", body);
        pcare.answer("POST kunjungan", 412, "PRECONDITION_FAILED", body);
        Reject reject = (Reject) deliver(visit.finished());
        assertEquals("memberNumber", reject.field());
        assertEquals(2, pcare.count("POST kunjungan"));
        assertEquals(1, pcare.pendaftaran.size());
    }

    @Test
    public void aRefusalNamesOurFieldAndTheGatewaysWords() {
        pcare.answer(
                "POST kunjungan",
                412,
                "PRECONDITION_FAILED",
                "{\"field\":\"beratBadan\",\"message\":\"Berat badan di luar batas\"}");
        Reject reject = (Reject) deliver(visit.finished());
        assertEquals("vitals.weightKg", reject.field());
        assertTrue(reject.why().id(), reject.why().id().contains("Berat badan di luar batas"));
    }

    @Test
    public void refusedCredentialsStopTheLane() {
        clinic.clock = Clock.systemUTC();
        visit.serviceDate = LocalDate.now(Clock.system(Clinic.FACILITY.zone()));
        pcare.answer("GET peserta", 401, "UNAUTHORIZED", "null");
        assertRefused(deliver(visit.arrived()));
        pcare.answer("GET peserta", 403, "Authentication failed", "null");
        assertRefused(deliver(visit.arrived()));
    }

    @Test
    public void anOutageBeforeAnythingIsSentIsTriedAgainAndCountsAgainstTheGateway() {
        pcare.fault("GET peserta", Fault.PAGE);
        assertTrue(((Retry) deliver(visit.arrived())).gatewayDown());
        clinic.values.put("baseUrl", "http://127.0.0.1:1/pcare-rest-dev");
        assertTrue(((Retry) deliver(visit.arrived())).gatewayDown());
    }

    @Test
    public void aPayloadThatPcareCannotReadIsRefusedAndNotSentForever() {
        pcare.answer("POST kunjungan", 500, "Object reference not set to an instance of an object.", "[]");
        assertTrue(deliver(visit.finished()) instanceof Reject);
        assertEquals(1, pcare.count("POST kunjungan"));
    }

    @Test
    public void whatIsWrongHereIsRefusedBeforeAnythingIsSent() {
        visit.conditions = List.of(new Condition("Z99.99", "?"));
        pcare.references.put("diagnosa", JsonNodeFactory.instance.arrayNode());
        Reject reject = (Reject) deliver(visit.finished());
        assertEquals("conditions[0].code", reject.field());
        assertEquals(0, pcare.count("POST pendaftaran"));
    }

    @Test
    public void aDiagnosisIsAskedForOnceAndKept() {
        visit.conditions = List.of(new Condition("A09", "Diare"));
        pcare.references.put(
                "diagnosa",
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("kdDiag", "A09")
                                .put("nmDiag", "Diarrhoea")));
        done(visit.finished());
        assertEquals("A09", pcare.kunjungan.get(0).path("kdDiag1").asText());
        assertEquals(1, pcare.count("GET diagnosa"));
    }

    @Test
    public void aVisitOfAnotherPayerIsSkipped() {
        visit.payer = Payer.SELF;
        assertTrue(deliver(visit.finished()) instanceof Skip);
        assertTrue(pcare.calls.isEmpty());
    }

    @Test
    public void aVisitBeyondTheBackdateLimitIsShownAndNotSent() {
        visit.serviceDate = LocalDate.of(2026, 11, 1);
        Reject reject = (Reject) deliver(visit.finished());
        assertEquals("serviceDate", reject.field());
        assertTrue(pcare.calls.isEmpty());
    }

    @Test
    public void aVisitJustBeforeMidnightBelongsToTheClinicsDay() {
        visit.arrived = Instant.parse("2026-11-16T16:59:00Z");
        visit.finished = Instant.parse("2026-11-16T17:20:00Z");
        done(visit.finished());
        assertEquals("16-11-2026", pcare.kunjungan.get(0).path("tglDaftar").asText());
        assertEquals("17-11-2026", pcare.kunjungan.get(0).path("tglPulang").asText());
    }

    @Test
    public void aSecondVisitOfTheDayInTheSamePoliIsShown() {
        done(visit.finished());
        Visits second = new Visits();
        second.id = new UUID(9, 2);
        assertTrue(deliver(second.arrived()) instanceof Reject);
        assertOneOfEach();
    }

    @Test
    public void aVisitTypedIntoPcareWebWithAnotherDiagnosisIsNotSentBesideIt() {
        done(visit.arrived());
        Visits typed = new Visits();
        typed.conditions = List.of(new Condition("I10", "Hypertension"));
        FakePcare other = pcare;
        Clinic web = new Clinic(other.url());
        consumer.deliver(typed.finished(), web);
        clinic.uncertain = true;
        Reject reject = (Reject) deliver(visit.finished());
        assertEquals("conditions[0].code", reject.field());
        assertEquals(1, pcare.kunjungan.size());
    }

    @Test
    public void aCorrectionEditsTheVisitAndReplacesOnlyChangedDrugs() {
        done(visit.finished());
        String kept = pcare.obat.get(0).path("kdObatSK").asText();
        visit.revision = 2;
        visit.conditions = List.of(new Condition("I10", "Hypertension"));
        visit.prescriptions = List.of(Visits.omeprazole(), changed(Visits.antacid(), "20"));
        done(visit.corrected());

        assertOneOfEach();
        assertEquals("I10", pcare.kunjungan.get(0).path("kdDiag1").asText());
        assertEquals(kept, pcare.obat.get(0).path("kdObatSK").asText());
        assertEquals(20, pcare.obat.get(1).path("jmlObat").asInt());
        assertEquals(1, pcare.count("DELETE obat"));
    }

    @Test
    public void aCorrectionInterruptedAnywhereEndsAsOne() {
        for (String route : List.of("PUT kunjungan", "DELETE obat", "POST obat", "GET obat", "DELETE tindakan")) {
            for (Fault fault :
                    List.of(Fault.LOST_AFTER_COMMIT, Fault.LOST_BEFORE_COMMIT, Fault.UNDECRYPTABLE, Fault.PAGE)) {
                reset();
                visit.revision = 1;
                visit.prescriptions = List.of(Visits.omeprazole(), Visits.antacid());
                done(visit.finished());
                visit.revision = 2;
                visit.prescriptions = List.of(Visits.omeprazole(), changed(Visits.antacid(), "20"));
                pcare.fault(route, fault);
                deliverUntilDone(visit.corrected(), route + " " + fault);
                assertOneOfEachThere();
                assertEquals(20, pcare.obat.get(1).path("jmlObat").asInt());
            }
        }
    }

    @Test
    public void aDrugTypedIntoPcareWebStaysAtACorrection() {
        done(visit.finished());
        String noKunjungan = pcare.kunjungan.get(0).path("noKunjungan").asText();
        pcare.obat.add(JsonNodeFactory.instance
                .objectNode()
                .put("kdObatSK", 999)
                .put("noKunjungan", noKunjungan)
                .put("signa1", 9));
        visit.revision = 2;
        visit.prescriptions = List.of();
        done(visit.corrected());
        assertEquals(1, pcare.obat.size());
        assertEquals(999, pcare.obat.get(0).path("kdObatSK").asInt());
    }

    @Test
    public void aCorrectionOfAVisitThatNeverWentSendsIt() {
        visit.conditions = List.of();
        assertTrue(deliver(visit.finished()) instanceof Reject);
        visit.conditions = List.of(new Condition("K30", "Dyspepsia"));
        visit.revision = 2;
        done(visit.corrected());
        assertOneOfEach();
    }

    @Test
    public void anOlderRevisionNeverOverwritesANewerOne() {
        Event first = visit.finished();
        done(first);
        visit.revision = 3;
        visit.conditions = List.of(new Condition("I10", "Hypertension"));
        done(visit.corrected());
        visit.revision = 2;
        visit.conditions = List.of(new Condition("K30", "Dyspepsia"));
        assertTrue(deliver(visit.corrected()) instanceof Skip);
        assertTrue(deliver(first) instanceof Skip);
        assertEquals("I10", pcare.kunjungan.get(0).path("kdDiag1").asText());
    }

    @Test
    public void aVisitDeletedInPcareWebIsNotBroughtBackByACorrection() {
        done(visit.finished());
        pcare.kunjungan.clear();
        visit.revision = 2;
        assertTrue(deliver(visit.corrected()) instanceof Reject);
        assertTrue(pcare.kunjungan.isEmpty());
    }

    @Test
    public void aCancellationTakesTheRegistrationBack() {
        done(visit.arrived());
        done(visit.cancelled());
        assertTrue(pcare.pendaftaran.isEmpty());
        assertEquals(0, clinic.remoteIds.count("pendaftaran"));
        assertTrue("not sent after all", deliver(visit.arrived()) instanceof Skip);
    }

    @Test
    public void aCancellationDeletesFromTheLinesDown() {
        done(visit.finished());
        pcare.calls.clear();
        done(visit.cancelled());
        assertTrue(pcare.pendaftaran.isEmpty());
        assertTrue(pcare.kunjungan.isEmpty());
        assertTrue(pcare.obat.isEmpty());
        assertTrue(pcare.tindakan.isEmpty());
        List<String> deletes =
                pcare.calls.stream().filter(c -> c.startsWith("DELETE")).toList();
        assertEquals(
                List.of("DELETE obat", "DELETE obat", "DELETE tindakan", "DELETE kunjungan", "DELETE pendaftaran"),
                deletes);
    }

    @Test
    public void aCancellationInterruptedAnywhereEndsClean() {
        for (String route : List.of("DELETE obat", "DELETE tindakan", "DELETE kunjungan", "DELETE pendaftaran")) {
            for (Fault fault : List.of(Fault.LOST_AFTER_COMMIT, Fault.LOST_BEFORE_COMMIT, Fault.PAGE)) {
                reset();
                done(visit.finished());
                pcare.fault(route, fault);
                deliverUntilDone(visit.cancelled(), route + " " + fault);
                assertTrue(pcare.pendaftaran.isEmpty() && pcare.kunjungan.isEmpty());
                assertTrue(pcare.obat.isEmpty() && pcare.tindakan.isEmpty());
            }
        }
    }

    @Test
    public void aCancellationBeforeAnythingWasSentIsSkipped() {
        assertTrue(deliver(visit.cancelled()) instanceof Skip);
        assertTrue(pcare.calls.isEmpty());
    }

    @Test
    public void aDrugWithoutSignaIsNamedAndNotInvented() {
        visit.prescriptions = List.of(
                Visits.omeprazole(),
                new Prescription(new UUID(7, 5), "Oralit", null, "sachet", null, null, BigDecimal.TEN, "tiap diare"));
        Done done = done(visit.finished());
        assertEquals(1, pcare.obat.size());
        assertTrue(done.note().id(), done.note().id().contains("Oralit sachet"));
        assertTrue(pcare.kunjungan.get(0).path("terapiObat").asText().contains("Oralit sachet tiap diare (10)"));
    }

    private static void assertRefused(DeliveryResult result) {
        assertTrue(result.toString(), result instanceof CredentialsRefused);
    }

    private void reset() {
        pcare.pendaftaran.clear();
        pcare.kunjungan.clear();
        pcare.obat.clear();
        pcare.tindakan.clear();
        clinic.remoteIds.pairs.clear();
        clinic.uncertain = false;
        clinic.attempt = 1;
    }

    private void member(String card) {
        var row = JsonNodeFactory.instance.objectNode().put("noKartu", card).put("aktif", true);
        row.putObject("kdProviderPst").put("kdProvider", FakePcare.PROVIDER);
        pcare.peserta.put(card, row);
    }

    private DeliveryResult deliver(Event event) {
        return consumer.deliver(event, clinic);
    }

    private Done done(Event event) {
        DeliveryResult result = deliver(event);
        assertTrue(result.toString(), result instanceof Done);
        return (Done) result;
    }

    /** Delivers as the core does: what is open is delivered again as uncertain, what surely failed as another attempt. */
    private void deliverUntilDone(Event event, String story) {
        for (int turn = 1; turn <= 4; turn++) {
            clinic.attempt = turn;
            DeliveryResult result;
            try {
                result = deliver(event);
            } catch (Crash crash) {
                result = new Unknown(null);
            }
            if (result instanceof Done) {
                clinic.uncertain = false;
                clinic.attempt = 1;
                return;
            }
            assertTrue(story + ": " + result, result instanceof Unknown || result instanceof Retry);
            clinic.uncertain = result instanceof Unknown;
        }
        throw new AssertionError("not done after four tries: " + story);
    }

    private void assertOneOfEachThere() {
        assertEquals(1, pcare.pendaftaran.size());
        assertEquals(1, pcare.kunjungan.size());
        assertEquals(1, pcare.tindakan.size());
        assertEquals(2, pcare.obat.size());
        for (ObjectNode row : pcare.obat) {
            String id = row.path("kdObatSK").asText();
            assertTrue(clinic.remoteIds.findLocal("obat", id).isPresent());
        }
    }

    private void assertOneOfEach() {
        assertOneOfEachThere();
        assertEquals(1, clinic.remoteIds.count("pendaftaran"));
        assertEquals(1, clinic.remoteIds.count("kunjungan"));
        assertEquals(1, clinic.remoteIds.count("tindakan"));
        assertEquals(2, clinic.remoteIds.count("obat"));
    }

    private static Prescription changed(Prescription line, String quantity) {
        return new Prescription(
                line.id(),
                line.drug(),
                line.strength(),
                line.form(),
                line.dosesPerDay(),
                line.unitsPerDose(),
                new BigDecimal(quantity),
                line.note());
    }
}
