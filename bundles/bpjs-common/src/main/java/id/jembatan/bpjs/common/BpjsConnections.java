package id.jembatan.bpjs.common;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The HTTP client of one bridge with all of its threads. Closed when the bridge is removed, so that nothing of it goes on
 * running; calls in flight then fail, writes among them with an open outcome.
 */
public final class BpjsConnections implements AutoCloseable {
    private static final Duration IDLE_THREAD = Duration.ofSeconds(5);

    private final ExecutorService executor;
    private final HttpClient client;

    /** @param name prefix of the thread names, such as {@code pcare} */
    public BpjsConnections(String name) {
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_THREAD.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        client = BpjsHttp.newClient(BpjsHttp.DEFAULT_CONNECT_TIMEOUT, executor);
    }

    /** Calls to one endpoint over these connections. @param clock this computer's clock */
    public BpjsHttp to(BpjsEndpoint endpoint, Clock clock) {
        return new BpjsHttp(client, endpoint, clock);
    }

    /**
     * Ends the threads. The client of Java 17 cannot be closed: its selector thread would go on until the garbage collector
     * finds the client unused. It leaves at an interrupt, and the client tells the number that is in the thread's name; where
     * a Java release names it otherwise, it leaves at the collection.
     */
    @Override
    public void close() {
        String text = client.toString();
        String number = text.substring(text.lastIndexOf('(') + 1).replace(")", "");
        String selector = "HttpClient-" + number + "-SelectorManager";
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(selector))
                .forEach(Thread::interrupt);
        executor.shutdownNow();
    }
}
