package id.jembatan.core.integration;

import id.jembatan.core.CoreThread;
import id.jembatan.core.Settings;
import id.jembatan.core.integration.PluginCall.Gone;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the code of bridges: on threads of the core, a bounded number of them, each call within its budget. A call that
 * is late, or whose bridge is removed, is interrupted and given up; its outcome is known at once, its thread is
 * watched until it has really left the bridge's code.
 */
@Component(service = PluginCalls.class)
public final class PluginCalls implements Bridges.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(PluginCalls.class);
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** How long the removal of a bridge waits for its threads. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService timer;
    private final Set<PluginCall<?>> running = ConcurrentHashMap.newKeySet();
    private final Bridges bridges;

    @Activate
    public PluginCalls(@Reference Bridges bridges, @Reference Settings settings) {
        this(bridges, settings.threads());
    }

    PluginCalls(Bridges bridges, int maxThreads) {
        this.bridges = bridges;
        threads = new ThreadPoolExecutor(
                0,
                maxThreads,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                CoreThread.named("emr-bridge"));
        timer = Executors.newSingleThreadScheduledExecutor(CoreThread.named("emr-bridge-timer"));
        bridges.watch(this);
    }

    @Deactivate
    void stop() {
        bridges.unwatch(this);
        running.forEach(call -> call.abandon(new Gone()));
        timer.shutdownNow();
        threads.shutdownNow();
    }

    /**
     * Starts a call.
     *
     * @param what for the thread's name and the doctor, without patient data
     * @param loader class loader of the bridge, the thread's context loader during the call
     * @throws RejectedExecutionException at once when every thread is taken
     */
    <T> PluginCall<T> start(String pluginId, String what, ClassLoader loader, Duration budget, Callable<T> body) {
        PluginCall<T> call = new PluginCall<>(pluginId, what, loader, body);
        running.add(call);
        call.ended().whenComplete((nothing, failure) -> running.remove(call));
        try {
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            running.remove(call);
            throw e;
        }
        var alarm = timer.schedule(
                () -> call.abandon(new TimeoutException(what + " took longer than " + budget)),
                budget.toMillis(),
                TimeUnit.MILLISECONDS);
        call.outcome().whenComplete((value, failure) -> alarm.cancel(false));
        return call;
    }

    @Override
    public void left(String pluginId) {
        stop(pluginId, PATIENCE);
    }

    /** Ends every call into a bridge that goes, and waits a little for its threads to come home. */
    void stop(String pluginId, Duration patience) {
        List<PluginCall<?>> calls = of(pluginId);
        calls.forEach(call -> call.abandon(new Gone()));
        long deadline = System.nanoTime() + patience.toNanos();
        for (PluginCall<?> call : calls) {
            if (call.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                // whoever waits for the end may be woken before the one that forgets the call
                running.remove(call);
            } else {
                LOG.warn("Bridge {} is gone, but its call {} does not react to the interrupt", pluginId, call.what());
            }
        }
    }

    /** Calls whose threads are inside the bridge's code. */
    List<PluginCall<?>> of(String pluginId) {
        return running.stream().filter(call -> call.pluginId().equals(pluginId)).toList();
    }
}
