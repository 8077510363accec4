package id.jembatan.bpjs.pcare.internal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jembatan.bpjs.common.BpjsJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A scripted pCare on loopback that keeps state and answers in clear, which the contract allows. Faults are queued per route
 * ({@code POST pendaftaran}) and used up one by one.
 */
public final class FakePcare implements AutoCloseable {
    public static final String PROVIDER = "0114U163";

    static {
        // the JDK's server writes head and body apart; without this every answer waits for a delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What happens to the next call of a route. */
    public enum Fault {
        /** Carried out, then the connection is closed without an answer. */
        LOST_AFTER_COMMIT,
        /** The connection is closed without anything done. */
        LOST_BEFORE_COMMIT,
        /** Carried out, then an answer that cannot be opened. */
        UNDECRYPTABLE,
        /** Carried out, then a maintenance page. */
        PAGE_AFTER_COMMIT,
        /** A maintenance page. */
        PAGE,
        /** Carried out, then no answer before the caller's patience ends. */
        SILENT_AFTER_COMMIT
    }

    public final List<ObjectNode> pendaftaran = new ArrayList<>();
    public final List<ObjectNode> kunjungan = new ArrayList<>();
    public final List<ObjectNode> obat = new ArrayList<>();
    public final List<ObjectNode> tindakan = new ArrayList<>();
    public final Map<String, ObjectNode> peserta = new HashMap<>();
    public final Map<String, ArrayNode> references = new HashMap<>();
    public final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<Object>> scripts = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private int serial;

    public FakePcare() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/pcare-rest-dev";
    }

    public void fault(String route, Fault fault) {
        scripts.computeIfAbsent(route, r -> new ArrayDeque<>()).add(fault);
    }

    /** The next call of the route gets that answer, and nothing is done. */
    public void answer(String route, int code, String message, String response) {
        String body =
                "{\"response\":" + response + ",\"metaData\":{\"message\":\"" + message + "\",\"code\":" + code + "}}";
        scripts.computeIfAbsent(route, r -> new ArrayDeque<>()).add(new Reply(code, body));
    }

    public long count(String route) {
        return calls.stream().filter(route::equals).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Reply(int status, String body) {}

    private void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI()
                .getPath()
                .replaceFirst("^/pcare-rest-dev/", "")
                .split("/");
        String route = exchange.getRequestMethod() + " " + path[0];
        byte[] sent = exchange.getRequestBody().readAllBytes();
        Reply reply;
        Object script;
        synchronized (this) {
            calls.add(route);
            script = scripts.getOrDefault(route, new ArrayDeque<>()).poll();
            boolean acts = !(script instanceof Reply) && script != Fault.LOST_BEFORE_COMMIT && script != Fault.PAGE;
            reply = script instanceof Reply fixed ? fixed : acts ? act(exchange.getRequestMethod(), path, sent) : null;
        }
        if (script instanceof Fault fault) {
            fail(exchange, fault);
        } else {
            send(exchange, reply);
        }
    }

    private static void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case LOST_AFTER_COMMIT, LOST_BEFORE_COMMIT -> exchange.close();
            case UNDECRYPTABLE ->
                send(
                        exchange,
                        new Reply(
                                201,
                                "{\"response\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"metaData\":{\"message\":\"CREATED\",\"code\":201}}"));
            case PAGE, PAGE_AFTER_COMMIT ->
                send(exchange, new Reply(503, "<html><body><h1>Maintenance</h1></body></html>"));
            case SILENT_AFTER_COMMIT -> {
                /* the exchange stays open */
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply act(String method, String[] path, byte[] sent) throws IOException {
        ObjectNode body =
                sent.length == 0 ? null : (ObjectNode) BpjsJson.mapper().readTree(sent);
        String route = method + " " + path[0];
        return switch (route) {
            case "GET peserta" ->
                peserta.containsKey(path[path.length - 1])
                        ? ok(peserta.get(path[path.length - 1]))
                        : error(404, "NOT_FOUND", "null");
            case "POST pendaftaran" -> register(body);
            case "GET pendaftaran" ->
                page(
                        pendaftaran.stream()
                                .filter(r -> r.path("tgldaftar").asText().equals(path[2]))
                                .toList(),
                        path);
            case "DELETE pendaftaran" -> remove(pendaftaran, "noUrut", path[6]);
            case "POST kunjungan" -> visit(body);
            case "PUT kunjungan" -> edit(body);
            case "GET kunjungan" ->
                list(kunjungan.stream()
                        .filter(r -> r.path("noKartu").asText().equals(path[2]))
                        .toList());
            case "DELETE kunjungan" -> remove(kunjungan, "noKunjungan", path[1]);
            case "POST obat" -> line(obat, "kdObatSK", body, true);
            case "GET obat" -> list(ofVisit(obat, path[2]));
            case "DELETE obat" -> remove(obat, "kdObatSK", path[1]);
            case "POST tindakan" -> line(tindakan, "kdTindakanSK", body, false);
            case "GET tindakan" -> path[1].equals("kunjungan") ? list(ofVisit(tindakan, path[2])) : reference(path);
            case "DELETE tindakan" -> remove(tindakan, "kdTindakanSK", path[1]);
            default -> reference(path);
        };
    }

    private Reply register(ObjectNode body) {
        String card = body.path("noKartu").asText();
        String day = body.path("tglDaftar").asText();
        String poli = body.path("kdPoli").asText();
        if (registered(card, day, poli)) {
            return error(401, "Peserta sudah di-entri di poli yang sama pada hari yang sama.", "null");
        }
        ObjectNode row = body.deepCopy();
        String noUrut = "A" + (pendaftaran.size() + 1);
        row.put("noUrut", noUrut).put("tgldaftar", day);
        row.putObject("peserta").put("noKartu", card);
        row.putObject("poli").put("kdPoli", poli);
        pendaftaran.add(row);
        return created("{\"field\":\"noUrut\",\"message\":\"" + noUrut + "\"}");
    }

    private boolean registered(String card, String day, String poli) {
        return pendaftaran.stream()
                .anyMatch(r -> r.path("peserta").path("noKartu").asText().equals(card)
                        && r.path("tgldaftar").asText().equals(day)
                        && r.path("poli").path("kdPoli").asText().equals(poli));
    }

    private Reply visit(ObjectNode body) {
        String poli = body.path("kdPoli").asText();
        if (!registered(body.path("noKartu").asText(), body.path("tglDaftar").asText(), poli)) {
            return error(
                    412,
                    "PRECONDITION_FAILED",
                    "[{\"field\":\"noKartu\",\"message\":\"Belum melakukan pendaftaran pada poli tersebut.\"}]");
        }
        String noKunjungan = PROVIDER + "1126Y" + String.format("%06d", ++serial);
        ObjectNode row = body.deepCopy();
        row.put("noKunjungan", noKunjungan)
                .put("tglKunjungan", body.path("tglDaftar").asText());
        row.putObject("providerPelayanan").put("kdProvider", PROVIDER);
        row.putObject("poli").put("kdPoli", poli);
        row.putObject("diagnosa1").put("kdDiag", body.path("kdDiag1").asText());
        kunjungan.add(row);
        return created("[{\"field\":\"noKunjungan\",\"message\":\"" + noKunjungan + "\"}]");
    }

    private Reply edit(ObjectNode body) {
        for (ObjectNode row : kunjungan) {
            if (row.path("noKunjungan").equals(body.path("noKunjungan"))) {
                row.setAll(body);
                row.putObject("diagnosa1").put("kdDiag", body.path("kdDiag1").asText());
                return new Reply(200, "{\"response\":null,\"metaData\":{\"message\":\"OK\",\"code\":200}}");
            }
        }
        return error(404, "NOT_FOUND", "null");
    }

    private Reply line(List<ObjectNode> lines, String idField, ObjectNode body, boolean inArray) {
        ObjectNode row = body.deepCopy();
        int id = ++serial;
        row.put(idField, id);
        row.putObject("obat").put("nmObat", body.path("nmObatNonDPHO").asText());
        lines.add(row);
        String created = "{\"field\":\"" + idField + "\",\"message\":\"" + id + "\"}";
        return created(inArray ? "[" + created + ",{\"field\":\"kdRacikan\",\"message\":\"\"}]" : created);
    }

    private static List<ObjectNode> ofVisit(List<ObjectNode> lines, String noKunjungan) {
        return lines.stream()
                .filter(r -> r.path("noKunjungan").asText().equals(noKunjungan))
                .toList();
    }

    private static Reply remove(List<ObjectNode> rows, String field, String id) {
        boolean removed = rows.removeIf(r -> r.path(field).asText().equals(id));
        return removed
                ? new Reply(200, "{\"response\":null,\"metaData\":{\"message\":\"OK\",\"code\":200}}")
                : error(404, "NOT_FOUND", "null");
    }

    private Reply reference(String[] path) {
        for (Map.Entry<String, ArrayNode> entry : references.entrySet()) {
            if (String.join("/", path).startsWith(entry.getKey())) {
                List<JsonNode> rows = new ArrayList<>();
                entry.getValue().forEach(rows::add);
                boolean paged = path.length >= 2
                        && path[path.length - 1].matches("\\d+")
                        && path[path.length - 2].matches("\\d+");
                return paged ? page(rows, path) : list(rows);
            }
        }
        return error(404, "NOT_FOUND", "null");
    }

    private static Reply page(List<? extends JsonNode> rows, String[] path) {
        int start = Integer.parseInt(path[path.length - 2]);
        int limit = Integer.parseInt(path[path.length - 1]);
        return list(rows.size(), rows.stream().skip(start).limit(limit).toList());
    }

    private static Reply list(List<? extends JsonNode> rows) {
        return list(rows.size(), rows);
    }

    private static Reply list(int count, List<? extends JsonNode> rows) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("count", count);
        response.putArray("list").addAll(rows);
        return ok(response);
    }

    private static Reply ok(JsonNode response) {
        return new Reply(200, "{\"response\":" + response + ",\"metaData\":{\"message\":\"OK\",\"code\":200}}");
    }

    private static Reply created(String response) {
        return new Reply(201, "{\"response\":" + response + ",\"metaData\":{\"message\":\"CREATED\",\"code\":201}}");
    }

    private static Reply error(int code, String message, String response) {
        return new Reply(
                code,
                "{\"response\":" + response + ",\"metaData\":{\"message\":\"" + message + "\",\"code\":" + code + "}}");
    }
}
