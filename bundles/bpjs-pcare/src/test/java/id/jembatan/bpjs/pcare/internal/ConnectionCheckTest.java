package id.jembatan.bpjs.pcare.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare.Fault;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.spi.Prerequisite.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ConnectionCheckTest {
    private final PcareGateway gateway = new PcareGateway();
    private final ConnectionCheck check = new ConnectionCheck(gateway);
    private FakePcare pcare;
    private Clinic clinic;

    @Before
    public void start() throws Exception {
        pcare = new FakePcare();
        clinic = new Clinic(pcare.url());
        clinic.clock = Clock.systemUTC();
        ArrayNode one = JsonNodeFactory.instance.arrayNode();
        one.addObject().put("kdDokter", "131491");
        pcare.references.put("dokter", one);
        pcare.references.put("poli/fktp", one);
    }

    @After
    public void stop() {
        gateway.close();
        pcare.close();
    }

    @Test
    public void readsOnlyAndTellsWhatItSaw() {
        Result result = check.check(clinic);
        assertTrue(result.sentence().id(), result.ok());
        assertEquals(List.of("GET dokter", "GET poli"), pcare.calls);
        assertTrue(result.sentence().id(), result.sentence().id().contains("Selisih jam"));
    }

    @Test
    public void aClockThatIsOffIsWarnedOf() {
        clinic.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(90));
        Result result = check.check(clinic);
        assertTrue(result.ok());
        assertTrue(result.sentence().id(), result.sentence().id().contains("Peringatan"));
    }

    @Test
    public void refusedCredentialsAreNotTriedAgain() {
        pcare.answer("GET dokter", 401, "UNAUTHORIZED", "null");
        assertTrue(check.check(clinic).refused());
        pcare.answer("GET dokter", 404, "Unauthorized! Consumer ID is expired!", "null");
        assertTrue(check.check(clinic).refused());
        pcare.fault("GET dokter", Fault.UNDECRYPTABLE);
        assertTrue(check.check(clinic).refused());
    }

    @Test
    public void anOutageIsNoRefusal() {
        pcare.fault("GET poli", Fault.PAGE);
        Result result = check.check(clinic);
        assertFalse(result.ok() || result.refused());
        clinic.values.put("baseUrl", "http://127.0.0.1:1/x");
        result = check.check(clinic);
        assertFalse(result.ok() || result.refused());
    }
}
