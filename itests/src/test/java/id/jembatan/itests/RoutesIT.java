package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.access.Permission;
import id.jembatan.itests.ApiRoutes.Route;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Test;

/** Every route of the running server, called by those who may not. The list of routes is the server's own. */
public class RoutesIT {

    private static final String ANONYMOUS = "anonymous";
    private static final String SIGNED_IN = "signed-in";

    private final TestClinic clinic = TestClinic.running();
    private EmrClient admin;
    private List<Route> routes;

    @Before
    public void routes() throws IOException {
        admin = clinic.administrator("utama");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        routes = new ApiRoutes(admin.get("/openapi.json")).all();
        assertTrue("too few routes: " + routes.size(), routes.size() > 50);
        assertTrue(routes.stream().anyMatch(route -> route.path().startsWith("/p/pcare")));
    }

    @Test
    public void everyRouteSaysWhatItAsks() {
        Set<String> known = Permission.all().stream().map(Permission::toString).collect(Collectors.toSet());
        known.addAll(Set.of(ANONYMOUS, SIGNED_IN));
        assertEquals(
                List.of(),
                routes.stream()
                        .filter(r -> !known.containsAll(List.of(r.permission().split("\\|"))))
                        .toList());
        assertEquals(
                Set.of("GET /health", "POST /session"),
                routes.stream()
                        .filter(r -> r.permission().equals(ANONYMOUS))
                        .map(Route::toString)
                        .collect(Collectors.toSet()));
    }

    @Test
    public void withoutASessionEveryRouteIsRefused() throws IOException {
        EmrClient nobody = new EmrClient(clinic.base());
        Map<String, Integer> wrong = new TreeMap<>();
        for (Route route : routes) {
            if (!route.permission().equals(ANONYMOUS)) {
                expect(Set.of(401), call(nobody, route, Map.of()), route, wrong);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    public void aRoleThatLacksThePermissionIsRefused() throws IOException {
        Map<String, List<Route>> byPermission = routes.stream()
                .filter(r -> r.permission().contains(":"))
                .collect(Collectors.groupingBy(Route::permission));
        Map<String, Integer> wrong = new TreeMap<>();
        for (Map.Entry<String, List<Route>> entry : byPermission.entrySet()) {
            String role = "no-" + entry.getKey().replaceAll("[^a-z]", "-");
            saveRole(admin, role, entry.getKey());
            EmrClient user = clinic.user(admin, "utama", role, role);
            for (Route route : entry.getValue()) {
                expect(Set.of(403), call(user, route, Map.of()), route, wrong);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    public void aUserOfTheOtherFacilityReachesNothing() throws Exception {
        Map<String, String> ids = ids();
        EmrClient branchAdmin = clinic.administrator("cabang");
        saveRole(branchAdmin, "everything", "");
        EmrClient stranger = clinic.user(branchAdmin, "cabang", "orang.cabang", "everything");
        Map<String, Integer> wrong = new TreeMap<>();
        Set<String> tried = new TreeSet<>();
        for (Route route : routes) {
            String key = ids.keySet().stream()
                    .filter(route.path()::contains)
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                assertNothingOfUtama(stranger, route, ids.values(), wrong);
            } else {
                tried.add(route.toString());
                HttpResponse<String> answer = call(stranger, route, ids);
                boolean emptyList = answer.statusCode() == 200 && answer.body().equals("[]");
                if (!emptyList) {
                    expect(Set.of(403, 404), answer, route, wrong);
                }
            }
        }
        assertTrue("too few routes with an id: " + tried, tried.size() > 20);
        assertEquals(Map.of(), wrong);
    }

    private static void saveRole(EmrClient admin, String code, String without) throws IOException {
        ObjectNode role = admin.object().put("code", code);
        role.putObject("name").put("id", code).put("en", code);
        ArrayNode permissions = role.putArray("permissions");
        Set<String> left = Set.of(without.split("\\|"));
        Permission.all().stream()
                .map(Permission::toString)
                .filter(p -> !left.contains(p))
                .forEach(permissions::add);
        admin.put("/roles/" + code, role);
    }

    /** Records of the clinic, by the beginning of the path that takes their id. */
    private Map<String, String> ids() throws Exception {
        EmrClient desk = clinic.user(admin, "utama", "meja.depan", "doctor", "frontdesk");
        ObjectNode draft =
                desk.object().put("name", "Orang Uji").put("gender", "MALE").put("birthDate", "1990-01-01");
        String patient = desk.post("/patients", draft.put("noNikYet", true).put("bpjsCard", "0001234567890"))
                .path("id")
                .asText();
        String location = desk.get("/locations").get(0).path("id").asText();
        ObjectNode visit = desk.object().put("patientId", patient).put("locationId", location);
        visit.put("payer", "BPJS")
                .put("memberNumber", "0001234567890")
                .put("kind", "SICK")
                .put("complaint", "batuk");
        String encounter = desk.post("/encounters", visit).path("id").asText();
        Map<String, String> ids = new HashMap<>();
        ids.put("/patients/{id}", "/patients/" + patient);
        ids.put("/encounters/{id}", "/encounters/" + encounter);
        ids.put("/locations/{id}", "/locations/" + location);
        ids.put(
                "/practitioners/{id}",
                "/practitioners/" + desk.get("/practitioners").get(0).path("id").asText());
        ids.put(
                "/deliveries/{id}",
                "/deliveries/"
                        + admin.get("/encounters/" + encounter + "/deliveries")
                                .get(0)
                                .path("id")
                                .asText());
        ids.put("/users/{id}", "/users/" + userId("meja.depan"));
        return ids;
    }

    private String userId(String username) throws IOException {
        for (JsonNode user : admin.get("/users")) {
            if (user.path("username").asText().equals(username)) {
                return user.path("id").asText();
            }
        }
        throw new IllegalStateException("no user " + username);
    }

    private static void assertNothingOfUtama(
            EmrClient stranger, Route route, Iterable<String> paths, Map<String, Integer> wrong) throws IOException {
        if (!route.method().equals("GET") || route.path().contains("/ui/events")) {
            return;
        }
        String body = stranger.raw("GET", route.with(Map.of()), null, null).body();
        for (String path : paths) {
            if (body.contains(path.substring(path.lastIndexOf('/') + 1))) {
                wrong.put(route + " shows " + path, 200);
            }
        }
    }

    private static HttpResponse<String> call(EmrClient client, Route route, Map<String, String> ids)
            throws IOException {
        return client.raw(route.method(), route.with(ids), route.body(), route.contentType());
    }

    private static void expect(
            Set<Integer> statuses, HttpResponse<String> answer, Route route, Map<String, Integer> wrong) {
        if (!statuses.contains(answer.statusCode())) {
            wrong.put(route.toString(), answer.statusCode());
        }
    }

    @AfterClass
    public static void noErrorIsInTheLog() throws IOException {
        new ServerLog(TestClinic.running().folder().resolve("data/log")).assertNoErrorsBut();
    }

    @Test
    public void nothingListensBeyondLoopback() throws IOException {
        List<Long> pids = clinic.processes();
        Set<String> open = new TreeSet<>();
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table), StandardCharsets.US_ASCII)) {
                String[] columns = line.strip().split("\\s+");
                boolean listens = columns.length > 3 && columns[3].equals("0A");
                if (listens && ours(columns[9], pids) && !loopback(columns[1])) {
                    open.add(columns[1]);
                }
            }
        }
        assertEquals(Set.of(), open);
    }

    /** True when the clinic's process holds the socket: other programs of the machine are not looked at. */
    private static boolean ours(String inode, List<Long> pids) throws IOException {
        for (long pid : pids) {
            try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
                for (Path descriptor : descriptors.toList()) {
                    if (Files.isSymbolicLink(descriptor)
                            && Files.readSymbolicLink(descriptor).toString().equals("socket:[" + inode + "]")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Addresses as the kernel writes them: 127.0.0.1, its form in IPv6, and ::1. */
    private static boolean loopback(String address) {
        String host = address.substring(0, address.indexOf(':'));
        return host.equals("0100007F")
                || host.equals("0000000000000000FFFF00000100007F")
                || host.equals("00000000000000000000000001000000");
    }
}
