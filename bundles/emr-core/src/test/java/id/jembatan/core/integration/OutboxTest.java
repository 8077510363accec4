package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.api.integration.PluginState;
import id.jembatan.core.Refused;
import id.jembatan.core.store.StoreTest;
import id.jembatan.event.Topics;
import id.jembatan.spi.DeliveryResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OutboxTest extends StoreTest {
    static final Text WHY = Text.same("gateway says so.");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final UUID siti = UUID.randomUUID();
    private final UUID budi = UUID.randomUUID();
    private final TestBridge bridge = new TestBridge("uji");
    private TestCore core;
    private Actor actor;

    @Before
    public void start() {
        open(Map.of());
        actor = core.newFacility();
        bridge.install(core);
        core.registry.enable(actor, "uji");
    }

    private void open(Map<String, Object> settings) {
        core = new TestCore(engine, folder.getRoot().toPath(), settings, step -> {});
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    @Test
    public void sendsEveryReportedActOnceAndAuditsIt() {
        for (int i = 0; i < 12; i++) {
            arrive(UUID.randomUUID(), UUID.randomUUID());
        }
        awaitCount(12, Status.DONE);
        assertEquals(12, bridge.tries.get());
        Delivery one = core.deliveries(actor).get(0);
        assertEquals("ref", one.remoteRef());
        assertEquals(
                List.of("DONE"),
                core.desk.attempts(actor, one.id()).stream()
                        .map(a -> a.outcome())
                        .toList());
        assertEquals(Map.of("uji", Map.of(Status.DONE, 12)), core.desk.counts(actor));
    }

    @Test
    public void keepsTheOrderOfEachPatient() {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger(3);
        bridge.doing((event, context) -> {
            if (event.topic().equals(Topics.ENCOUNTER_ARRIVED) && failures.getAndDecrement() > 0) {
                return new DeliveryResult.Retry(null, WHY, false);
            }
            seen.add(event.patientId() + " " + event.topic());
            return new DeliveryResult.Done("x");
        });
        UUID visit = UUID.randomUUID();
        arrive(visit, siti);
        finish(visit, siti);
        awaitCount(2, Status.DONE);
        assertEquals(
                List.of(siti + " " + Topics.ENCOUNTER_ARRIVED, siti + " " + Topics.ENCOUNTER_FINISHED),
                List.copyOf(seen));
    }

    @Test
    public void aRefusalKeepsTheSameVisitBackAndNoOther() {
        UUID refused = UUID.randomUUID();
        bridge.doing((event, context) -> event.subjectId().equals(refused)
                ? new DeliveryResult.Reject(WHY, "noKartu")
                : new DeliveryResult.Done("x"));
        arrive(refused, siti);
        finish(refused, siti);
        arrive(UUID.randomUUID(), siti);
        arrive(UUID.randomUUID(), budi);
        awaitCount(2, Status.DONE);
        awaitCount(1, Status.REJECTED);
        assertEquals(1, core.count(actor, Status.PENDING));
        Delivery worklist = withStatus(Status.REJECTED);
        assertEquals("noKartu", worklist.field());
        assertEquals(WHY, worklist.sentence());
        bridge.doing((event, context) -> new DeliveryResult.Done("x"));
        core.desk.retry(actor, worklist.id());
        awaitCount(4, Status.DONE);
    }

    @Test
    public void anOpenOutcomeIsTriedAgainAsUncertainAndStaysSo() {
        ConcurrentLinkedQueue<Boolean> uncertain = new ConcurrentLinkedQueue<>();
        bridge.doing((event, context) -> {
            uncertain.add(context.uncertain());
            return switch (context.attempt()) {
                case 1 -> new DeliveryResult.Unknown(WHY);
                case 2 -> new DeliveryResult.Retry(null, WHY, false);
                case 3 -> throw new IOException("connection reset");
                default -> new DeliveryResult.Done("x");
            };
        });
        arrive(UUID.randomUUID(), siti);
        awaitCount(1, Status.DONE);
        assertEquals(List.of(false, true, true, true), List.copyOf(uncertain));
        assertEquals(
                List.of("UNKNOWN", "RETRY", "UNKNOWN", "DONE"),
                core.desk.attempts(actor, withStatus(Status.DONE).id()).stream()
                        .map(a -> a.outcome())
                        .toList());
    }

    @Test
    public void aDeadGatewayStopsTheLaneAndASingleTryOpensItAgain() {
        AtomicBoolean dead = new AtomicBoolean(true);
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger mostWhileStopped = new AtomicInteger();
        bridge.doing((event, context) -> {
            int now = inside.incrementAndGet();
            if (stopped.get()) {
                mostWhileStopped.accumulateAndGet(now, Math::max);
                await().during(Duration.ofMillis(20)).until(() -> inside.get() == 1);
            }
            inside.decrementAndGet();
            return dead.get() ? new DeliveryResult.Retry(null, WHY, true) : new DeliveryResult.Done("x");
        });
        for (int i = 0; i < 10; i++) {
            arrive(UUID.randomUUID(), UUID.randomUUID());
        }
        awaitState(PluginState.State.DEGRADED);
        assertTrue(
                core.registry.state(actor.facilityId(), "uji").sentence().en().contains(WHY.en()));
        // what began while the lane was open may still be out
        await().until(() -> core.dispatcher.sending(actor.facilityId(), "uji") == 0);
        stopped.set(true);
        int before = bridge.tries.get();
        await().until(() -> bridge.tries.get() >= before + 2);
        stopped.set(false);
        dead.set(false);
        awaitCount(10, Status.DONE);
        awaitState(PluginState.State.ACTIVE);
        assertEquals("tries side by side while stopped", 1, mostWhileStopped.get());
    }

    @Test
    public void refusedCredentialsStopTheLaneUntilTheyChange() {
        bridge.needingASecret();
        reinstall();
        core.credentials.put(actor, "uji", PluginState.Environment.DEVELOPMENT, Map.of("secret-key", "wrong-secret-1"));
        awaitState(PluginState.State.ACTIVE);
        bridge.doing((event, context) -> context.credentials().get("secret-key").startsWith("wrong")
                ? new DeliveryResult.CredentialsRefused(WHY)
                : new DeliveryResult.Done("x"));
        int before = bridge.tries.get();
        arrive(UUID.randomUUID(), siti);
        awaitState(PluginState.State.WAITING);
        for (int i = 0; i < 5; i++) {
            arrive(UUID.randomUUID(), UUID.randomUUID());
        }
        await().during(Duration.ofMillis(700)).until(() -> bridge.tries.get() == before + 1);
        PluginState.Check check =
                core.registry.state(actor.facilityId(), "uji").missing().get(0);
        assertEquals(PluginState.Check.Status.FAILED, check.status());
        assertEquals(WHY, check.sentence());
        core.credentials.put(actor, "uji", PluginState.Environment.DEVELOPMENT, Map.of("secret-key", "right-secret-1"));
        awaitCount(6, Status.DONE);
    }

    @Test
    public void aCallThatHangsIsGivenUpAndNotRepeatedBesideItself() throws Exception {
        core.close();
        open(Map.of("outbox_deliveryTimeout", "PT0.1S"));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch release = new CountDownLatch(1);
        bridge.doing((event, context) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                if (!context.uncertain()) {
                    while (release.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                }
                return new DeliveryResult.Done(context.uncertain() ? "looked up" : "late");
            } finally {
                inside.decrementAndGet();
            }
        });
        bridge.install(core);
        arrive(UUID.randomUUID(), siti);
        awaitCount(1, Status.UNKNOWN);
        await().during(Duration.ofMillis(300)).until(() -> bridge.tries.get() == 1);
        release.countDown();
        awaitCount(1, Status.DONE);
        assertEquals(1, most.get());
        assertEquals("late", withStatus(Status.DONE).remoteRef());
        assertEquals(1, bridge.tries.get());
    }

    @Test
    public void aRemovedBridgeLosesNothingAndLeavesNoThread() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        bridge.doing((event, context) -> {
            inside.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        arrive(UUID.randomUUID(), siti);
        inside.await();
        bridge.remove(core);
        assertTrue(core.calls.of("uji").isEmpty());
        awaitCount(1, Status.UNKNOWN);
        awaitState(PluginState.State.REMOVED);
        arrive(UUID.randomUUID(), budi);
        arrive(UUID.randomUUID(), UUID.randomUUID());
        assertEquals(2, core.count(actor, Status.PENDING));
        assertEquals(1, bridge.tries.get());
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().contains(" uji ")));
        AtomicInteger looked = new AtomicInteger();
        TestBridge next = new TestBridge("uji").doing((event, context) -> {
            looked.addAndGet(context.uncertain() ? 1 : 0);
            return new DeliveryResult.Done("x");
        });
        next.install(core);
        awaitCount(3, Status.DONE);
        assertEquals(1, looked.get());
    }

    @Test
    public void aSwitchedOffBridgeHoldsVisiblyAndSendsAfterwards() {
        core.registry.disable(actor, "uji");
        arrive(UUID.randomUUID(), siti);
        arrive(UUID.randomUUID(), budi);
        assertEquals(2, core.count(actor, Status.HELD));
        Delivery held = withStatus(Status.HELD);
        Refused.by(EmrException.Kind.CONFLICT, () -> core.desk.release(actor, held.id()))
                .says("dimatikan");
        assertEquals(0, bridge.tries.get());
        core.registry.enable(actor, "uji");
        awaitCount(2, Status.DONE);
    }

    @Test
    public void whatWasMadeForTheTestGatewayIsNotSentToTheOther() {
        bridge.doing((event, context) -> new DeliveryResult.Retry(Duration.ofHours(1), WHY, false));
        arrive(UUID.randomUUID(), siti);
        await().until(() -> bridge.tries.get() == 1 && core.count(actor, Status.PENDING) == 1);
        core.credentials.useEnvironment(actor, "uji", PluginState.Environment.PRODUCTION);
        awaitCount(1, Status.HELD);
        bridge.doing((event, context) ->
                new DeliveryResult.Done(context.environment().name()));
        arrive(UUID.randomUUID(), budi);
        awaitCount(1, Status.DONE);
        assertEquals("PRODUCTION", withStatus(Status.DONE).remoteRef());
        core.desk.release(actor, withStatus(Status.HELD).id());
        awaitCount(2, Status.DONE);
    }

    @Test
    public void peopleHoldReleaseAndGiveUp() {
        bridge.doing((event, context) -> new DeliveryResult.Retry(Duration.ofHours(1), WHY, false));
        arrive(UUID.randomUUID(), siti);
        arrive(UUID.randomUUID(), budi);
        await().until(() -> bridge.tries.get() == 2 && core.count(actor, Status.PENDING) == 2);
        bridge.doing((event, context) -> new DeliveryResult.Done("x"));
        List<Delivery> both = core.deliveries(actor);
        Refused.by(
                        EmrException.Kind.INVALID,
                        () -> core.desk.giveUp(actor, both.get(0).id(), " "))
                .fields("reason");
        Delivery gone = core.desk.giveUp(actor, both.get(0).id(), "salah pasien");
        assertEquals(Status.GIVEN_UP, gone.status());
        assertTrue(gone.sentence().id().contains("salah pasien"));
        core.desk.hold(actor, both.get(1).id(), "tunggu persetujuan");
        awaitCount(1, Status.HELD);
        Refused.by(
                EmrException.Kind.CONFLICT,
                () -> core.desk.retry(actor, both.get(1).id()));
        core.desk.release(actor, both.get(1).id());
        awaitCount(1, Status.DONE);
        assertEquals(1, core.count(actor, Status.GIVEN_UP));
    }

    @Test
    public void anotherFacilitySeesAndMovesNothing() {
        arrive(UUID.randomUUID(), siti);
        awaitCount(1, Status.DONE);
        Actor other = core.newFacility();
        assertEquals(List.of(), core.deliveries(other));
        Refused.by(
                EmrException.Kind.NOT_FOUND,
                () -> core.desk.giveUp(other, withStatus(Status.DONE).id(), "x"));
    }

    @Test
    public void aCrampedPoolPutsOffAndLosesNothing() throws Exception {
        core.close();
        open(Map.of("bridge_threads", 1));
        bridge.install(core);
        for (int i = 0; i < 6; i++) {
            arrive(UUID.randomUUID(), UUID.randomUUID());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> core.count(actor, Status.DONE) == 6);
        assertEquals(6, bridge.tries.get());
    }

    @Test
    public void contentsGoAfterTheTimeOfKeepingAndTheDeliveriesStay() throws Exception {
        arrive(UUID.randomUUID(), siti);
        awaitCount(1, Status.DONE);
        core.close();
        open(Map.of("outbox_keepSnapshots", "PT0.001S"));
        await().until(() -> core.db.read(handle -> handle.createQuery(
                                "select count(*) from outbox_event where facility_id = :f and payload is not null")
                        .bind("f", actor.facilityId())
                        .mapTo(Integer.class)
                        .one())
                == 0);
        assertEquals(1, core.count(actor, Status.DONE));
    }

    private void reinstall() {
        bridge.remove(core);
        bridge.install(core);
    }

    private void arrive(UUID encounterId, UUID patientId) {
        core.report(actor, Topics.ENCOUNTER_ARRIVED, encounterId, patientId, 0);
    }

    private void finish(UUID encounterId, UUID patientId) {
        core.report(actor, Topics.ENCOUNTER_FINISHED, encounterId, patientId, 1);
    }

    private Delivery withStatus(Status status) {
        return core.deliveries(actor).stream()
                .filter(delivery -> delivery.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private void awaitCount(long count, Status status) {
        await(status + " " + count).atMost(Duration.ofSeconds(20)).until(() -> core.count(actor, status) == count);
    }

    private void awaitState(PluginState.State state) {
        await(state.name())
                .atMost(Duration.ofSeconds(20))
                .until(() -> core.registry.state(actor.facilityId(), "uji").state() == state);
    }
}
