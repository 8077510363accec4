package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.LaneRows;
import id.jembatan.core.store.PluginRows;
import id.jembatan.core.store.PluginRows.Setting;
import id.jembatan.core.store.Tx;
import id.jembatan.spi.PluginContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator may do with bridges. */
@Component(service = {PluginRegistry.class, Registry.class})
public final class Registry implements PluginRegistry {

    /** Kept back because the bridge is switched off; see the table of deliveries. */
    static final String HELD_BY_BRIDGE = "BRIDGE";

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final Permission MAY = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.ENTER);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Db db;
    private final Bridges bridges;
    private final Gates gates;
    private final Jobs jobs;
    private final Contexts contexts;
    private final Settings settings;

    @Activate
    public Registry(
            @Reference Db db,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Jobs jobs,
            @Reference Contexts contexts,
            @Reference Settings settings) {
        this.db = db;
        this.bridges = bridges;
        this.gates = gates;
        this.jobs = jobs;
        this.contexts = contexts;
        this.settings = settings;
    }

    @Override
    public List<PluginState> states(UUID facilityId) {
        return gates.ofFacility(facilityId).stream()
                .map(Bridge::state)
                .sorted(Comparator.comparing(PluginState::pluginId))
                .toList();
    }

    @Override
    public PluginState state(UUID facilityId, String pluginId) {
        return bridge(facilityId, pluginId).state();
    }

    @Override
    public PluginState enable(Actor actor, String pluginId) {
        actor.require(MAY);
        Installed plugin = installed(pluginId);
        change(actor, pluginId, "enable", plugin, setting -> setting.with(true), tx -> {
            PluginRows.subscribe(tx, actor.facilityId(), pluginId, bridges.topics(pluginId));
            LaneRows.release(tx, actor.facilityId(), pluginId, HELD_BY_BRIDGE);
        });
        return await(gates.look(actor.facilityId(), pluginId), actor.facilityId(), pluginId, GRACE);
    }

    @Override
    public PluginState disable(Actor actor, String pluginId) {
        actor.require(MAY);
        PluginState before = state(actor.facilityId(), pluginId);
        if (!before.enabled()) {
            return before;
        }
        change(actor, pluginId, "disable", null, setting -> setting.with(false), tx -> {});
        // An act whose transaction was under way may have written a delivery that waits; it is kept back too.
        db.write(tx -> LaneRows.hold(
                tx, actor.facilityId(), pluginId, Set.of(Status.PENDING), HELD_BY_BRIDGE, Sentences.switchedOff()));
        return await(gates.look(actor.facilityId(), pluginId), actor.facilityId(), pluginId, GRACE);
    }

    /** Chooses the gateway. What was made for the other one is not sent there. */
    PluginState useEnvironment(Actor actor, String pluginId, Environment chosen) {
        actor.require(MAY);
        Installed plugin = installed(pluginId);
        Environment before = state(actor.facilityId(), pluginId).environment();
        if (before == chosen) {
            return state(actor.facilityId(), pluginId);
        }
        change(actor, pluginId, "environment", plugin, setting -> setting.with(chosen), tx -> {
            LaneRows.hold(
                    tx,
                    actor.facilityId(),
                    pluginId,
                    Set.of(Status.PENDING, Status.UNKNOWN),
                    before.name(),
                    Sentences.otherEnvironment(before.name()));
            LaneRows.release(tx, actor.facilityId(), pluginId, chosen.name());
        });
        return await(gates.environmentChanged(actor.facilityId(), pluginId), actor.facilityId(), pluginId, GRACE);
    }

    @Override
    public PluginState recheck(Actor actor, String pluginId) {
        actor.require(MAY);
        bridge(actor.facilityId(), pluginId);
        db.write(tx -> {
            tx.audit(actor, "recheck", "bridge", null, null, Json.write(Map.of("bridge", pluginId)));
            return null;
        });
        return await(
                gates.recheck(actor.facilityId(), pluginId),
                actor.facilityId(),
                pluginId,
                settings.checkTimeout().plus(GRACE));
    }

    @Override
    public PluginContext open(UUID facilityId, String pluginId) {
        Bridge bridge = bridge(facilityId, pluginId);
        if (!bridge.open()) {
            throw new EmrException(
                    EmrException.Kind.UNAVAILABLE,
                    "bridge.closed",
                    bridge.state().sentence());
        }
        return contexts.call(bridge.place(), installed(pluginId), bridge::open);
    }

    @Override
    public List<JobState> jobs(UUID facilityId, String pluginId) {
        bridge(facilityId, pluginId);
        return jobs.states(facilityId, pluginId);
    }

    @Override
    public JobState runJob(Actor actor, String pluginId, String jobId) {
        actor.require(MAY);
        return jobs.runNow(bridge(actor.facilityId(), pluginId), jobId);
    }

    private interface Step {
        void run(Tx tx);
    }

    private void change(
            Actor actor, String pluginId, String action, Installed plugin, UnaryOperator<Setting> decision, Step step) {
        db.write(tx -> {
            Setting present = PluginRows.setting(tx.handle(), actor.facilityId(), pluginId)
                    .orElseGet(() -> new Setting(
                            actor.facilityId(),
                            pluginId,
                            Text.same(pluginId),
                            "",
                            false,
                            false,
                            Environment.DEVELOPMENT));
            Setting named = plugin == null
                    ? present
                    : present.named(plugin.info().name(), plugin.info().version());
            Setting decided = decision.apply(named);
            PluginRows.save(tx, decided);
            step.run(tx);
            Map<String, String> detail = Map.of(
                    "bridge", pluginId, "environment", decided.environment().name());
            tx.audit(actor, action, "bridge", null, null, Json.write(detail));
            return null;
        });
    }

    private Bridge bridge(UUID facilityId, String pluginId) {
        return gates.find(facilityId, pluginId).orElseThrow(Registry::unknown);
    }

    private Installed installed(String pluginId) {
        return bridges.installed(pluginId).orElseThrow(Registry::unknown);
    }

    private static EmrException unknown() {
        return EmrException.notFound(
                "bridge.unknown", new Text("Jembatan ini tidak terpasang.", "This bridge is not installed."));
    }

    /** Waits for the new state, and falls back to the last one: what was decided is kept in any case. */
    private PluginState await(
            CompletableFuture<PluginState> look, UUID facilityId, String pluginId, Duration patience) {
        try {
            PluginState state = look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return state == null ? state(facilityId, pluginId) : state;
        } catch (TimeoutException e) {
            LOG.info("The state of bridge {} takes its time; it will be shown when it is known", pluginId);
        } catch (ExecutionException e) {
            LOG.error("The state of bridge {} could not be worked out", pluginId, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state(facilityId, pluginId);
    }
}
