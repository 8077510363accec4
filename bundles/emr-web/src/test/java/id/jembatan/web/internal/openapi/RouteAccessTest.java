package id.jembatan.web.internal.openapi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.api.access.Permission;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.guard.GuardFilter;
import id.jembatan.web.internal.guard.Sessions;
import id.jembatan.web.internal.resource.HealthResource;
import id.jembatan.web.internal.rest.PublishedRoutes;
import id.jembatan.web.internal.rest.RestServlet;
import id.jembatan.web.internal.testing.CoreResources;
import id.jembatan.web.internal.testing.Fakes;
import id.jembatan.web.internal.testing.Raw;
import id.jembatan.web.internal.testing.Server;
import id.jembatan.web.internal.ui.StaticFiles;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Version;

/**
 * Calls every route that the served description lists, as somebody who may not. The services behind them fail the call
 * when they are reached.
 */
public class RouteAccessTest {

    private final Fakes.Access access = new Fakes.Access();
    private final PublishedRoutes routes = new PublishedRoutes();
    private final RestServlet rest = new RestServlet(routes);
    private final List<Operation> operations = new ArrayList<>();
    private final Map<RestResource, String> resources = new IdentityHashMap<>();
    private Server server;
    private Raw http;

    private record Operation(String verb, String path, String permission) {}

    @Before
    public void start() throws Exception {
        Sessions sessions = Server.sessions(access);
        for (Map.Entry<String, List<Class<?>>> entry : CoreResources.published().entrySet()) {
            for (Class<?> type : entry.getValue()) {
                RestResource resource = make(type, sessions);
                resources.put(resource, entry.getKey());
                Server.publish(rest, resource, "id.jembatan.web", entry.getKey());
            }
        }
        GuardFilter guard = new GuardFilter(Server.settings(Map.of()), sessions, new StaticFiles(new TreeMap<>()));
        server = new Server(guard).servlet("/api/*", rest).start();
        http = new Raw(server.port());
        JsonNode document = new ObjectMapper()
                .readTree(http.send("GET", "/api/openapi.json", access.open(false), null)
                        .body());
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().get("x-permission").asText()))));
        assertTrue("routes: " + operations.size(), operations.size() > 60);
    }

    private RestResource make(Class<?> type, Sessions sessions) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] given = new Object[constructor.getParameterCount()];
        for (int i = 0; i < given.length; i++) {
            Class<?> wanted = constructor.getParameterTypes()[i];
            given[i] = wanted.isInterface() ? Fakes.service(wanted, Map.of()) : null;
            if (wanted == Sessions.class) {
                given[i] = sessions;
            }
        }
        if (type == OpenApiResource.class) {
            return new OpenApiResource(routes, new Version(1, 0, 0));
        }
        return type == HealthResource.class
                ? new HealthResource(routes)
                : (RestResource) constructor.newInstance(given);
    }

    @After
    public void stop() throws Exception {
        server.close();
        rest.close();
    }

    private Raw.Answer call(Operation operation, String token) throws IOException {
        String path = "/api"
                + operation.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return http.send(operation.verb(), path, token, operation.verb().equals("GET") ? null : "{}");
    }

    @Test
    public void healthIsUpOnlyWhileEveryPartOfTheRecordIs() throws Exception {
        assertEquals(
                "{\"status\":\"UP\"}",
                http.send("GET", "/api/health", null, null).body());
        for (Map.Entry<RestResource, String> entry : resources.entrySet()) {
            RestResource part = entry.getKey();
            if (!(part instanceof HealthResource || part instanceof OpenApiResource)) {
                rest.removeResource(part);
                assertEquals(
                        part.toString(),
                        503,
                        http.send("GET", "/api/health", null, null).status());
                Server.publish(rest, part, "id.jembatan.web", entry.getValue());
            }
        }
        assertEquals(200, http.send("GET", "/api/health", null, null).status());
    }

    @Test
    public void aLargeAnswerIsCompressedForWhoeverTakesIt() throws IOException {
        String token = access.open(false);
        Raw.Answer plain = http.send("GET", "/api/openapi.json", token, null);
        Raw.Answer zipped = http.send("GET", "/api/openapi.json", token, null, "Accept-Encoding: gzip");
        assertNull(plain.header("Content-Encoding"));
        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertTrue(zipped.body().length() < plain.body().length() / 2);
        assertNull(
                "a small answer stays as it is",
                http.send("GET", "/api/health", null, null, "Accept-Encoding: gzip")
                        .header("Content-Encoding"));
    }

    @Test
    public void withoutSessionEveryRouteIsRefused() throws IOException {
        for (Operation operation : operations) {
            if (!operation.permission().equals("anonymous")) {
                assertEquals(operation.toString(), 401, call(operation, null).status());
                assertEquals(
                        operation.toString(),
                        401,
                        call(operation, "token-nobody-has-been-given").status());
            }
        }
    }

    @Test
    public void withEveryOtherPermissionEveryRouteIsRefused() throws IOException {
        for (Operation operation : operations) {
            if (operation.permission().contains(":")) {
                Set<Permission> enough = Stream.of(operation.permission().split("\\|"))
                        .map(Permission::parse)
                        .collect(Collectors.toSet());
                Permission[] others = Permission.all().stream()
                        .filter(p -> !enough.contains(p))
                        .toArray(Permission[]::new);
                assertEquals(
                        operation.toString(),
                        403,
                        call(operation, access.open(false, others)).status());
            }
        }
    }

    @Test
    public void eachOfTwoPermissionsIsEnough() throws IOException {
        Operation either = operations.stream()
                .filter(operation -> operation.permission().contains("|"))
                .findFirst()
                .orElseThrow();
        for (String enough : either.permission().split("\\|")) {
            int status =
                    call(either, access.open(false, Permission.parse(enough))).status();
            assertTrue(either + " with " + enough + ": " + status, status != 401 && status != 403);
        }
    }

    @Test
    public void withAGivenPasswordEveryRouteOutsideTheSessionIsRefused() throws IOException {
        String token = access.open(true, Permission.all().toArray(new Permission[0]));
        for (Operation operation : operations) {
            if (!operation.permission().equals("anonymous") && !operation.path().startsWith("/session")) {
                assertEquals(operation.toString(), 403, call(operation, token).status());
            }
        }
    }

    @Test
    public void withoutThePagesHeaderEveryWriteIsRefused() throws IOException {
        String token = access.open(false, Permission.all().toArray(new Permission[0]));
        for (Operation operation : operations) {
            if (!operation.verb().equals("GET")) {
                String path = "/api"
                        + operation
                                .path()
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                assertEquals(
                        operation.toString(),
                        403,
                        http.bare(operation.verb(), path, token, "{}").status());
            }
        }
    }
}
