package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class BpjsConnectionsTest {
    private static final String OK = "{\"response\":[],\"metaData\":{\"message\":\"OK\",\"code\":200}}";

    @Test
    public void noThreadIsLeftAfterClosing() throws Exception {
        Set<Thread> before = clientThreads();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = OK.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            BpjsConnections connections = new BpjsConnections("probe");
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            BpjsHttp http = connections.to(BpjsEndpoint.of(BpjsService.PCARE, base), Clock.systemUTC());
            BpjsCredentials credentials = new BpjsCredentials("1", "2", "3", "u", "p");
            assertEquals(200, http.get(credentials, BpjsPath.of("/poli/fktp")).code());
            Set<Thread> during = clientThreads();
            during.removeAll(before);
            assertFalse("the client works without threads", during.isEmpty());

            connections.close();
            for (Thread thread : during) {
                thread.join(10_000);
                assertFalse(thread.getName() + " goes on", thread.isAlive());
            }
            Set<Thread> after = clientThreads();
            after.removeAll(before);
            assertTrue(after.toString(), after.isEmpty());
        } finally {
            server.stop(0);
        }
    }

    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t ->
                        t.getName().startsWith("HttpClient-") || t.getName().startsWith("probe-http-"))
                .collect(Collectors.toSet());
    }
}
