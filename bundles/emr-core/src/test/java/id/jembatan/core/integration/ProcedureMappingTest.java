package id.jembatan.core.integration;

import static org.junit.Assert.assertEquals;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.Text;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.integration.MappingService.Mapping;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.TestClock;
import id.jembatan.core.store.StoreTest;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.ReferenceItem;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ProcedureMappingTest extends StoreTest {
    private static final String BRIDGE = "uji";
    private static final String KIND = "tindakan";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestCore core;
    private TestClinic clinic;
    private Actor actor;

    @Before
    public void start() {
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of(), step -> {});
        clinic = new TestClinic(core.db, new TestClock(TestClinic.NINE_O_CLOCK));
        actor = clinic.actor;
        TestBridge bridge = new TestBridge(BRIDGE);
        bridge.kinds.add(
                new MappingKind(KIND, Text.same("Tindakan"), MappingKind.Local.PROCEDURE, "tindakan-10", false));
        bridge.install(core);
        core.registry.enable(actor, BRIDGE);
        Vault.Place place =
                core.gates.find(actor.facilityId(), BRIDGE).map(Bridge::place).orElseThrow();
        new KeptReferences(core.db, place, () -> {})
                .replace("tindakan-10", List.of(new ReferenceItem("01002", "Nebulizer", Map.of())));
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    @Test
    public void whatWasDoneHereIsListedAndWhatIsMappedToo() {
        assertEquals(List.of(), listed());
        clinic.charts.save(
                actor,
                clinic.inProgress(clinic.newPatient("Uji")).id(),
                new ChartDraft(null, null, null, new Part<>(List.of(new Procedure("93.94", null)), 0), null, null));
        assertEquals(1, listed().size());
        assertEquals("93.94", listed().get(0).localName().substring(0, 5));
        assertEquals(null, listed().get(0).code());

        map("86.59", "01002");
        assertEquals(2, listed().size());
        assertEquals("Nebulizer", listed().get(0).codeName());
    }

    @Test
    public void aCodeOfNeitherListIsRefused() {
        Refused.by(Kind.NOT_FOUND, () -> map("99.999", "01002"));
        Refused.by(Kind.INVALID, () -> map("93.94", "99999"));
    }

    @Test
    public void anUnmappedProcedureKeepsNoBridgeFromWorking() {
        assertEquals(
                true, core.registry.state(actor.facilityId(), BRIDGE).state().open());
    }

    private List<Mapping> listed() {
        return core.mappings.mappings(actor, BRIDGE, KIND);
    }

    private void map(String icd9, String code) {
        core.mappings.map(actor, BRIDGE, KIND, MappingKind.procedureId(icd9), code);
    }
}
