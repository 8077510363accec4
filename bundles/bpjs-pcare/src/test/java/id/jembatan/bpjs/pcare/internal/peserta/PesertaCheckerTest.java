package id.jembatan.bpjs.pcare.internal.peserta;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.EmrException;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare.Fault;
import id.jembatan.bpjs.pcare.internal.fake.Golden;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class PesertaCheckerTest {
    private static final String CARD = "0000000000123";
    private static final String NIK = "3171016510800001";

    private final PcareGateway gateway = new PcareGateway();
    private final PesertaChecker checker = new PesertaChecker(gateway);
    private FakePcare pcare;
    private Clinic clinic;

    @Before
    public void start() throws Exception {
        pcare = new FakePcare();
        clinic = new Clinic(pcare.url());
        ObjectNode row = (ObjectNode) Golden.json("peserta-active.in");
        pcare.peserta.put(CARD, row);
        pcare.peserta.put(NIK, row);
    }

    @After
    public void stop() {
        gateway.close();
        pcare.close();
    }

    @Test
    public void findsByCardAndByNik() {
        assertTrue(checker.check(new CoverageQuestion(CARD, null), clinic).eligible());
        assertTrue(checker.check(new CoverageQuestion(null, NIK), clinic).eligible());
    }

    @Test
    public void anUnknownNumberIsAnAnswerAndNoFailure() {
        assertFalse(checker.check(new CoverageQuestion("0000000000999", null), clinic)
                .found());
        pcare.answer("GET peserta", 412, "Peserta tidak ditemukan", "null");
        assertFalse(checker.check(new CoverageQuestion(CARD, null), clinic).found());
    }

    @Test
    public void aWrongNumberIsRefusedWithoutACall() {
        assertEquals("memberNumber", field(new CoverageQuestion("123", null)));
        assertEquals("nik", field(new CoverageQuestion(null, "123456789012345")));
        assertTrue(pcare.calls.isEmpty());
    }

    @Test
    public void anOutageIsUnavailableAndNeverNotFound() {
        pcare.fault("GET peserta", Fault.PAGE);
        assertUnavailable();
        pcare.fault("GET peserta", Fault.UNDECRYPTABLE);
        assertUnavailable();
        pcare.answer("GET peserta", 404, "Unauthorized! You are not registered for this service!", "null");
        assertUnavailable();
    }

    private void assertUnavailable() {
        EmrException e =
                assertThrows(EmrException.class, () -> checker.check(new CoverageQuestion(CARD, null), clinic));
        assertEquals(EmrException.Kind.UNAVAILABLE, e.kind());
        assertFalse(e.sentence().id().isBlank());
        assertFalse("no number in what may be logged", e.getMessage().contains(CARD));
    }

    private String field(CoverageQuestion question) {
        EmrException e = assertThrows(EmrException.class, () -> checker.check(question, clinic));
        assertEquals(EmrException.Kind.INVALID, e.kind());
        return e.fields().get(0).field();
    }
}
