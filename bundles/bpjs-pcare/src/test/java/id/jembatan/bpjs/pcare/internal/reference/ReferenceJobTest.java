package id.jembatan.bpjs.pcare.internal.reference;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.jembatan.api.EmrException;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare;
import id.jembatan.bpjs.pcare.internal.fake.FakePcare.Fault;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ReferenceJobTest {
    private final PcareGateway gateway = new PcareGateway();
    private final ReferenceJob job = new ReferenceJob(gateway);
    private FakePcare pcare;
    private Clinic clinic;

    @Before
    public void start() throws Exception {
        pcare = new FakePcare();
        clinic = new Clinic(pcare.url());
        rows("dokter", "kdDokter", "nmDokter", 3);
        rows("kesadaran", "kdSadar", "nmSadar", 4);
    }

    @After
    public void stop() {
        gateway.close();
        pcare.close();
    }

    @Test
    public void readsPagesUntilAllRowsAreThere() {
        rows("poli/fktp", "kdPoli", "nmPoli", 250);
        job.run(clinic);
        assertEquals(250, clinic.references.all("poli").size());
        assertEquals(3, pcare.count("GET poli"));
        assertEquals(4, clinic.references.all("kesadaran").size());
    }

    @Test
    public void anEmptyAnswerNeverTakesAwayWhatIsKept() {
        String outcome = job.run(clinic).id();
        assertEquals(1, clinic.references.all("poli").size());
        assertTrue(outcome, outcome.contains("yang lama tetap dipakai: poli"));
        assertEquals(3, clinic.references.all("dokter").size());
    }

    @Test
    public void anOutageKeepsTheOldListsAndStopsAsking() {
        pcare.fault("GET poli", Fault.PAGE);
        EmrException e = assertThrows(EmrException.class, () -> job.run(clinic));
        assertEquals(EmrException.Kind.UNAVAILABLE, e.kind());
        assertEquals(1, clinic.references.all("poli").size());
        assertEquals(1, pcare.calls.size());
    }

    @Test
    public void codesComeOnceAndTrimmed() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        list.addObject()
                .put("kdTindakan", "01001")
                .put("nmTindakan", "Rawat luka\r\n")
                .put("maxTarif", 15000);
        list.addObject().put("kdTindakan", "01001").put("nmTindakan", "dua kali");
        list.addObject().putNull("kdTindakan").put("nmTindakan", "tanpa kode");
        pcare.references.put("tindakan/kdTkp/10", list);
        job.run(clinic);
        var kept = clinic.references.all("tindakan-10");
        assertEquals(1, kept.size());
        assertEquals("Rawat luka", kept.get(0).display());
        assertEquals("15000", kept.get(0).attributes().get("maxTarif"));
    }

    private void rows(String path, String code, String name, int count) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 1; i <= count; i++) {
            list.addObject().put(code, String.format("%03d", i)).put(name, "Baris " + i);
        }
        pcare.references.put(path, list);
    }
}
