package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginRegistry.JobState;
import id.jembatan.core.CoreThread;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.JobRows;
import id.jembatan.core.store.JobRows.Run;
import id.jembatan.spi.SyncJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of bridges by the clock: each one never beside itself, with a jitter so that clinics do not knock at
 * the same minute, and only while its bridge may work. The last run is kept over restarts.
 */
@Component(service = Jobs.class)
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PERIOD = Duration.ofSeconds(10);

    /** A failed job is tried again after this, when its period is longer. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final double JITTER = 0.1;

    private final Db db;
    private final Clock clock;
    private final Bridges bridges;
    private final Gates gates;
    private final Contexts contexts;
    private final PluginCalls calls;
    private final Settings settings;
    private final Map<Key, Run> runs = new ConcurrentHashMap<>();
    private final Set<Key> running = ConcurrentHashMap.newKeySet();
    private final Consumer<Bridge> listener = bridge -> soon();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(CoreThread.named("emr-jobs"));

    @Activate
    public Jobs(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Contexts contexts,
            @Reference PluginCalls calls,
            @Reference Settings settings) {
        this.db = db;
        this.clock = clock;
        this.bridges = bridges;
        this.gates = gates;
        this.contexts = contexts;
        this.calls = calls;
        this.settings = settings;
        db.read(JobRows::all).forEach(run -> runs.put(new Key(run.facilityId(), run.pluginId(), run.jobId()), run));
        gates.listen(listener);
        thread.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        gates.unlisten(listener);
        thread.shutdownNow();
    }

    private record Key(UUID facilityId, String pluginId, String jobId) {}

    List<JobState> states(UUID facilityId, String pluginId) {
        return bridges.installed(pluginId).map(Installed::jobs).orElse(List.of()).stream()
                .map(job -> state(job, Optional.ofNullable(runs.get(new Key(facilityId, pluginId, job.id())))))
                .toList();
    }

    private static JobState state(SyncJob job, Optional<Run> run) {
        return new JobState(
                job.id(),
                job.title(),
                run.map(Run::lastRunAt).orElse(null),
                run.map(Run::lastOk).orElse(false),
                run.map(Run::sentence).orElse(null),
                run.map(Run::nextRunAt).orElse(null));
    }

    /** Runs a job now and waits for it. */
    JobState runNow(Bridge bridge, String jobId) {
        Installed plugin = bridges.installed(bridge.pluginId()).orElseThrow(() -> closed(bridge));
        SyncJob job = plugin.jobs().stream()
                .filter(candidate -> candidate.id().equals(jobId))
                .findFirst()
                .orElseThrow(() -> EmrException.notFound(
                        "job.unknown", new Text("Pekerjaan ini tidak ada.", "There is no such job.")));
        if (!allowed(bridge, job)) {
            throw closed(bridge);
        }
        start(bridge, plugin, job)
                .orElseThrow(() -> EmrException.conflict(
                        "job.running", new Text("Pekerjaan ini sedang berjalan.", "This job is running already.")))
                .join();
        return state(job, Optional.ofNullable(runs.get(key(bridge, job))));
    }

    private static EmrException closed(Bridge bridge) {
        return new EmrException(
                EmrException.Kind.UNAVAILABLE, "bridge.closed", bridge.state().sentence());
    }

    private void soon() {
        if (!thread.isShutdown()) {
            thread.execute(this::tick);
        }
    }

    private void tick() {
        try {
            Instant now = clock.instant();
            for (Bridge bridge : gates.everyBridge()) {
                bridges.installed(bridge.pluginId())
                        .ifPresent(plugin -> plugin.jobs().stream()
                                .filter(job -> allowed(bridge, job) && due(bridge, job, now))
                                .forEach(job -> start(bridge, plugin, job)));
            }
        } catch (RuntimeException e) {
            LOG.error("Jobs could not be looked at", e);
        }
    }

    private static boolean allowed(Bridge bridge, SyncJob job) {
        return switch (job.needs()) {
            case CONNECTED -> bridge.connected();
            case ACTIVE -> bridge.open();
        };
    }

    private boolean due(Bridge bridge, SyncJob job, Instant now) {
        Run run = runs.get(key(bridge, job));
        return run == null || run.nextRunAt() == null || !run.nextRunAt().isAfter(now);
    }

    /** @return empty when it is running already */
    private Optional<CompletableFuture<Void>> start(Bridge bridge, Installed plugin, SyncJob job) {
        Key key = key(bridge, job);
        if (!running.add(key)) {
            return Optional.empty();
        }
        Instant began = clock.instant();
        PluginCall<Text> call;
        try {
            call = calls.start(
                    plugin.id(),
                    "job " + job.id(),
                    plugin.loader(),
                    settings.jobTimeout(),
                    () -> run(bridge, plugin, job));
        } catch (RejectedExecutionException e) {
            running.remove(key);
            LOG.warn("Job {} of bridge {} is put off: every thread is taken", job.id(), plugin.id());
            return Optional.of(CompletableFuture.completedFuture(null));
        }
        // The key is free again only when the thread has left the job: it never runs beside itself.
        call.ended().whenComplete((sentence, failure) -> running.remove(key));
        return Optional.of(call.outcome()
                .handleAsync(
                        (sentence, failure) -> {
                            finished(key, job, began, sentence, failure);
                            return null;
                        },
                        thread)
                .thenCompose(nothing -> gates.look(bridge.facilityId(), bridge.pluginId()))
                .handle((state, failure) -> null));
    }

    private Text run(Bridge bridge, Installed plugin, SyncJob job) throws Exception {
        try (BridgeContext context = contexts.call(bridge.place(), plugin, () -> allowed(bridge, job))) {
            return job.run(context);
        }
    }

    private void finished(Key key, SyncJob job, Instant began, Text sentence, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof PluginCall.Gone) {
            return;
        }
        boolean ok = cause == null;
        if (!ok) {
            LOG.warn("Job {} of bridge {}: {}", key.jobId(), key.pluginId(), Traces.of(cause));
        }
        Duration period = job.period().compareTo(SHORTEST_PERIOD) < 0 ? SHORTEST_PERIOD : job.period();
        Duration wait = ok || period.compareTo(AGAIN) < 0 ? period : AGAIN;
        double factor = 1 + JITTER * ThreadLocalRandom.current().nextDouble();
        Run run = new Run(
                key.facilityId(),
                key.pluginId(),
                key.jobId(),
                began,
                ok,
                ok ? sentence : sentence(cause),
                clock.instant().plusMillis(Math.round(wait.toMillis() * factor)));
        runs.put(key, run);
        try {
            db.write(tx -> {
                JobRows.save(tx, run);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("The run of job {} of bridge {} could not be kept", key.jobId(), key.pluginId(), e);
        }
    }

    private static Text sentence(Throwable cause) {
        return cause instanceof TimeoutException ? Sentences.silent() : Sentences.bug(cause);
    }

    private static Key key(Bridge bridge, SyncJob job) {
        return new Key(bridge.facilityId(), bridge.pluginId(), job.id());
    }
}
