package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;

import id.jembatan.api.Actor;
import id.jembatan.api.integration.PluginState;
import id.jembatan.core.store.StoreTest;
import id.jembatan.spi.Prerequisite;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class GatesTest extends StoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestBridge bridge = new TestBridge("lambat");
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private TestCore core;
    private Actor actor;

    @Before
    public void start() {
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of("check_repeat", "PT1H"), step -> {});
        actor = core.newFacility();
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    @Test
    public void whatABridgeMakesReadyAfterItCameIsSeenSoon() {
        becomesReady(Prerequisite.Kind.REFERENCE_DATA);
    }

    @Test
    public void aGatewayThatComesUpAfterItsBridgeIsSeenSoon() {
        becomesReady(Prerequisite.Kind.CONNECTIVITY);
    }

    private void becomesReady(Prerequisite.Kind kind) {
        bridge.needing(kind, context -> {
            looks.incrementAndGet();
            return ready.get() ? Prerequisite.Result.ok(OutboxTest.WHY) : Prerequisite.Result.missing(OutboxTest.WHY);
        });
        bridge.install(core);
        core.registry.enable(actor, "lambat");
        await().until(() -> looks.get() >= 2);
        ready.set(true);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> core.registry.state(actor.facilityId(), "lambat").state() == PluginState.State.ACTIVE);
    }
}
