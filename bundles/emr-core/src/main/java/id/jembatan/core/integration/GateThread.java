package id.jembatan.core.integration;

import id.jembatan.core.CoreThread;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which gates are worked out. What fails on it is told in the log and keeps nothing else from its turn. */
final class GateThread {

    private static final Logger LOG = LoggerFactory.getLogger(GateThread.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(CoreThread.named("emr-gates"));

    /** @return what came of it; completes exceptionally when it failed or the thread has ended */
    <T> CompletableFuture<T> call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    done.complete(work.call());
                } catch (Exception e) {
                    done.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(e);
        }
        return done;
    }

    /** Does nothing once the thread has ended. @param why for the log */
    void later(String why, Runnable work) {
        later(why, Duration.ZERO, work);
    }

    /** The same after a pause. */
    void later(String why, Duration pause, Runnable work) {
        if (!thread.isShutdown()) {
            thread.schedule(guarded(why, work), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Now and again and again, with a pause between. */
    void every(Duration pause, String why, Runnable work) {
        thread.scheduleWithFixedDelay(guarded(why, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean ended() {
        return thread.isShutdown();
    }

    void end() {
        thread.shutdownNow();
    }

    private static Runnable guarded(String why, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("The gates could not be worked out after: {}", why, e);
            }
        };
    }
}
