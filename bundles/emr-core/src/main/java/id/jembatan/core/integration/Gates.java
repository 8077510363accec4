package id.jembatan.core.integration;

import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.api.Text;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.PluginRows;
import id.jembatan.core.store.PluginRows.Kept;
import id.jembatan.core.store.PluginRows.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the gates: knows at each moment where every bridge stands in every facility. States are worked out on one
 * thread when something has happened, and are read by everybody else without asking the store.
 */
@Component(service = Gates.class)
public final class Gates implements Bridges.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);

    /** First pause of the looks at a bridge that has just come. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final Db db;
    private final Clock clock;
    private final Bridges bridges;
    private final Checks checks;
    private final Probes probes;
    private final FacilityService facilities;
    private final QuietChanges changes;
    private final Settings settings;
    /** Bridges that came a moment ago and are looked at more often. */
    private final Set<String> settling = ConcurrentHashMap.newKeySet();

    private final Map<Key, Bridge> known = new ConcurrentHashMap<>();
    private final Set<UUID> knownFacilities = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Bridge>> listeners = new CopyOnWriteArrayList<>();
    private final GateThread thread = new GateThread();

    @Activate
    public Gates(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Bridges bridges,
            @Reference Checks checks,
            @Reference Probes probes,
            @Reference FacilityService facilities,
            @Reference QuietChanges changes,
            @Reference Settings settings) {
        this.db = db;
        this.clock = clock;
        this.bridges = bridges;
        this.checks = checks;
        this.probes = probes;
        this.facilities = facilities;
        this.changes = changes;
        this.settings = settings;
        bridges.watch(this);
        thread.every(settings.checkRepeat(), "a look at everything", this::all);
    }

    @Deactivate
    void stop() {
        bridges.unwatch(this);
        thread.end();
    }

    private record Key(UUID facilityId, String pluginId) {}

    /** Told after each new verdict, on the thread of the gates. */
    void listen(Consumer<Bridge> listener) {
        listeners.add(listener);
    }

    void unlisten(Consumer<Bridge> listener) {
        listeners.remove(listener);
    }

    @Override
    public void arrived(String pluginId) {
        thread.later("a bridge came", () -> everywhere(pluginId));
        if (settling.add(pluginId)) {
            lookSoon(pluginId, SOON);
        }
    }

    /**
     * A bridge that has come may make something ready by itself, such as a dictionary that it loads, and its gateway may come up
     * at the same time. It is looked at again after growing pauses instead of a whole round later.
     */
    private void lookSoon(String pluginId, Duration pause) {
        if (pause.compareTo(settings.checkRepeat()) >= 0 || thread.ended()) {
            settling.remove(pluginId);
            return;
        }
        thread.later("a bridge came a moment ago", pause, () -> {
            if (waits(pluginId)) {
                everywhere(pluginId);
                lookSoon(pluginId, pause.multipliedBy(2));
            } else {
                settling.remove(pluginId);
            }
        });
    }

    private boolean waits(String pluginId) {
        return bridges.installed(pluginId).isPresent()
                && known.values().stream()
                        .filter(bridge -> bridge.pluginId().equals(pluginId))
                        .map(Bridge::state)
                        .anyMatch(state -> state == null || !state.missing().isEmpty());
    }

    @Override
    public void left(String pluginId) {
        thread.later("a bridge left", () -> everywhere(pluginId));
    }

    Optional<Bridge> find(UUID facilityId, String pluginId) {
        awaitFacility(facilityId);
        return Optional.ofNullable(known.get(new Key(facilityId, pluginId))).filter(bridge -> bridge.state() != null);
    }

    List<Bridge> ofFacility(UUID facilityId) {
        awaitFacility(facilityId);
        return known.values().stream()
                .filter(bridge -> bridge.facilityId().equals(facilityId) && bridge.state() != null)
                .toList();
    }

    List<Bridge> everyBridge() {
        return List.copyOf(known.values());
    }

    /** Works the state out anew. */
    CompletableFuture<PluginState> look(UUID facilityId, String pluginId) {
        return thread.call(() -> look(bridge(facilityId, pluginId)));
    }

    /** Forgets what was seen, asks the gateway anew, and works the state out. */
    CompletableFuture<PluginState> recheck(UUID facilityId, String pluginId) {
        return thread.call(() -> {
                    Bridge bridge = bridge(facilityId, pluginId);
                    Environment environment = setting(bridge).environment();
                    db.write(tx -> {
                        PluginRows.forget(tx.handle(), facilityId, pluginId, environment);
                        return null;
                    });
                    bridge.acceptAgain();
                    look(bridge);
                    return probe(bridge);
                })
                .thenCompose(probe -> probe)
                .thenCompose(nothing -> look(facilityId, pluginId));
    }

    /** Credentials were entered: what was seen with the old ones counts no more, also of bridges they are lent to. */
    CompletableFuture<PluginState> credentialsChanged(Vault.Place place) {
        return thread.call(() -> {
            PluginState state = forget(place);
            for (String borrower : bridges.borrowers(place.pluginId())) {
                forget(new Vault.Place(place.facilityId(), borrower, place.environment()));
            }
            return state;
        });
    }

    private PluginState forget(Vault.Place place) {
        db.write(tx -> {
            PluginRows.forget(tx.handle(), place.facilityId(), place.pluginId(), place.environment());
            return null;
        });
        return withOthers(bridge(place.facilityId(), place.pluginId()));
    }

    /** The other gateway was chosen; what is kept of it decides. */
    CompletableFuture<PluginState> environmentChanged(UUID facilityId, String pluginId) {
        return thread.call(() -> withOthers(bridge(facilityId, pluginId)));
    }

    private PluginState withOthers(Bridge bridge) {
        bridge.newCredentials();
        bridge.acceptAgain();
        bridge.breaker().succeeded();
        bridge.trouble(null);
        lookAndProbe(bridge);
        return bridge.state();
    }

    /** Asks the gateway of a stopped lane that has nothing to send whether it is back. */
    void askAgain(Bridge bridge) {
        thread.later("a lane is stopped", () -> {
            Optional<Installed> plugin = bridges.installed(bridge.pluginId());
            if (plugin.isEmpty() || !bridge.open() || !bridge.beginProbe()) {
                return;
            }
            Breaker.Entry entry = bridge.breaker().begin(clock.instant());
            if (entry != Breaker.Entry.SINGLE) {
                bridge.endProbe();
                return;
            }
            Vault.Place place = bridge.place();
            probes.run(plugin.get(), place)
                    .thenAccept(results -> thread.later("a stopped lane was probed", () -> {
                        bridge.endProbe();
                        answered(bridge, place, entry, results);
                    }));
        });
    }

    private void answered(Bridge bridge, Vault.Place place, Breaker.Entry entry, List<Kept> results) {
        List<Kept> refused = results.stream().filter(Kept::refused).toList();
        if (!refused.isEmpty()) {
            bridge.refuse();
            probes.keep(place, refused);
            look(bridge);
        }
        if (results.isEmpty()) {
            bridge.breaker().neutral(entry);
        } else if (results.stream().allMatch(Kept::passed)) {
            bridge.breaker().succeeded();
            bridge.trouble(null);
            look(bridge);
        } else {
            bridge.breaker().failed(entry, clock.instant());
        }
    }

    /**
     * The gateway refused the credentials during a delivery: closes the gate at once.
     *
     * @param place where it was refused
     * @param credentials version that was refused; nothing happens when others were entered meanwhile
     */
    void refused(Bridge bridge, Vault.Place place, long credentials, Text sentence) {
        if (bridge.credentialsVersion() != credentials) {
            return;
        }
        bridge.refuse();
        LOG.warn("The gateway refused the credentials of {}; nothing more is tried", bridge.pluginId());
        probes.keep(place, List.of(new Kept(Checks.CREDENTIALS, false, true, sentence, clock.instant())));
        look(bridge.facilityId(), bridge.pluginId());
    }

    /** The gateway as a whole does not answer, or does again. @param why null when it does */
    void trouble(Bridge bridge, Text why) {
        bridge.trouble(why);
        look(bridge.facilityId(), bridge.pluginId());
    }

    private void awaitFacility(UUID facilityId) {
        if (!knownFacilities.contains(facilityId)) {
            thread.call(() -> {
                        facility(facilityId);
                        return null;
                    })
                    .join();
        }
    }

    private void all() {
        facilities.facilities().forEach(facility -> facility(facility.id()));
    }

    private void facility(UUID facilityId) {
        knownFacilities.add(facilityId);
        Set<String> ids = new TreeSet<>(bridges.ids());
        db.read(PluginRows::settings).stream()
                .filter(setting -> setting.facilityId().equals(facilityId))
                .forEach(setting -> ids.add(setting.pluginId()));
        ids.forEach(id -> lookAndProbe(bridge(facilityId, id)));
    }

    private void everywhere(String pluginId) {
        facilities.facilities().forEach(facility -> lookAndProbe(bridge(facility.id(), pluginId)));
    }

    private Bridge bridge(UUID facilityId, String pluginId) {
        return known.computeIfAbsent(
                new Key(facilityId, pluginId),
                key -> new Bridge(
                        facilityId, pluginId, new Breaker(settings.breakerFailures(), settings.breakerPause())));
    }

    private Setting setting(Bridge bridge) {
        return db.read(handle -> PluginRows.setting(handle, bridge.facilityId(), bridge.pluginId()))
                .orElseGet(() -> new Setting(
                        bridge.facilityId(),
                        bridge.pluginId(),
                        Text.same(bridge.pluginId()),
                        "",
                        false,
                        false,
                        Environment.DEVELOPMENT));
    }

    private void lookAndProbe(Bridge bridge) {
        look(bridge);
        if (bridge.toProbe()) {
            probe(bridge);
        }
    }

    private PluginState look(Bridge bridge) {
        Setting setting = setting(bridge);
        Optional<Installed> installed = bridges.installed(bridge.pluginId());
        PluginState before = bridge.state();
        PluginState after =
                installed.map(plugin -> present(bridge, plugin, setting)).orElseGet(() -> removed(bridge, setting));
        if (after == null) {
            known.remove(new Key(bridge.facilityId(), bridge.pluginId()));
        }
        tell(bridge, before, after);
        return after;
    }

    private PluginState present(Bridge bridge, Installed plugin, Setting setting) {
        remember(plugin, setting);
        Vault.Place place = new Vault.Place(bridge.facilityId(), bridge.pluginId(), setting.environment());
        Checks.Findings findings = checks.look(plugin, place);
        List<PluginState.Check> all =
                new ArrayList<>(neighbours(bridge.facilityId()).look(plugin, setting.environment(), clock.instant()));
        // credentials that may be wrong at the gateway the bridge builds on are not tried at its own
        boolean founded = all.stream().allMatch(check -> check.status() == PluginState.Check.Status.OK);
        all.addAll(findings.checks());
        Gate.Verdict verdict = Gate.decide(new Gate.Facts(
                true, findings.configured(), setting.enabled(), setting.subscribed(), all, bridge.trouble()));
        PluginState state = state(bridge, plugin.info().name(), plugin.info().version(), true, setting, all, verdict);
        bridge.state(state, founded && findings.connected(), founded && findings.toProbe());
        return state;
    }

    private Neighbours neighbours(UUID facilityId) {
        return new Neighbours(
                id -> Optional.ofNullable(known.get(new Key(facilityId, id))).map(Bridge::state));
    }

    /** Name and version are kept for the time when the bundle is gone. */
    private void remember(Installed plugin, Setting setting) {
        boolean same = setting.name().equals(plugin.info().name())
                && setting.version().equals(plugin.info().version());
        if (setting.subscribed() && !same) {
            db.write(tx -> {
                PluginRows.save(
                        tx, setting.named(plugin.info().name(), plugin.info().version()));
                return null;
            });
        }
    }

    private PluginState removed(Bridge bridge, Setting setting) {
        bridge.breaker().succeeded();
        bridge.trouble(null);
        if (!setting.subscribed()) {
            bridge.state(null, false, false);
            return null;
        }
        Gate.Verdict verdict =
                Gate.decide(new Gate.Facts(false, true, setting.enabled(), setting.subscribed(), List.of(), null));
        PluginState state = state(bridge, setting.name(), setting.version(), false, setting, List.of(), verdict);
        bridge.state(state, false, false);
        return state;
    }

    private PluginState state(
            Bridge bridge,
            Text name,
            String version,
            boolean installed,
            Setting setting,
            List<PluginState.Check> found,
            Gate.Verdict verdict) {
        PluginState before = bridge.state();
        boolean same = before != null && before.state() == verdict.state();
        Instant since = same ? before.since() : clock.instant();
        return new PluginState(
                bridge.facilityId(),
                bridge.pluginId(),
                name,
                version,
                installed,
                verdict.state(),
                setting.enabled(),
                setting.environment(),
                found,
                verdict.sentence(),
                since);
    }

    private void tell(Bridge bridge, PluginState before, PluginState after) {
        PluginState.State was = before == null ? null : before.state();
        PluginState.State is = after == null ? null : after.state();
        listeners.forEach(listener -> listener.accept(bridge));
        if (PluginNews.differs(before, after)) {
            changes.fire(bridge.facilityId(), Topic.PLUGINS, null);
        }
        if (was == is) {
            return;
        }
        LOG.info("Bridge {} in facility {}: {} -> {}", bridge.pluginId(), bridge.facilityId(), was, is);
        changes.fire(bridge.facilityId(), Topic.UI, null);
        // Others may wait for this one.
        known.values().stream()
                .filter(other -> other != bridge && other.facilityId().equals(bridge.facilityId()))
                .forEach(other -> thread.later("a neighbour changed", () -> lookAndProbe(other)));
    }

    /** @return completes when the results are kept and the state is worked out anew */
    private CompletableFuture<Void> probe(Bridge bridge) {
        Optional<Installed> plugin = bridges.installed(bridge.pluginId());
        if (plugin.isEmpty() || !bridge.toProbe() || !bridge.beginProbe()) {
            return CompletableFuture.completedFuture(null);
        }
        Vault.Place place = bridge.place();
        long credentials = bridge.credentialsVersion();
        return probes.run(plugin.get(), place)
                .thenCompose(results -> thread.call(() -> {
                    bridge.endProbe();
                    if (bridge.credentialsVersion() == credentials && !results.isEmpty()) {
                        probes.keep(place, results);
                    }
                    look(bridge);
                    return null;
                }));
    }
}
