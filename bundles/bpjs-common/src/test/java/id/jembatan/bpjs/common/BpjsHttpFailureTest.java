package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Each way in which a gateway or the way to it fails, and whether a write may have taken effect. */
public class BpjsHttpFailureTest {
    private static final HttpClient CLIENT = BpjsHttp.newClient(Duration.ofSeconds(2));
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private FakeGateway gateway;

    @Before
    public void start() throws Exception {
        gateway = new FakeGateway();
    }

    @After
    public void stop() {
        gateway.close();
    }

    @Test
    public void aRefusedConnectionWasSurelyNotSent() throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        expect(BpjsError.UNREACHABLE, false, nobody, LONG);
    }

    @Test
    public void anUnknownHostWasSurelyNotSent() {
        expect(BpjsError.UNREACHABLE, false, URI.create("http://gateway.invalid/pcare"), LONG);
    }

    @Test
    public void aGatewayThatTalksNoTlsWasSurelyNotSent() throws Exception {
        try (RawGateway raw = new RawGateway("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            expect(BpjsError.UNREACHABLE, false, URI.create("https://127.0.0.1:" + raw.port()), LONG);
        }
    }

    @Test
    public void noAnswerInTimeLeavesTheOutcomeOfAWriteOpen() {
        CountDownLatch never = new CountDownLatch(1);
        gateway.answers(exchange -> await(never));
        expect(BpjsError.TIMEOUT, true, gateway.url(""), SHORT);
        never.countDown();
    }

    @Test
    public void aSlowDripEndsAtTheTotalDeadlineAndTheConnectionIsLetGo() throws Exception {
        CompletableFuture<Boolean> dropped = new CompletableFuture<>();
        gateway.answers(exchange -> drip(exchange, dropped));
        long start = System.nanoTime();
        expect(BpjsError.TIMEOUT, true, gateway.url(""), SHORT);
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
        assertTrue(dropped.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void aConnectionClosedWithoutAnswerLeavesTheOutcomeOpen() throws Exception {
        try (RawGateway raw = new RawGateway("")) {
            expect(BpjsError.UNAVAILABLE, true, raw.url(), LONG);
        }
    }

    @Test
    public void aConnectionResetInsideTheBodyLeavesTheOutcomeOpen() throws Exception {
        try (RawGateway raw = new RawGateway("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"resp")) {
            expect(BpjsError.UNAVAILABLE, true, raw.url(), LONG);
        }
    }

    @Test
    public void aGatewayThatTalksNoHttpLeavesTheOutcomeOpen() throws Exception {
        try (RawGateway raw = new RawGateway("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
            expect(BpjsError.UNAVAILABLE, true, raw.url(), LONG);
        }
        try (RawGateway raw = new RawGateway("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}")) {
            expect(BpjsError.UNAVAILABLE, true, raw.url(), LONG);
        }
    }

    @Test
    public void anAnnouncedAnswerBeyondTheBoundIsNotRead() {
        gateway.answers(exchange -> {
            exchange.sendResponseHeaders(200, 100_000_000L);
            exchange.getResponseBody().flush();
        });
        expect(BpjsError.TOO_LARGE, true, gateway.url(""), LONG);
    }

    @Test
    public void anUnannouncedAnswerIsReadUpToTheBoundOnly() {
        gateway.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] block = new byte[64 * 1024];
                for (int i = 0; i < 10_000; i++) {
                    body.write(block);
                }
            }
        });
        expect(BpjsError.TOO_LARGE, true, gateway.url(""), LONG);
    }

    @Test
    public void anEmptyBodyIsAnOutageExceptWith204() throws Exception {
        gateway.answers(200, "");
        expect(BpjsError.UNAVAILABLE, true, gateway.url(""), LONG);
        gateway.answers(500, "");
        expect(BpjsError.UNAVAILABLE, true, gateway.url(""), LONG);
        gateway.answers(204, "");
        BpjsAnswer none = http(gateway.url(""), LONG).get(Vectors.credentials(), BpjsPath.of("/diagnosa/x/0/1"));
        assertTrue(none.page(Map.class).list().isEmpty());
    }

    @Test
    public void aMaintenancePageIsAnOutageAndItsTextIsKept() {
        gateway.answers(
                503, "<html><head><title>x</title><style>p{}</style></head><body><h1>Sedang\n pemeliharaan</h1>");
        BpjsException e = expect(BpjsError.UNAVAILABLE, true, gateway.url(""), LONG);
        assertEquals("x Sedang pemeliharaan", e.gatewaySentence().orElseThrow());
        assertEquals(503, e.httpStatus());
    }

    @Test
    public void aCallInterruptedAfterSendingLeavesTheOutcomeOpenAndKeepsTheInterrupt() {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        gateway.answers(exchange -> {
            caller.interrupt();
            await(never);
        });
        BpjsException e = assertThrows(BpjsException.class, () -> post(gateway.url("")));
        assertTrue(Thread.interrupted());
        assertEquals(BpjsError.UNAVAILABLE, e.error());
        assertTrue(e.outcomeUnknown());
        never.countDown();
    }

    @Test
    public void aDeadlineThatPassesBeforeTheConnectionStandsIsSurelyNotSent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // nobody answers the TLS greeting
            URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort());
            BpjsException e = assertThrows(
                    BpjsException.class,
                    () -> http(url, SHORT).post(Vectors.credentials(), BpjsPath.of("/x"), Map.of("a", 1)));
            assertEquals(BpjsError.TIMEOUT, e.error());
            assertFalse(e.outcomeUnknown());
        }
    }

    private static BpjsAnswer post(URI url) throws BpjsException {
        return http(url, LONG).post(Vectors.credentials(), BpjsPath.of("/x"), Map.of("a", 1));
    }

    /** The same failure for a write and for a read, where nothing can have happened. */
    private BpjsException expect(BpjsError error, boolean outcomeUnknown, URI url, Duration timeout) {
        BpjsHttp http = http(url, timeout);
        BpjsPath path = BpjsPath.of("/pendaftaran/{noKartu}", "0000000000123");
        BpjsException write =
                assertThrows(BpjsException.class, () -> http.post(Vectors.credentials(), path, Map.of("a", 1)));
        assertEquals(write.getMessage(), error, write.error());
        assertEquals(write.getMessage(), outcomeUnknown, write.outcomeUnknown());
        BpjsException read = assertThrows(BpjsException.class, () -> http.get(Vectors.credentials(), path));
        assertEquals(read.getMessage(), error, read.error());
        assertFalse(read.getMessage(), read.outcomeUnknown());
        assertFalse(write.getMessage().contains("0000000000123"));
        return write;
    }

    private static BpjsHttp http(URI url, Duration timeout) {
        BpjsEndpoint endpoint =
                BpjsEndpoint.of(BpjsService.PCARE, url).withTimeout(timeout).withBounds(1 << 20, 1 << 20);
        return new BpjsHttp(CLIENT, endpoint, Vectors.clockAt(1_700_000_000L));
    }

    private static void drip(HttpExchange exchange, CompletableFuture<Boolean> dropped) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            CountDownLatch never = new CountDownLatch(1);
            for (int i = 0; i < 2_000; i++) {
                body.write(' ');
                body.flush();
                if (never.await(10, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException connectionGone) {
            dropped.complete(true);
            throw connectionGone;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the head of each request, answers with fixed bytes and closes. */
    private static final class RawGateway implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final byte[] answer;

        RawGateway(String answer) throws IOException {
            this.answer = answer.getBytes(StandardCharsets.US_ASCII);
            Thread thread = new Thread(this::serve, "raw-gateway");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + port());
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[8192]);
                    socket.getOutputStream().write(answer);
                } catch (IOException closed) {
                    continue;
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
