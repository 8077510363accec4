package id.jembatan.web.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.guard.GuardFilter;
import id.jembatan.web.internal.testing.Fakes;
import id.jembatan.web.internal.testing.Probe;
import id.jembatan.web.internal.testing.Raw;
import id.jembatan.web.internal.testing.Server;
import id.jembatan.web.internal.testing.bridge.Bridge;
import id.jembatan.web.internal.ui.StaticFiles;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Paths of bridges: what they may claim, and that nothing stays of them. */
public class PluginPathTest {

    private static final String BRIDGE = "id.jembatan.bpjs.contoh";

    private final Fakes.Access access = new Fakes.Access();
    private final PublishedRoutes routes = new PublishedRoutes();
    private final RestServlet rest = new RestServlet(routes);
    private Server server;
    private Raw http;

    @Before
    public void start() throws Exception {
        GuardFilter guard =
                new GuardFilter(Server.settings(Map.of()), Server.sessions(access), new StaticFiles(new TreeMap<>()));
        Server.publish(rest, new Probe(), "id.jembatan.web", "/probe");
        server = new Server(guard).servlet("/api/*", rest).start();
        http = new Raw(server.port());
    }

    @After
    public void stop() throws Exception {
        server.close();
        rest.close();
    }

    private int status(String path) throws Exception {
        return http.send("GET", path, access.open(false, Permission.of(Kind.PATIENT, Act.VIEW)), null)
                .status();
    }

    @Test
    public void aBridgeAnswersAtItsPathAndKnowsTheActor() throws Exception {
        Server.publish(rest, new Bridge(), BRIDGE, "/p/contoh");
        String token = access.open(false, Permission.of(Kind.PATIENT, Act.VIEW));
        Raw.Answer answer = http.send("GET", "/api/p/contoh/me", token, null);
        assertEquals(answer.body(), 200, answer.status());
        assertEquals("{\"name\":\"dr. Contoh\"}", answer.body());
        assertEquals(401, http.send("GET", "/api/p/contoh/me", null, null).status());
        assertEquals(
                403,
                http.send("GET", "/api/p/contoh/me", access.open(false), null).status());
    }

    @Test
    public void aRouteOnWhichNobodySaidWhoMayCallItIsClosed() throws Exception {
        Server.publish(rest, new Bridge(), BRIDGE, "/p/contoh");
        String token = access.open(false, Permission.all().toArray(new Permission[0]));
        assertEquals(
                403,
                http.send("POST", "/api/p/contoh/forgotten", token, "{\"name\":\"a\"}")
                        .status());
    }

    @Test
    public void aBridgeCannotTakeAnotherPath() throws Exception {
        for (String path :
                new String[] {"/patients", "/probe", "/p/other", "/p/contoh/deeper", "/p", "/", "", "/p/contoh/"}) {
            Server.publish(rest, new Bridge(), BRIDGE, path);
        }
        assertEquals(Map.of("/probe", 1), sizes());
        assertEquals(404, status("/api/probe/me"));
    }

    @Test
    public void theFirstOfTwoKeepsThePathAndTheSecondGetsItAfterwards() throws Exception {
        Bridge first = new Bridge();
        Server.publish(rest, first, BRIDGE, "/p/contoh");
        Server.publish(rest, new Bridge(), "com.example.contoh", "/p/contoh");
        assertEquals(Map.of("/probe", 1, "/p/contoh", 1), sizes());
        rest.removeResource(first);
        assertEquals(200, status("/api/p/contoh/me"));
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        routes.byPath().forEach((path, classes) -> sizes.put(path, classes.size()));
        return sizes;
    }

    @Test
    public void nothingStaysOfARemovedBridgeAndNoOtherPathIsTouched() throws Exception {
        WeakReference<ClassLoader> gone = publishAndRemove();
        assertEquals(404, status("/api/p/contoh/me"));
        assertEquals(200, status("/api/probe"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertNull("the class loader of the bridge", gone.get());
        });
    }

    private WeakReference<ClassLoader> publishAndRemove() throws Exception {
        URL classes = Bridge.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new OwnFirst(classes)) {
            RestResource bridge = (RestResource) loader.loadClass(Bridge.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            Server.publish(rest, bridge, BRIDGE, "/p/contoh");
            assertEquals(200, status("/api/p/contoh/me"));
            String token = access.open(false, Permission.of(Kind.PATIENT, Act.VIEW));
            assertEquals(
                    200,
                    http.send("POST", "/api/p/contoh/echo", token, "{\"name\":\"a\"}")
                            .status());
            assertEquals(
                    400,
                    http.send("POST", "/api/p/contoh/echo", token, "{\"x\":\"a\"}")
                            .status());
            rest.removeResource(bridge);
            return new WeakReference<>(loader);
        }
    }

    /** Loads the bridge's classes itself, as a bundle does. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL classes) {
            super(new URL[] {classes}, PluginPathTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(Bridge.class.getPackageName())) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }
}
