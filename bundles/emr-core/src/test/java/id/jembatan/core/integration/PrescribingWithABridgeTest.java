package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.ChartService;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Check;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.core.TestClinic;
import id.jembatan.core.encounter.VisitServices;
import id.jembatan.core.prescription.PrescriptionChecks;
import id.jembatan.core.store.StoreTest;
import id.jembatan.spi.DrugChecker;
import id.jembatan.spi.PluginContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Prescriptions are saved whatever the bridge of the checker does, and what was not checked is shown as such. */
public class PrescribingWithABridgeTest extends StoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Checker checker = new Checker();
    private TestCore core;
    private TestClinic clinic;
    private PrescriptionChecks checks;
    private ChartService charts;
    private Encounter visit;

    /** What the checker does when it is asked. */
    private interface Act {
        void run() throws Exception;
    }

    private static final class Checker implements DrugChecker {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile String revision = "1";
        private volatile Act act = () -> {};

        @Override
        public String pluginId() {
            return "kamus";
        }

        @Override
        public DrugCheckResult check(DrugCheckRequest request, PluginContext context) throws Exception {
            asked.incrementAndGet();
            act.run();
            List<Coverage> coverage = new ArrayList<>();
            for (DrugCheckRequest.Line line : request.drafts()) {
                for (Check check : Check.values()) {
                    coverage.add(new Coverage(line.id(), check, Status.SAFE, List.of()));
                }
            }
            return new DrugCheckResult(List.of(), List.of(), coverage, List.of());
        }

        @Override
        public String revision(PluginContext context) {
            return revision;
        }
    }

    @Before
    public void start() {
        clinic = new TestClinic(engine);
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of("drugCheck_timeout", "PT1S"), step -> {});
        DirectCalls direct = new DirectCalls(core.bridges, core.gates, core.contexts, core.calls);
        checks = new PrescriptionChecks(
                clinic.db,
                clinic.clock,
                new DrugCheckCalls(core.bridges, direct, core.settings),
                (facilityId, topic, subjectId) -> {},
                core.settings);
        charts = VisitServices.charts(clinic.db, clinic.terminology, checks, (facilityId, patientId) -> {});
        core.bridges.addPlugin(new TestBridge("kamus"));
        core.bridges.addDrugChecker(checker);
        core.registry.enable(clinic.actor, "kamus");
        await().until(() -> core.gates
                .find(clinic.facility.id(), "kamus")
                .filter(Bridge::open)
                .isPresent());
        visit = clinic.inProgress(clinic.newPatient("Siti Aminah"));
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    @Test
    public void aSlowCheckerIsMadeUpForWhenItAnswersAgain() {
        CountDownLatch never = new CountDownLatch(1);
        checker.act = never::await;
        assertEquals(1, prescribe(0).prescriptions().version());
        assertNotChecked("tidak menjawab dalam batas waktu");
        checker.act = () -> {};
        assertSafe();
    }

    @Test
    public void aThrowingCheckerIsMadeUpForWhenItWorksAgain() {
        checker.act = () -> {
            throw new IllegalStateException("kaputt");
        };
        prescribe(0);
        assertNotChecked("Kesalahan di dalam jembatan");
        checker.act = () -> {};
        assertSafe();
    }

    @Test
    public void aCheckerThatGoesWhileItIsAskedIsMadeUpForWhenItIsBack() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        checker.act = () -> {
            asked.countDown();
            never.await();
        };
        CompletableFuture<Chart> saving = CompletableFuture.supplyAsync(() -> prescribe(0));
        asked.await();
        core.bridges.removeDrugChecker(checker);
        assertEquals(1, saving.get().prescriptions().version());
        assertNotChecked("tidak ada kamus obat yang aktif");
        checker.act = () -> {};
        core.bridges.addDrugChecker(checker);
        assertSafe();
        core.registry.disable(clinic.actor, "kamus");
        await().until(() -> core.gates
                .find(clinic.facility.id(), "kamus")
                .filter(Bridge::open)
                .isEmpty());
        assertNotChecked("Tidak diperiksa");
    }

    @Test
    public void anotherRevisionMakesTheCheckAgainAndTheSameOneDoesNot() {
        prescribe(0);
        assertSafe();
        int before = checker.asked.get();
        assertSafe();
        assertEquals(before, checker.asked.get());
        checker.revision = "2";
        assertSafe();
        assertEquals(before + 1, checker.asked.get());
    }

    private Chart prescribe(int version) {
        Prescription line = new Prescription(null, "Paracetamol", null, null, 3, BigDecimal.ONE, BigDecimal.TEN, null);
        return charts.save(
                clinic.actor,
                visit.id(),
                new ChartDraft(null, null, null, null, new Part<>(List.of(line), version), null));
    }

    private void assertSafe() {
        PrescriptionCheck check = checks.current(clinic.actor, visit.id());
        assertEquals(Status.SAFE, check.lines().get(0).status());
        assertNull(check.notChecked());
    }

    private void assertNotChecked(String why) {
        PrescriptionCheck check = checks.current(clinic.actor, visit.id());
        assertEquals(Status.NOT_CHECKED, check.lines().get(0).status());
        assertTrue(check.notChecked().id(), check.notChecked().id().contains(why));
    }
}
