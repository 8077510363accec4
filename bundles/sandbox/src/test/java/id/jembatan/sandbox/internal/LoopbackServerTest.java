package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.sandbox.internal.http.LoopbackServer;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class LoopbackServerTest {
    private LoopbackServer server;
    private Wire wire;

    @Before
    public void start() throws IOException {
        server = new LoopbackServer(0, LoopbackServerTest::echo, Clock.systemUTC());
        wire = new Wire(server.port());
    }

    @After
    public void stop() {
        server.close();
    }

    private static Reply echo(Request request) {
        return switch (request.path()) {
            case "/reset" -> Reply.reset();
            case "/silence" -> Reply.silence(Duration.ofMinutes(5));
            default ->
                Reply.of(
                        200,
                        "text/plain",
                        request.method() + " " + request.target() + " "
                                + new String(request.body(), StandardCharsets.UTF_8));
        };
    }

    @Test
    public void severalRequestsShareAConnection() throws Exception {
        String both = wire.say("GET /a?x HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        assertTrue(both, both.contains("GET /a?x "));
        assertTrue(both, both.endsWith("POST /b abc"));
    }

    @Test
    public void chunkedBodiesAndExpectationsAreUnderstood() throws Exception {
        String answer = wire.say("POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
                + "3;note=1\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: x\r\n\r\n");
        assertTrue(answer, answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"));
        assertTrue(answer, answer.endsWith("POST /c abcde"));
    }

    @Test
    public void nonsenseIsAnsweredAndTheListenerLives() throws Exception {
        assertTrue(wire.say("hello\r\n\r\n").startsWith("HTTP/1.1 400"));
        assertTrue(wire.say("GET / HTTP/1.1\r\nno colon\r\n\r\n").startsWith("HTTP/1.1 400"));
        assertTrue(wire.say("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n").startsWith("HTTP/1.1 400"));
        assertTrue(
                wire.say("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n").startsWith("HTTP/1.1 413"));
        assertTrue(wire.say("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 431"));
        assertTrue(
                wire.say("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(200) + "\r\n").startsWith("HTTP/1.1 400"));
        assertEquals("", wire.say("GET / HT"));
        assertEquals("", wire.say("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"));
        assertTrue(wire.say("GET /still HTTP/1.1\r\n\r\n").endsWith("GET /still "));
    }

    @Test
    public void aResetIsSeenAsOne() {
        assertThrows(SocketException.class, () -> {
            try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
                socket.getOutputStream().write("GET /reset HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().read();
            }
        });
    }

    @Test
    public void aSilenceEndsWhenTheCallerLeaves() throws Exception {
        assertThrows(SocketException.class, () -> wire.say("GET /silence HTTP/1.1\r\n\r\n"));
        assertTrue(wire.say("GET /after HTTP/1.1\r\n\r\n").endsWith("GET /after "));
    }

    @Test
    public void onlyLoopbackIsListenedOn() throws Exception {
        int port = server.port();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertThrows(address.toString(), ConnectException.class, () -> new Socket(address, port).close());
                }
            }
        }
        assertTrue(wire.say("GET /here HTTP/1.1\r\n\r\n").endsWith("GET /here "));
    }

    @Test
    public void aTakenPortIsNamed() {
        IOException refused = assertThrows(
                IOException.class,
                () -> new LoopbackServer(server.port(), LoopbackServerTest::echo, Clock.systemUTC()).close());
        assertTrue(refused.getMessage(), refused.getMessage().contains(Integer.toString(server.port())));
    }

    @Test
    public void closingLeavesNoThreadEvenWithACallerInSilence() throws Exception {
        LoopbackServer other = new LoopbackServer(0, LoopbackServerTest::echo, Clock.systemUTC());
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), other.port())) {
            socket.getOutputStream().write("GET /silence HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().atMost(5, TimeUnit.SECONDS).until(() -> threads() >= 3);
            other.close();
        }
        server.close();
        Awaitility.await().atMost(5, TimeUnit.SECONDS).until(() -> threads() == 0);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sandbox-http-"))
                .count();
    }
}
