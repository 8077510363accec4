package id.jembatan.core.integration;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the core's threads: named, daemons, and never dying in silence. */
final class CoreThreads {

    private static final Logger LOG = LoggerFactory.getLogger(CoreThreads.class);

    private CoreThreads() {}

    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(CoreThreads.class.getClassLoader());
            thread.setUncaughtExceptionHandler((t, e) -> LOG.error("Thread {} ended by an error", t.getName(), e));
            return thread;
        };
    }
}
