package id.jembatan.core.integration;

import id.jembatan.api.ChangeListener;
import id.jembatan.core.CoreThread;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.LaneRows;
import id.jembatan.core.store.LaneRows.Due;
import id.jembatan.core.store.PluginRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. One thread chooses and claims; the calls themselves run side by side, some per lane. A claim is
 * committed before the bridge is called, and the outcome after it: what stands between the two at a start was
 * interrupted, may have taken effect, and is looked up before it is sent again.
 */
@Component(
        service = {Dispatcher.class, ChangeListener.class},
        immediate = true)
public final class Dispatcher implements ChangeListener, Bridges.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Looked at this often even when no signal came: other processes, clocks that were set. */
    private static final Duration SLOW_TICK = Duration.ofSeconds(30);

    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(1);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final int PURGE_AT_ONCE = 200;

    private final Db db;
    private final Clock clock;
    private final Bridges bridges;
    private final Gates gates;
    private final Attempts attempts;
    private final Settings settings;
    private final Map<Key, Lane> lanes = new ConcurrentHashMap<>();
    private final Signal signal = new Signal();
    private final Consumer<Bridge> listener = this::gateMoved;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean recovered;
    private Instant nextPurge = Instant.EPOCH;

    @Activate
    public Dispatcher(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Attempts attempts,
            @Reference Settings settings) {
        this.db = db;
        this.clock = clock;
        this.bridges = bridges;
        this.gates = gates;
        this.attempts = attempts;
        this.settings = settings;
        bridges.watch(this);
        gates.listen(listener);
        thread = CoreThread.named("emr-outbox").newThread(this::loop);
        thread.start();
    }

    @Deactivate
    void stop() {
        stopped = true;
        bridges.unwatch(this);
        gates.unlisten(listener);
        signal.raise();
        thread.interrupt();
    }

    private record Key(UUID facilityId, String pluginId) {}

    @Override
    public void changed(UUID facilityId, Topic topic, UUID subjectId) {
        if (topic == Topic.DELIVERIES) {
            lanes.forEach((key, lane) -> {
                if (key.facilityId().equals(facilityId)) {
                    lane.touch();
                }
            });
            signal.raise();
        }
    }

    @Override
    public void arrived(String pluginId) {
        touch(pluginId);
    }

    @Override
    public void left(String pluginId) {
        touch(pluginId);
    }

    /** Deliveries under way, for the doctor. */
    int sending(UUID facilityId, String pluginId) {
        return Optional.ofNullable(lanes.get(new Key(facilityId, pluginId)))
                .map(Lane::size)
                .orElse(0);
    }

    private void touch(String pluginId) {
        lanes.forEach((key, lane) -> {
            if (key.pluginId().equals(pluginId)) {
                lane.touch();
            }
        });
        signal.raise();
    }

    private void gateMoved(Bridge bridge) {
        lane(bridge).touch();
        signal.raise();
    }

    private Lane lane(Bridge bridge) {
        return lanes.computeIfAbsent(new Key(bridge.facilityId(), bridge.pluginId()), key -> new Lane());
    }

    private void loop() {
        while (!stopped) {
            try {
                signal.await(round());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration round() {
        try {
            recover();
            Instant now = clock.instant();
            Instant next = now.plus(SLOW_TICK);
            for (Bridge bridge : gates.everyBridge()) {
                if (bridge.open()) {
                    Instant again = serve(bridge, lane(bridge), now);
                    next = again.isBefore(next) ? again : next;
                }
            }
            purge(now);
            Duration wait = Duration.between(clock.instant(), next);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.error("The outbox could not be looked at; it is tried again", e);
            }
            return AFTER_AN_ERROR;
        }
    }

    private void recover() {
        if (recovered) {
            return;
        }
        int cut = db.write(tx -> LaneRows.recover(tx, Sentences.cut()));
        recovered = true;
        if (cut > 0) {
            LOG.warn("{} deliveries were being sent when the application ended; they are looked up first", cut);
        }
    }

    /** @return when it is worth looking again without a signal */
    private Instant serve(Bridge bridge, Lane lane, Instant now) {
        Set<String> topics = bridges.topics(bridge.pluginId());
        int free = settings.parallel() - lane.size();
        if (topics.isEmpty() || free <= 0) {
            return Instant.MAX;
        }
        subscribe(bridge, topics);
        int allowed = bridge.breaker().allowed(free, now);
        if (allowed == 0) {
            Instant nextTry = bridge.breaker().nextTryAt();
            return nextTry != null && nextTry.isAfter(now) ? nextTry : Instant.MAX;
        }
        if (!lane.lookNow(now)) {
            return lane.nextLook();
        }
        List<Due> chosen = choose(bridge, lane, topics, now, allowed);
        if (chosen.isEmpty()) {
            return nothingDue(bridge, lane, now);
        }
        List<Due> claimed = db.write(tx -> {
            List<Due> mine = new ArrayList<>();
            for (Due due : chosen) {
                if (LaneRows.claim(tx, bridge.facilityId(), due)) {
                    mine.add(due);
                }
            }
            return mine;
        });
        for (Due due : claimed) {
            lane.begin(due.id(), due.patientId());
            attempts.start(bridge, due, () -> ended(lane, due));
        }
        lane.touch();
        return claimed.size() < free && !bridge.breaker().open() ? now : Instant.MAX;
    }

    private void ended(Lane lane, Due due) {
        lane.end(due.id());
        signal.raise();
    }

    private List<Due> choose(Bridge bridge, Lane lane, Set<String> topics, Instant now, int allowed) {
        int enough = allowed + lane.size();
        return db
                .read(handle -> LaneRows.due(handle, bridge.facilityId(), bridge.pluginId(), topics, now, enough))
                .stream()
                .filter(due -> !lane.busy(due.id(), due.patientId()))
                .limit(allowed)
                .toList();
    }

    private Instant nothingDue(Bridge bridge, Lane lane, Instant now) {
        Instant latest = now.plus(SLOW_TICK);
        Instant next = db.read(handle -> LaneRows.nextAt(handle, bridge.facilityId(), bridge.pluginId(), now))
                .filter(at -> at.isBefore(latest))
                .orElse(latest);
        if (bridge.breaker().open()) {
            gates.askAgain(bridge);
        }
        lane.lookAgainAt(next);
        return next;
    }

    /** A bridge that was replaced may take more topics than the one that was switched on. */
    private void subscribe(Bridge bridge, Set<String> topics) {
        Lane lane = lane(bridge);
        if (lane.subscribed(topics)) {
            return;
        }
        int added = db.write(tx -> PluginRows.subscribe(tx, bridge.facilityId(), bridge.pluginId(), topics));
        lane.subscribedTo(topics);
        if (added > 0) {
            LOG.info("Bridge {} takes {} more topics from now on", bridge.pluginId(), added);
        }
    }

    private void purge(Instant now) {
        if (now.isBefore(nextPurge)) {
            return;
        }
        int purged = db.write(tx -> LaneRows.purge(tx, now.minus(settings.keepSnapshots()), PURGE_AT_ONCE));
        if (purged < PURGE_AT_ONCE) {
            nextPurge = now.plus(PURGE_EVERY);
        }
    }
}
