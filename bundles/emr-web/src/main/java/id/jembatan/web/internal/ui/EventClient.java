package id.jembatan.web.internal.ui;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open event stream. Never blocks the thread that sends: what the browser does not take waits, up to a bound. */
final class EventClient implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventClient.class);
    private static final int MAX_WAITING = 64;

    private final UUID facilityId;
    private final String token;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private volatile Instant expiresAt;
    private boolean started;
    private boolean unflushed;
    private boolean closed;

    EventClient(UUID facilityId, String token, Instant expiresAt, AsyncContext async) throws IOException {
        this.facilityId = facilityId;
        this.token = token;
        this.expiresAt = expiresAt;
        this.async = async;
        this.out = async.getResponse().getOutputStream();
    }

    UUID facilityId() {
        return facilityId;
    }

    String token() {
        return token;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void prolong(Instant until) {
        expiresAt = until;
    }

    /** Queues a frame; a client that takes nothing for too long is cut off and comes again by itself. */
    synchronized void send(byte[] frame) {
        if (closed) {
            return;
        }
        if (waiting.size() >= MAX_WAITING) {
            close();
            return;
        }
        waiting.add(frame);
        pump();
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        pump();
    }

    private void pump() {
        try {
            while (started && !closed && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                byte[] frame = waiting.poll();
                if (frame == null) {
                    unflushed = false;
                    out.flush();
                } else {
                    unflushed = true;
                    out.write(frame);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    @Override
    public void onError(Throwable gone) {
        close();
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        try {
            async.complete();
        } catch (IllegalStateException alreadyOver) {
            LOG.debug("event stream was over already");
        }
    }
}
