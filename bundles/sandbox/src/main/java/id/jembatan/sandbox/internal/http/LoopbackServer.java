package id.jembatan.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server on 127.0.0.1. It works on bare sockets because the stand-in must do what servers are built never to do: reset, stay silent,
 * drip. Listens from construction until {@link #close()}; afterwards no thread and no connection of it is left.
 */
public final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int MAX_CONNECTIONS = 256;
    private static final int BACKLOG = 128;

    private final ServerSocket listener;
    private final Handler handler;
    private final Clock clock;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MAX_CONNECTIONS);
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers;

    /**
     * @param port TCP port, 0 for any free one
     * @throws IOException when the port is taken
     */
    public LoopbackServer(int port, Handler handler, Clock clock) throws IOException {
        this.handler = handler;
        this.clock = clock;
        this.listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw new IOException("Port " + port + " on 127.0.0.1 cannot be used: " + e.getMessage(), e);
        }
        this.workers = Executors.newCachedThreadPool(this::thread);
        workers.execute(this::accept);
    }

    /** The port in use, also when 0 was asked for. */
    public int port() {
        return listener.getLocalPort();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sandbox-http-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                take(listener.accept());
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.warn("The sandbox could not take a connection: {}", e.getMessage());
                }
            }
        }
    }

    private void take(Socket socket) throws IOException {
        if (!room.tryAcquire()) {
            socket.setSoLinger(true, 0);
            socket.close();
            return;
        }
        open.add(socket);
        if (listener.isClosed()) {
            // close() may have gone through the open connections before this one was among them
            release(socket);
            socket.close();
            return;
        }
        try {
            workers.execute(() -> serve(socket));
        } catch (RejectedExecutionException e) {
            LOG.debug("A connection came while the sandbox was closing");
            release(socket);
            socket.close();
        }
    }

    private void serve(Socket socket) {
        try {
            new Connection(socket, handler, clock).run();
        } finally {
            release(socket);
        }
    }

    private void release(Socket socket) {
        open.remove(socket);
        room.release();
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(LoopbackServer::closeQuietly);
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Some sandbox connections did not end within 5 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("Closing failed: {}", e.getMessage());
        }
    }
}
