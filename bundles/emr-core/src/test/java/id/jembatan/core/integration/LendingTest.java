package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.integration.CredentialService.Entry;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.store.StoreTest;
import id.jembatan.spi.Prerequisite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A bridge that builds on another one: it waits for it, and uses what the other lends. */
public class LendingTest extends StoreTest {
    private static final String LENDER = "pemberi";
    private static final String BORROWER = "peminjam";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestBridge lender = new TestBridge(LENDER).needingASecret();
    private final TestBridge borrower = new TestBridge(BORROWER);
    private final ConcurrentLinkedQueue<String> probed = new ConcurrentLinkedQueue<>();
    private TestCore core;
    private Actor actor;

    @Before
    public void start() {
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of(), step -> {});
        actor = core.newFacility();
        lender.lendsTo.add(BORROWER);
        borrower.needs.add(LENDER);
        borrower.fields.add(TestBridge.SECRET.lentBy(LENDER));
        borrower.needing(Prerequisite.Kind.CONNECTIVITY, context -> {
            String secret = context.credentials().get("secret-key");
            probed.add(secret);
            return secret.startsWith("wrong")
                    ? Prerequisite.Result.refused(OutboxTest.WHY)
                    : Prerequisite.Result.ok(OutboxTest.WHY);
        });
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    @Test
    public void itUsesWhatIsLentUntilItHasItsOwn() {
        install();
        enter(LENDER, "lent-secret-1");
        awaitState(BORROWER, PluginState.State.ACTIVE);
        assertEquals(Set.of("lent-secret-1"), Set.copyOf(probed));
        Entry lent = entry();
        assertFalse(lent.set());
        assertEquals("Bridge " + LENDER, lent.lentBy().id());
        assertNull("nothing of a lent secret is shown", lent.value());
        enter(BORROWER, "its-own-secret-2");
        await().until(() -> probed.contains("its-own-secret-2"));
        Entry own = entry();
        assertTrue(own.set());
        assertNull(own.lentBy());
        enter(BORROWER, "");
        assertEquals("Bridge " + LENDER, entry().lentBy().id());
    }

    @Test
    public void whatIsNotLentToItIsNotGiven() {
        lender.lendsTo.clear();
        install();
        enter(LENDER, "lent-secret-1");
        awaitState(LENDER, PluginState.State.ACTIVE);
        awaitState(BORROWER, PluginState.State.WAITING);
        assertTrue(sentence(BORROWER).contains("Belum diisi"));
        assertNull(entry().lentBy());
        assertEquals(List.of(), List.copyOf(probed));
    }

    @Test
    public void nothingIsLentAcrossEnvironments() {
        install();
        enter(LENDER, "lent-secret-1");
        awaitState(BORROWER, PluginState.State.ACTIVE);
        core.credentials.useEnvironment(actor, BORROWER, Environment.PRODUCTION);
        awaitState(BORROWER, PluginState.State.WAITING);
        assertTrue(sentence(BORROWER), sentence(BORROWER).contains("memakai gateway uji"));
        assertNull(core.credentials
                .entries(actor, BORROWER, Environment.PRODUCTION)
                .get(0)
                .lentBy());
    }

    @Test
    public void itWaitsForTheOtherAndAsksNoGatewayBefore() {
        borrower.install(core);
        core.registry.enable(actor, BORROWER);
        assertTrue(sentence(BORROWER), sentence(BORROWER).contains("belum terpasang"));
        lender.install(core);
        core.registry.enable(actor, LENDER);
        enter(BORROWER, "its-own-secret-2");
        await().during(Duration.ofMillis(500)).until(probed::isEmpty);
        awaitState(BORROWER, PluginState.State.WAITING);
        assertTrue(sentence(BORROWER), sentence(BORROWER).contains("Bridge " + LENDER + " harus bekerja lebih dahulu"));
        enter(LENDER, "lent-secret-1");
        awaitState(BORROWER, PluginState.State.ACTIVE);
        lender.remove(core);
        awaitState(BORROWER, PluginState.State.WAITING);
        lender.install(core);
        awaitState(BORROWER, PluginState.State.ACTIVE);
    }

    @Test
    public void aRefusedLoanIsTriedAgainOnceTheLenderHasAnother() {
        install();
        enter(LENDER, "wrong-secret-1");
        awaitState(BORROWER, PluginState.State.WAITING);
        await().until(this::isRefused);
        int asked = probed.size();
        await().during(Duration.ofMillis(500)).until(() -> probed.size() == asked);
        enter(LENDER, "right-secret-2");
        awaitState(BORROWER, PluginState.State.ACTIVE);
        assertEquals(Set.of("wrong-secret-1", "right-secret-2"), Set.copyOf(probed));
    }

    private void install() {
        lender.install(core);
        borrower.install(core);
        core.registry.enable(actor, LENDER);
        core.registry.enable(actor, BORROWER);
    }

    private void enter(String bridge, String secret) {
        core.credentials.put(actor, bridge, Environment.DEVELOPMENT, Map.of("secret-key", secret));
    }

    private boolean isRefused() {
        return core.registry.state(actor.facilityId(), BORROWER).checks().stream()
                .anyMatch(check -> check.status() == PluginState.Check.Status.FAILED);
    }

    private Entry entry() {
        return core.credentials
                .entries(actor, BORROWER, Environment.DEVELOPMENT)
                .get(0);
    }

    private String sentence(String bridge) {
        return core.registry.state(actor.facilityId(), bridge).sentence().id();
    }

    private void awaitState(String bridge, PluginState.State state) {
        await(bridge + " " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> core.registry.state(actor.facilityId(), bridge).state() == state);
    }
}
