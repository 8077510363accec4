package id.jembatan.core.integration;

import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.PluginRows;
import id.jembatan.core.store.PluginRows.Kept;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.Prerequisite.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks gateways whether they answer to a bridge's credentials, and keeps what was seen. */
@Component(service = Probes.class)
public final class Probes {

    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);

    private final Db db;
    private final Clock clock;
    private final Contexts contexts;
    private final PluginCalls calls;
    private final Settings settings;

    @Activate
    public Probes(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Contexts contexts,
            @Reference PluginCalls calls,
            @Reference Settings settings) {
        this.db = db;
        this.clock = clock;
        this.contexts = contexts;
        this.calls = calls;
        this.settings = settings;
    }

    /**
     * Runs the bridge's connectivity checks, one after the other, up to the first refusal.
     *
     * @return completes after the results are kept; never exceptionally
     */
    CompletableFuture<List<Kept>> run(Installed plugin, Vault.Place place) {
        List<Prerequisite> probes = plugin.prerequisites().stream()
                .filter(prerequisite -> prerequisite.kind() == Kind.CONNECTIVITY)
                .toList();
        if (probes.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        PluginCall<List<Kept>> call;
        try {
            call = calls.start(
                    plugin.id(), "probe", plugin.loader(), settings.checkTimeout(), () -> ask(plugin, place, probes));
        } catch (RejectedExecutionException e) {
            LOG.warn("The probe of bridge {} is put off: every thread is taken", plugin.id());
            return CompletableFuture.completedFuture(List.of());
        }
        return call.outcome().exceptionally(failure -> unanswered(probes, failure));
    }

    /** Keeps results; called apart from {@link #run} so that an answer to old credentials can be dropped. */
    void keep(Vault.Place place, List<Kept> results) {
        db.write(tx -> {
            results.forEach(result ->
                    PluginRows.keep(tx.handle(), place.facilityId(), place.pluginId(), place.environment(), result));
            return null;
        });
    }

    private List<Kept> ask(Installed plugin, Vault.Place place, List<Prerequisite> probes) {
        List<Kept> results = new ArrayList<>();
        try (BridgeContext context = contexts.call(place, plugin, () -> true)) {
            for (Prerequisite probe : probes) {
                Kept result = ask(probe, context);
                results.add(result);
                if (result.refused()) {
                    break;
                }
            }
        }
        return results;
    }

    private Kept ask(Prerequisite probe, BridgeContext context) {
        try {
            Prerequisite.Result result = probe.check(context);
            return new Kept(probe.id(), result.ok(), result.refused(), result.sentence(), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Probe {} of bridge {}: {}", probe.id(), context.place().pluginId(), Traces.of(e));
            return new Kept(probe.id(), false, false, Sentences.bug(e), clock.instant());
        }
    }

    private List<Kept> unanswered(List<Prerequisite> probes, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof PluginCall.Gone) {
            return List.of();
        }
        return probes.stream()
                .map(probe -> new Kept(
                        probe.id(),
                        false,
                        false,
                        cause instanceof TimeoutException ? Sentences.silent() : Sentences.bug(cause),
                        clock.instant()))
                .toList();
    }
}
