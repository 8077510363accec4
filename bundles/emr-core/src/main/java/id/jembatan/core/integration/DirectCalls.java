package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.spi.PluginContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one kind of service of every open bridge at once, all within one budget. */
@Component(service = DirectCalls.class)
public final class DirectCalls {

    private static final Logger LOG = LoggerFactory.getLogger(DirectCalls.class);

    private final Bridges bridges;
    private final Gates gates;
    private final Contexts contexts;
    private final PluginCalls calls;

    @Activate
    public DirectCalls(
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Contexts contexts,
            @Reference PluginCalls calls) {
        this.bridges = bridges;
        this.gates = gates;
        this.contexts = contexts;
        this.calls = calls;
    }

    /** What is done with one service. */
    interface Work<S, T> {
        T ask(S service, PluginContext context) throws Exception;
    }

    /** @param failure why there is no value, or null; begins with a small letter */
    record Outcome<T>(String pluginId, T value, Text failure) {}

    private record Asked<T>(String pluginId, PluginCall<T> call) {}

    /** In the order of the bridges' ids; nothing for bridges that may not work now. */
    <S, T> List<Outcome<T>> ask(
            UUID facilityId,
            List<S> services,
            Function<S, String> pluginId,
            String what,
            Duration budget,
            Work<S, T> work) {
        List<Asked<T>> asked = new ArrayList<>();
        for (S service : sorted(services, pluginId)) {
            Optional<Bridge> bridge =
                    gates.find(facilityId, pluginId.apply(service)).filter(Bridge::open);
            Optional<Installed> plugin = bridge.flatMap(open -> bridges.installed(open.pluginId()));
            if (plugin.isPresent()) {
                asked.add(start(bridge.get(), plugin.get(), service, what, budget, work));
            }
        }
        return asked.stream().map(one -> outcome(one, what)).toList();
    }

    /** Bridges that have such a service but may not work now. */
    <S> List<Bridge> closed(UUID facilityId, List<S> services, Function<S, String> pluginId) {
        return sorted(services, pluginId).stream()
                .map(service -> gates.find(facilityId, pluginId.apply(service)))
                .flatMap(Optional::stream)
                .filter(bridge -> !bridge.open())
                .toList();
    }

    private static <S> List<S> sorted(List<S> services, Function<S, String> pluginId) {
        return services.stream().sorted(Comparator.comparing(pluginId)).toList();
    }

    private <S, T> Asked<T> start(
            Bridge bridge, Installed plugin, S service, String what, Duration budget, Work<S, T> work) {
        try {
            return new Asked<>(bridge.pluginId(), calls.start(bridge.pluginId(), what, plugin.loader(), budget, () -> {
                try (BridgeContext context = contexts.call(bridge.place(), plugin, bridge::open)) {
                    return work.ask(service, context);
                }
            }));
        } catch (RejectedExecutionException e) {
            LOG.warn("The call {} of bridge {} was not made: every thread is taken", what, bridge.pluginId());
            return new Asked<>(bridge.pluginId(), null);
        }
    }

    private static <T> Outcome<T> outcome(Asked<T> asked, String what) {
        if (asked.call() == null) {
            return new Outcome<>(asked.pluginId(), null, busy());
        }
        try {
            T value = asked.call().outcome().join();
            return value == null
                    ? new Outcome<>(asked.pluginId(), null, Sentences.bug(new IllegalStateException()))
                    : new Outcome<>(asked.pluginId(), value, null);
        } catch (CompletionException e) {
            return new Outcome<>(asked.pluginId(), null, failure(asked.pluginId(), what, e.getCause()));
        }
    }

    private static Text failure(String pluginId, String what, Throwable cause) {
        if (cause instanceof EmrException away) {
            return away.sentence();
        }
        if (cause instanceof TimeoutException) {
            return new Text(pluginId + " tidak menjawab dalam batas waktu.", pluginId + " did not answer in time.");
        }
        if (cause instanceof PluginCall.Gone) {
            return new Text(pluginId + " baru saja dilepas.", pluginId + " was removed just now.");
        }
        LOG.warn("The call {} of bridge {}: {}", what, pluginId, Traces.of(cause));
        return Sentences.bug(cause);
    }

    private static Text busy() {
        return new Text(
                "terlalu banyak pertanyaan sedang berjalan. Coba lagi sebentar lagi.",
                "too many questions are under way. Try again in a moment.");
    }
}
