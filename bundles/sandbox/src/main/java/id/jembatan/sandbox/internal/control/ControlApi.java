package id.jembatan.sandbox.internal.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.fault.FaultBoard;
import id.jembatan.sandbox.internal.fault.FaultView;
import id.jembatan.sandbox.internal.gateway.Traffic;
import id.jembatan.sandbox.internal.http.Handler;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import id.jembatan.sandbox.internal.icare.Icare;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.pcare.PeopleLoader;
import id.jembatan.sandbox.internal.pcare.StateReport;
import id.jembatan.sandbox.internal.pcare.World;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The stand-in's own controls under {@code /__sandbox/}: state, ledger, faults, people, reset. No faults apply here. The listener is on loopback alone;
 * a Host of another name is refused, so that a web page which had its name pointed here cannot steer the sandbox.
 */
public final class ControlApi implements Handler {
    /** Where the controls begin. */
    public static final String ROOT = "/__sandbox/";

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost");

    private final World world;
    private final FaultBoard faults;
    private final Traffic traffic;
    private final Icare icare;

    public ControlApi(World world, FaultBoard faults, Traffic traffic, Icare icare) {
        this.world = world;
        this.faults = faults;
        this.traffic = traffic;
        this.icare = icare;
    }

    @Override
    public Reply handle(Request request) {
        if (!isLocal(request.header("host")) || request.header("origin") != null) {
            return problem(403, "The sandbox controls answer to 127.0.0.1 only, and not to web pages");
        }
        String path = request.path().substring(ROOT.length());
        try {
            return route(request, path);
        } catch (JsonProcessingException e) {
            return problem(400, "The body is no JSON");
        } catch (IllegalArgumentException e) {
            return problem(400, e.getMessage());
        }
    }

    private Reply route(Request request, String path) throws JsonProcessingException {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        return switch (request.method() + " " + path) {
            case "GET state" -> ok(state());
            case "GET ledger" -> ok(world.ledger().json(from(request.target())));
            case "GET faults" -> ok(faultList());
            case "POST faults" -> ok(Faults.write(faults.add(Faults.read(Json.parse(body)))));
            case "DELETE faults" -> ok(Json.object().put("lifted", faults.clear()));
            case "POST participants" -> ok(people(body));
            case "POST reset" -> ok(reset());
            default -> other(request.method(), path);
        };
    }

    private Reply other(String method, String path) {
        if (method.equals("DELETE") && path.matches("faults/[0-9]{1,9}")) {
            boolean lifted = faults.clear(Integer.parseInt(path.substring("faults/".length())));
            return lifted ? ok(Json.object().put("lifted", 1)) : problem(404, "There is no such fault");
        }
        return problem(
                404,
                "Known: GET state, GET ledger?from=N, GET|POST|DELETE faults, DELETE faults/N, POST participants, POST reset");
    }

    private ObjectNode state() {
        ObjectNode node = new StateReport(world).json();
        node.set("icare", icare.json());
        node.set("authRefusals", traffic.authRefusals());
        node.set("calls", traffic.calls());
        node.set("faults", faultList());
        return node;
    }

    private ArrayNode faultList() {
        ArrayNode list = Json.array();
        for (FaultView view : faults.list()) {
            list.add(Faults.write(view));
        }
        return list;
    }

    private ObjectNode people(String body) {
        PeopleLoader.Result result = PeopleLoader.load(world, body);
        return Json.object()
                .put("registered", result.registered())
                .put("unchanged", result.unchanged())
                .put("skippedWithoutCard", result.skipped());
    }

    /** Empties ledger, people, counters and links, and lifts all faults. */
    private ObjectNode reset() {
        world.ledger().reset();
        traffic.reset();
        icare.reset();
        return Json.object().put("reset", true).put("faultsLifted", faults.clear());
    }

    private static long from(String target) {
        int query = target.indexOf("?from=");
        if (query < 0) {
            return 1;
        }
        String value = target.substring(query + "?from=".length());
        if (!value.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("from must be the number of a ledger entry");
        }
        return Long.parseLong(value);
    }

    private static boolean isLocal(String host) {
        return host != null && LOCAL.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", ""));
    }

    private static Reply ok(JsonNode node) {
        return Reply.json(200, Json.write(node));
    }

    private static Reply problem(int status, String sentence) {
        return Reply.json(status, Json.write(Json.object().put("error", sentence)));
    }
}
