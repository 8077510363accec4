package id.jembatan.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One caller's connection: reads requests, hands them to the handler and delivers the replies in the manner each asks for. */
final class Connection implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final int IDLE_MILLIS = 60_000;
    private static final int PEEK_MILLIS = 200;
    private static final int DRIP_MILLIS = 100;

    private final Socket socket;
    private final Handler handler;
    private final Clock clock;

    Connection(Socket socket, Handler handler, Clock clock) {
        this.socket = socket;
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            serve(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
        } catch (IOException e) {
            LOG.debug("A caller's connection ended: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
        RequestReader reader = new RequestReader(in, out);
        boolean more = true;
        while (more) {
            socket.setSoTimeout(IDLE_MILLIS);
            Request request;
            try {
                request = reader.next();
            } catch (BadRequestException e) {
                write(out, Reply.text(e.status(), e.getMessage()), true);
                return;
            }
            if (request == null) {
                return;
            }
            more = deliver(in, out, request, handler.handle(request));
        }
    }

    /** Delivers the reply; true when the connection stays open for the next request. */
    private boolean deliver(InputStream in, OutputStream out, Request request, Reply reply)
            throws IOException, InterruptedException {
        boolean last = "close".equalsIgnoreCase(request.header("connection")) || "HEAD".equals(request.method());
        switch (reply.delivery()) {
            case WHOLE -> write(out, reply, last);
            case DRIP -> drip(out, reply, last);
            case SILENCE -> {
                waitForCallerToLeave(in, reply.span());
                last = true;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                last = true;
            }
        }
        return !last;
    }

    private void write(OutputStream out, Reply reply, boolean last) throws IOException {
        out.write(head(reply, last));
        out.write(reply.body());
        out.flush();
    }

    private void drip(OutputStream out, Reply reply, boolean last) throws IOException, InterruptedException {
        byte[] head = head(reply, last);
        byte[] body = reply.body();
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        int drops = (int) Math.max(1, Math.min(all.length, reply.span().toMillis() / DRIP_MILLIS));
        int sent = 0;
        for (int drop = 1; drop <= drops; drop++) {
            int until = (int) ((long) all.length * drop / drops);
            out.write(all, sent, until - sent);
            out.flush();
            sent = until;
            if (drop < drops) {
                TimeUnit.MILLISECONDS.sleep(DRIP_MILLIS);
            }
        }
    }

    /** Bytes the caller still sends are read and dropped; only its leaving or the end of the span ends the silence. */
    private void waitForCallerToLeave(InputStream in, Duration span) throws IOException {
        long deadline = System.nanoTime() + span.toNanos();
        socket.setSoTimeout(PEEK_MILLIS);
        boolean there = true;
        while (there && System.nanoTime() < deadline) {
            try {
                there = in.read() != -1;
            } catch (SocketTimeoutException e) {
                LOG.trace("The caller still waits");
            }
        }
        socket.setSoLinger(true, 0);
    }

    private byte[] head(Reply reply, boolean last) {
        ZonedDateTime now = clock.instant().plus(reply.clockSkew()).atZone(ZoneOffset.UTC);
        StringBuilder further = new StringBuilder();
        reply.headers()
                .forEach((name, value) ->
                        further.append(name).append(": ").append(value).append("\r\n"));
        return ("HTTP/1.1 " + reply.status() + " Sandbox\r\n"
                        + "Date: " + DATE.format(now) + "\r\n"
                        + "Content-Type: " + reply.contentType() + "\r\n"
                        + "Content-Length: " + reply.body().length + "\r\n"
                        + "Cache-Control: no-store\r\n"
                        + further
                        + (last ? "Connection: close\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
