package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.core.CoreThread;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.LaneRows;
import id.jembatan.core.store.LaneRows.Due;
import id.jembatan.core.store.LaneRows.Outcome;
import id.jembatan.core.store.PluginRows;
import id.jembatan.core.store.PluginRows.Setting;
import id.jembatan.core.store.Tx;
import id.jembatan.event.Event;
import id.jembatan.spi.DeliveryResult;
import id.jembatan.spi.EventConsumer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one try of a claimed delivery: calls the bridge, and writes what came of it. */
@Component(service = Attempts.class)
public final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int WRITERS = 4;
    private static final long AGAIN_MILLIS = 1_000;
    private static final long LAST_WORDS_SECONDS = 3;

    /** Steps of a try, in order; tests end the process at each of them. */
    enum Step {
        CLAIMED,
        ASKING,
        ANSWERED,
        SETTLING,
        SETTLED
    }

    /** Told before each step. */
    interface Steps {
        void reached(Step step);
    }

    private final Db db;
    private final Clock clock;
    private final Bridges bridges;
    private final Gates gates;
    private final Contexts contexts;
    private final PluginCalls calls;
    private final QuietChanges changes;
    private final Settings settings;
    private final Backoff backoff;
    private final Steps steps;
    private final ScheduledExecutorService writers =
            Executors.newScheduledThreadPool(WRITERS, CoreThread.named("emr-outbox-writer"));

    @Activate
    public Attempts(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Contexts contexts,
            @Reference PluginCalls calls,
            @Reference QuietChanges changes,
            @Reference Settings settings) {
        this(db, clock, bridges, gates, contexts, calls, changes, settings, step -> {});
    }

    Attempts(
            Db db,
            Clock clock,
            Bridges bridges,
            Gates gates,
            Contexts contexts,
            PluginCalls calls,
            QuietChanges changes,
            Settings settings,
            Steps steps) {
        this.db = db;
        this.clock = clock;
        this.bridges = bridges;
        this.gates = gates;
        this.contexts = contexts;
        this.calls = calls;
        this.changes = changes;
        this.settings = settings;
        this.steps = steps;
        this.backoff = new Backoff(
                settings.backoffMin(),
                settings.backoffMax(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Gives what is being written a moment; what is not written is found as interrupted at the next start. */
    @Deactivate
    void stop() throws InterruptedException {
        writers.shutdown();
        if (!writers.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            writers.shutdownNow();
        }
    }

    /** One try. Holds nothing of the bridge. */
    private record Try(
            Bridge bridge, Vault.Place place, long credentials, Due due, Breaker.Entry entry, Instant at, long nanos) {
        int number() {
            return due.attempts() + 1;
        }

        long millis() {
            return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
        }
    }

    /** @param ended called once the outcome is written and the thread has left the bridge */
    void start(Bridge bridge, Due due, Runnable ended) {
        steps.reached(Step.CLAIMED);
        Try one = new Try(
                bridge,
                bridge.place(),
                bridge.credentialsVersion(),
                due,
                bridge.breaker().begin(clock.instant()),
                clock.instant(),
                System.nanoTime());
        Optional<PluginCall<DeliveryResult>> call = one.entry() == Breaker.Entry.STOPPED ? Optional.empty() : call(one);
        if (call.isEmpty()) {
            giveBack(one, ended);
            return;
        }
        var settled = call.get().outcome().handleAsync((result, failure) -> settle(one, result, failure), writers);
        call.get()
                .ended()
                .whenCompleteAsync(
                        (late, failure) -> settled.whenComplete((settledStatus, crash) -> {
                            if (crash == null
                                    && settledStatus == Status.UNKNOWN
                                    && late instanceof DeliveryResult.Done done) {
                                settleLate(one, done);
                            }
                            ended.run();
                        }),
                        writers);
    }

    private Optional<PluginCall<DeliveryResult>> call(Try one) {
        String pluginId = one.bridge().pluginId();
        String topic = one.due().topic();
        Optional<Installed> plugin = bridges.installed(pluginId);
        Optional<EventConsumer> consumer = bridges.consumer(pluginId, topic);
        if (plugin.isEmpty() || consumer.isEmpty()) {
            return Optional.empty();
        }
        try {
            PluginCall<DeliveryResult> call = calls.start(
                    pluginId,
                    "deliver " + one.due().id(),
                    plugin.get().loader(),
                    settings.deliveryTimeout(),
                    () -> deliver(one, plugin.get(), consumer.get()));
            if (bridges.consumer(pluginId, topic).isEmpty()) {
                call.abandon(new PluginCall.Gone());
            }
            return Optional.of(call);
        } catch (RejectedExecutionException e) {
            LOG.warn("A delivery of bridge {} is put off: every thread is taken", pluginId);
            return Optional.empty();
        }
    }

    private DeliveryResult deliver(Try one, Installed plugin, EventConsumer consumer) throws Exception {
        Optional<Event> event;
        BridgeContext context;
        try {
            event = db.read(handle ->
                    LaneRows.event(handle, one.bridge().facilityId(), one.due().eventId()));
            context = contexts.delivery(
                    one.place(), plugin, one.number(), one.due().uncertain(), one.bridge()::open);
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be made ready", one.due().id(), e);
            return new DeliveryResult.Retry(null, Sentences.notReady(), false);
        }
        if (event.isEmpty()) {
            return new DeliveryResult.Skip(Sentences.purged());
        }
        try (context) {
            steps.reached(Step.ASKING);
            DeliveryResult result = consumer.deliver(event.get(), context);
            steps.reached(Step.ANSWERED);
            return result;
        }
    }

    private void giveBack(Try one, Runnable ended) {
        one.bridge().breaker().neutral(one.entry());
        writers.execute(() -> {
            write(one, tx -> {
                LaneRows.giveBack(
                        tx, one.bridge().facilityId(), one.due(), tx.now().plusMillis(AGAIN_MILLIS));
                return null;
            });
            ended.run();
        });
    }

    /** @return where the delivery stands now */
    private Status settle(Try one, DeliveryResult result, Throwable failure) {
        steps.reached(Step.SETTLING);
        if (failure != null) {
            LOG.warn(
                    "Delivery {} of bridge {}: {}", one.due().id(), one.bridge().pluginId(), Traces.of(failure));
        }
        Verdict verdict = Verdict.of(result, failure, one.due(), backoff, clock.instant());
        health(one, verdict);
        long millis = one.millis();
        Status status = write(one, tx -> settle(tx, one, verdict, Status.SENDING, millis));
        steps.reached(Step.SETTLED);
        changes.fire(one.bridge().facilityId(), Topic.DELIVERIES, one.due().id());
        return status;
    }

    /** The thread of a try that was given up came home with good news after all. */
    private void settleLate(Try one, DeliveryResult.Done done) {
        Verdict verdict = Verdict.of(done, null, one.due(), backoff, clock.instant());
        long millis = one.millis();
        write(one, tx -> settle(tx, one, verdict, Status.UNKNOWN, millis));
        changes.fire(one.bridge().facilityId(), Topic.DELIVERIES, one.due().id());
    }

    private Status settle(Tx tx, Try one, Verdict verdict, Status from, long millis) {
        UUID facilityId = one.bridge().facilityId();
        Due due = one.due();
        Outcome outcome = heldBack(tx, one, verdict.outcome());
        if (!LaneRows.settle(tx, facilityId, due.id(), one.number(), from, outcome)) {
            return outcome.status();
        }
        LaneRows.attempt(tx, facilityId, due.id(), one.number(), one.at(), millis, verdict.word(), outcome.sentence());
        if (outcome.status() == Status.DONE) {
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("bridge", one.bridge().pluginId());
            detail.put("environment", one.place().environment().name());
            detail.put("topic", due.topic());
            detail.put("delivery", due.id().toString());
            Actor actor = Actor.system(facilityId, "Jembatan " + one.bridge().pluginId());
            tx.audit(actor, "send", "encounter", due.encounterId(), due.patientId(), Json.write(detail));
        }
        return outcome.status();
    }

    /** What is to be tried again is kept back when the bridge was switched off or over meanwhile. */
    private static Outcome heldBack(Tx tx, Try one, Outcome outcome) {
        if (outcome.status() != Status.PENDING && outcome.status() != Status.UNKNOWN) {
            return outcome;
        }
        Optional<Setting> setting = PluginRows.setting(
                tx.handle(), one.bridge().facilityId(), one.bridge().pluginId());
        if (setting.filter(s -> s.environment() == one.place().environment()).isEmpty()) {
            String made = one.place().environment().name();
            return outcome.held(made, Sentences.otherEnvironment(made));
        }
        return setting.get().enabled() || outcome.status() == Status.UNKNOWN
                ? outcome
                : outcome.held(Registry.HELD_BY_BRIDGE, Sentences.switchedOff());
    }

    private void health(Try one, Verdict verdict) {
        Bridge bridge = one.bridge();
        try {
            switch (verdict.health()) {
                case ANSWERS -> {
                    if (bridge.breaker().succeeded()) {
                        LOG.info("The gateway of bridge {} answers again", bridge.pluginId());
                        gates.trouble(bridge, null);
                        db.write(tx -> LaneRows.hurry(tx, bridge.facilityId(), bridge.pluginId()));
                    }
                }
                case DOWN -> {
                    if (bridge.breaker().failed(one.entry(), clock.instant())) {
                        LOG.warn("The gateway of bridge {} does not answer; its lane is stopped", bridge.pluginId());
                        gates.trouble(
                                bridge, Sentences.trouble(verdict.outcome().sentence()));
                    }
                }
                case REFUSES_CREDENTIALS -> {
                    bridge.breaker().neutral(one.entry());
                    gates.refused(
                            bridge,
                            one.place(),
                            one.credentials(),
                            verdict.outcome().sentence());
                }
                case NOT_ASKED -> bridge.breaker().neutral(one.entry());
            }
        } catch (RuntimeException e) {
            LOG.error("The health of bridge {} could not be kept", bridge.pluginId(), e);
        }
    }

    /** Writes until it is written: an outcome that is known must not become unknown because the store was away. */
    private <T> T write(Try one, Function<Tx, T> work) {
        while (true) {
            try {
                return db.write(work);
            } catch (RuntimeException e) {
                LOG.error(
                        "The outcome of delivery {} could not be written; it is tried again",
                        one.due().id(),
                        e);
                pause(e);
            }
        }
    }

    private void pause(RuntimeException failure) {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
