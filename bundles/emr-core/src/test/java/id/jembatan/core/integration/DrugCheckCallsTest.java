package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Check;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.prescription.DrugCheckers.Answer;
import id.jembatan.core.prescription.DrugCheckers.Question;
import id.jembatan.core.store.StoreTest;
import id.jembatan.spi.DrugChecker;
import id.jembatan.spi.PluginContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DrugCheckCallsTest extends StoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestBridge bridge = new TestBridge("kamus");
    private final Checker checker = new Checker("kamus");
    private TestCore core;
    private DrugCheckCalls calls;
    private Actor actor;

    /** What a checker does when it is asked. */
    private interface Act {
        DrugCheckResult check(DrugCheckRequest request) throws Exception;
    }

    private static final class Checker implements DrugChecker {
        private final String id;
        volatile String revision = "1";
        volatile Act act = request -> result(request, Status.SAFE);

        Checker(String id) {
            this.id = id;
        }

        @Override
        public String pluginId() {
            return id;
        }

        @Override
        public DrugCheckResult check(DrugCheckRequest request, PluginContext context) throws Exception {
            return act.check(request);
        }

        @Override
        public String revision(PluginContext context) {
            return revision;
        }
    }

    @Before
    public void start() {
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of("drugCheck_timeout", "PT1S"), step -> {});
        DirectCalls direct = new DirectCalls(core.bridges, core.gates, core.contexts, core.calls);
        calls = new DrugCheckCalls(core.bridges, direct, core.settings);
        actor = core.newFacility();
        core.bridges.addPlugin(bridge);
        core.bridges.addDrugChecker(checker);
        core.registry.enable(actor, "kamus");
        await().until(() -> !ask().isEmpty());
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    @Test
    public void anOpenCheckerAnswersWithItsRevision() {
        Answer answer = ask().get(0);
        assertEquals("kamus", answer.pluginId());
        assertEquals("1", answer.revision());
        assertEquals(Status.SAFE, answer.result().coverage().get(0).status());
        assertEquals("kamus=1", calls.revision(actor.facilityId()));
        checker.revision = "2";
        assertEquals("kamus=2", calls.revision(actor.facilityId()));
    }

    @Test
    public void aSlowOneIsNotWaitedFor() {
        CountDownLatch released = new CountDownLatch(1);
        checker.act = request -> {
            released.await();
            return null;
        };
        Answer answer = ask().get(0);
        released.countDown();
        assertNull(answer.result());
        assertEquals(
                "Tidak diperiksa: kamus tidak menjawab dalam batas waktu.",
                answer.notChecked().id());
    }

    @Test
    public void oneThatThrowsOrAnswersNothingHasNotChecked() {
        checker.act = request -> {
            throw new IllegalStateException("rahasia pasien");
        };
        Text why = ask().get(0).notChecked();
        assertTrue(why.id(), why.id().startsWith("Tidak diperiksa: Kesalahan di dalam jembatan"));
        assertTrue(why.id(), !why.id().contains("rahasia"));
        checker.act = request -> null;
        assertNull(ask().get(0).result());
        assertNotEquals(null, ask().get(0).notChecked());
    }

    @Test
    public void oneThatIsRemovedDuringTheQuestionIsGone() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        checker.act = request -> {
            asked.countDown();
            new CountDownLatch(1).await();
            return null;
        };
        CompletableFuture<List<Answer>> answers = CompletableFuture.supplyAsync(this::ask);
        asked.await();
        core.bridges.removeDrugChecker(checker);
        assertNull(answers.get().get(0).result());
        assertEquals(List.of(), ask());
        assertEquals("", calls.revision(actor.facilityId()));
        assertTrue(calls.nobody(actor.facilityId()).id().contains("tidak ada kamus obat yang aktif"));
    }

    @Test
    public void aClosedGateIsNotAskedAndSaysWhy() {
        core.registry.disable(actor, "kamus");
        await().until(() -> ask().isEmpty());
        assertEquals("", calls.revision(actor.facilityId()));
        Text sentence = core.gates
                .find(actor.facilityId(), "kamus")
                .orElseThrow()
                .state()
                .sentence();
        assertEquals(
                "Tidak diperiksa: " + sentence.id(),
                calls.nobody(actor.facilityId()).id());
        assertEquals(List.of(), calls.ask(core.newFacility().facilityId(), new Question(request(true), null)));
    }

    @Test
    public void alertsComeFromWhatIsKnownAndDoneIsOnlyWhatWasAsked() {
        checker.act = request -> result(request, request.problems() == null ? Status.NOT_CHECKED : Status.SAFE);
        List<Answer> answers = calls.ask(actor.facilityId(), new Question(request(true), request(false)));
        assertEquals(
                Status.NOT_CHECKED, answers.get(0).result().coverage().get(0).status());
        checker.act = request -> result(request, request.problems() == null ? Status.NOT_CHECKED : Status.WARNING);
        answers = calls.ask(actor.facilityId(), new Question(request(true), request(false)));
        Coverage warned = answers.get(0).result().coverage().get(0);
        assertEquals(Status.WARNING, warned.status());
        assertEquals(List.of(Text.same("tidak tahu")), warned.gaps());
    }

    private List<Answer> ask() {
        return calls.ask(actor.facilityId(), new Question(request(true), null));
    }

    private static DrugCheckRequest request(boolean problems) {
        return new DrugCheckRequest(
                LocalDate.of(2026, 11, 16),
                LocalDate.of(1990, 5, 17),
                null,
                null,
                null,
                null,
                null,
                problems ? List.of() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new DrugCheckRequest.Line("0", MedicationCode.written("Paracetamol"), null)));
    }

    private static DrugCheckResult result(DrugCheckRequest request, Status status) {
        return new DrugCheckResult(
                List.of(),
                List.of(),
                List.of(new Coverage(
                        "0",
                        Check.CONDITION,
                        status,
                        status == Status.NOT_CHECKED ? List.of(Text.same("tidak tahu")) : List.of())),
                List.of());
    }
}
