package id.jembatan.core;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of the core. It can be interrupted, but never inside of the store: Derby closes the connection of a thread
 * that is interrupted, so the interrupt waits until the store is left.
 */
public final class CoreThread extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(CoreThread.class);

    private final Object gate = new Object();
    private boolean shielded;
    private boolean waiting;

    private CoreThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
        setContextClassLoader(CoreThread.class.getClassLoader());
        setUncaughtExceptionHandler((thread, error) -> LOG.error("Thread {} ended by an error", thread, error));
    }

    /** Makes threads that are called by this name and a number. */
    public static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> new CoreThread(work, name + "-" + number.incrementAndGet());
    }

    /** Runs work that must not see an interrupt; one that came before or comes meanwhile is there again afterwards. */
    public static <T> T uninterrupted(Supplier<T> work) {
        Thread current = Thread.currentThread();
        CoreThread core = current instanceof CoreThread thread ? thread : null;
        if (core != null) {
            core.shield();
        }
        boolean before = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (core != null) {
                core.unshield();
            }
            if (before) {
                current.interrupt();
            }
        }
    }

    @Override
    public void interrupt() {
        synchronized (gate) {
            if (shielded) {
                waiting = true;
                return;
            }
        }
        super.interrupt();
    }

    private void shield() {
        synchronized (gate) {
            shielded = true;
        }
    }

    private void unshield() {
        boolean now;
        synchronized (gate) {
            shielded = false;
            now = waiting;
            waiting = false;
        }
        if (now) {
            super.interrupt();
        }
    }
}
