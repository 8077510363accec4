package id.jembatan.core.integration;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call into a bridge. Its outcome and the end of its thread are two things: an abandoned call has its outcome at
 * once, and its thread may still be in the bridge's code for a while.
 */
final class PluginCall<T> implements Runnable {

    /** The bridge was removed, or the core stops, while the call was running. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the bridge was removed during the call", null, false, false);
        }
    }

    private final String pluginId;
    private final String what;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final CompletableFuture<T> ended = new CompletableFuture<>();
    private ClassLoader loader;
    private Callable<T> body;
    private Thread thread;

    PluginCall(String pluginId, String what, ClassLoader loader, Callable<T> body) {
        this.pluginId = pluginId;
        this.what = what;
        this.loader = loader;
        this.body = body;
    }

    String pluginId() {
        return pluginId;
    }

    String what() {
        return what;
    }

    /** The value, what the bridge threw, a {@link TimeoutException}, or {@link Gone}. */
    CompletableFuture<T> outcome() {
        return outcome;
    }

    /** What the thread brought home, be it late; completes exactly when the thread has left the bridge's code. */
    CompletableFuture<T> ended() {
        return ended;
    }

    /** Gives the call up: the outcome is the cause, and the thread is interrupted. */
    void abandon(Exception cause) {
        if (!outcome.completeExceptionally(cause)) {
            return;
        }
        synchronized (this) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    boolean awaitEnd(Duration patience) {
        try {
            ended.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void run() {
        Thread me = Thread.currentThread();
        String name = me.getName();
        ClassLoader before = me.getContextClassLoader();
        synchronized (this) {
            thread = me;
        }
        T value = null;
        Throwable failure = null;
        try {
            if (outcome.isDone()) {
                throw new Gone();
            }
            me.setName(name + " " + pluginId + " " + what);
            me.setContextClassLoader(loader);
            value = body.call();
        } catch (Throwable t) {
            failure = t;
        } finally {
            leave(me, name, before);
        }
        finish(value, failure);
    }

    /** After this no interrupt meant for the bridge can hit the thread, and nothing of the bridge is referred to. */
    private void leave(Thread me, String name, ClassLoader before) {
        synchronized (this) {
            thread = null;
            body = null;
            loader = null;
        }
        Thread.interrupted();
        me.setName(name);
        me.setContextClassLoader(before);
    }

    private void finish(T value, Throwable failure) {
        if (failure == null) {
            outcome.complete(value);
            ended.complete(value);
        } else {
            outcome.completeExceptionally(failure);
            ended.completeExceptionally(failure);
        }
    }
}
