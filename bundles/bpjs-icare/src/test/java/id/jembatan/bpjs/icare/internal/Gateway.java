package id.jembatan.bpjs.icare.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jembatan.bpjs.common.BpjsJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An iCare on loopback that answers what a test tells it to, in clear, which the contract allows. */
final class Gateway implements AutoCloseable {
    /** One call as it came. */
    record Call(String line, Map<String, String> headers, JsonNode body) {}

    final List<Call> calls = new ArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ihs_dev";
    }

    Gateway answers(int httpStatus, String json) {
        status = httpStatus;
        answer = json;
        return this;
    }

    Gateway says(int code, String message) {
        return answers(200, "{\"response\":null,\"metaData\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}");
    }

    Gateway opens(String url) {
        return answers(
                200, "{\"response\":{\"url\":\"" + url + "\"},\"metaData\":{\"code\":200,\"message\":\"Sukses\"}}");
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        synchronized (calls) {
            calls.add(new Call(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    headers,
                    BpjsJson.mapper().readTree(sent)));
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
