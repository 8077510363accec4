package id.jembatan.web.internal.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import id.jembatan.spi.UiContribution;
import id.jembatan.web.internal.guard.GuardFilter;
import id.jembatan.web.internal.rest.PublishedRoutes;
import id.jembatan.web.internal.rest.RestServlet;
import id.jembatan.web.internal.testing.Fakes;
import id.jembatan.web.internal.testing.Raw;
import id.jembatan.web.internal.testing.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Parts of the page that bridges add, as the page asks for them. */
public class PluginPageTest {

    private static final String DESCRIPTOR = """
            {"menu":[{"route":"/contoh","permission":"integration:view"},{"route":"/contoh/semua"}],
             "pages":[{"route":"/contoh","permission":"tidak:ada"}],
             "slots":[{"slot":"settings.section","always":true,"permission":"integration:enter"},
                      {"slot":"queue.action","always":true}]}
            """;
    private static final Permission VIEW = Permission.of(Kind.INTEGRATION, Act.VIEW);
    private static final Permission ENTER = Permission.of(Kind.INTEGRATION, Act.ENTER);

    private final Fakes.Access access = new Fakes.Access();
    private final LiveEvents events =
            new LiveEvents(4, Duration.ofMillis(20), Duration.ofSeconds(60), Clock.systemUTC());
    private final Contributions contributions = new Contributions(events);
    private final RestServlet rest = new RestServlet(new PublishedRoutes());
    private PluginState.State state = PluginState.State.ACTIVE;
    private Server server;
    private Raw http;

    @Before
    public void start() throws Exception {
        PluginRegistry registry = Fakes.service(PluginRegistry.class, Map.of("states", given -> List.of(state())));
        Server.publish(rest, new UiResource(contributions, registry), "id.jembatan.web", "/ui");
        GuardFilter guard =
                new GuardFilter(Server.settings(Map.of()), Server.sessions(access), new StaticFiles(new TreeMap<>()));
        server = new Server(guard)
                .servlet("/api/*", rest)
                .servlet("/plugin/*", new PluginServlet(contributions))
                .start();
        http = new Raw(server.port());
    }

    private PluginState state() {
        Text name = Text.same("Contoh");
        return new PluginState(
                Fakes.FACILITY,
                "contoh",
                name,
                "1",
                true,
                state,
                true,
                PluginState.Environment.PRODUCTION,
                List.of(),
                name,
                null);
    }

    @After
    public void stop() throws Exception {
        server.close();
        rest.close();
        events.close();
    }

    private static UiContribution contribution(String id, int contract, String descriptor) {
        return Fakes.service(
                UiContribution.class,
                Map.of(
                        "pluginId", given -> id,
                        "contract", given -> contract,
                        "descriptorJson", given -> descriptor,
                        "resource", given -> resource((String) given.get(0))));
    }

    private static Optional<InputStream> resource(String path) {
        return path.equals("index.js") || path.equals("i18n/id.json")
                ? Optional.of(new ByteArrayInputStream("export const a=1".getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private void add(UiContribution contribution) {
        contributions.addContribution(contribution, Server.reference("id.jembatan.contoh", Map.of()));
    }

    private JsonNode offers(Permission... permissions) throws IOException {
        Raw.Answer answer = http.send("GET", "/api/ui/contributions", access.open(false, permissions), null);
        assertEquals(answer.body(), 200, answer.status());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    public void aUserIsOfferedWhatThePermissionsAllow() throws IOException {
        add(contribution("contoh", 1, DESCRIPTOR));
        JsonNode all = offers(VIEW, ENTER).get(0);
        assertEquals("contoh", all.get("id").asText());
        assertEquals(1, all.get("contract").asInt());
        assertTrue(all.get("base").asText().matches("/plugin/contoh/[0-9a-f]{20}/"));
        assertEquals(2, all.at("/descriptor/menu").size());
        assertEquals(
                "an unreadable permission is nobody's",
                0,
                all.at("/descriptor/pages").size());
        assertEquals(2, all.at("/descriptor/slots").size());
        JsonNode few = offers().get(0);
        assertEquals("/contoh/semua", few.at("/descriptor/menu/0/route").asText());
        assertEquals(1, few.at("/descriptor/slots").size());
    }

    @Test
    public void withTheGateClosedOnlyItsSettingsStay() throws IOException {
        add(contribution("contoh", 1, DESCRIPTOR));
        state = PluginState.State.WAITING;
        JsonNode left = offers(VIEW, ENTER).get(0).get("descriptor");
        assertEquals(0, left.get("menu").size());
        assertEquals(1, left.get("slots").size());
        assertEquals("settings.section", left.at("/slots/0/slot").asText());
        assertEquals(0, offers(VIEW).size());
    }

    @Test
    public void filesAreImmutableAtTheirHashAndGoWithTheService() throws IOException {
        UiContribution service = contribution("contoh", 1, DESCRIPTOR);
        add(service);
        String token = access.open(false);
        String base = contributions.find("contoh").orElseThrow().base();
        Raw.Answer file = http.send("GET", base + "index.js", token, null);
        assertEquals(200, file.status());
        assertEquals("private, max-age=31536000, immutable", file.header("Cache-Control"));
        assertEquals("text/javascript;charset=utf-8", file.header("Content-Type"));
        assertEquals(
                304,
                http.send("GET", base + "index.js", token, null, "If-None-Match: " + file.header("ETag"))
                        .status());
        assertEquals(200, http.send("HEAD", base + "i18n/id.json", token, null).status());
        assertEquals(404, http.send("GET", base + "none.js", token, null).status());
        assertEquals(
                404,
                http.send("GET", "/plugin/contoh/00000000000000000000/index.js", token, null)
                        .status());
        assertEquals(401, http.send("GET", base + "index.js", null, null).status());
        contributions.removeContribution(service);
        assertEquals(404, http.send("GET", base + "index.js", token, null).status());
        assertEquals(0, offers(VIEW, ENTER).size());
    }

    @Test
    public void nothingBesideItsFilesCanBeReached() throws IOException {
        add(contribution("contoh", 1, DESCRIPTOR));
        String base = contributions.find("contoh").orElseThrow().base();
        String token = access.open(false);
        for (String path : List.of("../index.js", "%2e%2e/index.js", ".hidden", "a//b", "", "i18n/../../x")) {
            assertNotEquals(
                    path, 200, http.send("GET", base + path, token, null).status());
        }
    }

    @Test
    public void aNewContentHasANewAddress() {
        UiContribution old = contribution("contoh", 1, DESCRIPTOR);
        add(old);
        String before = contributions.find("contoh").orElseThrow().base();
        contributions.removeContribution(old);
        add(contribution("contoh", 1, "{}"));
        assertNotEquals(before, contributions.find("contoh").orElseThrow().base());
    }

    @Test
    public void whatBreaksTheContractIsRefused() {
        add(contribution("lain", 1, DESCRIPTOR));
        add(contribution("contoh", 2, DESCRIPTOR));
        add(contribution("contoh", 1, "[]"));
        add(contribution("contoh", 1, "{\"menu\":{}}"));
        add(contribution("contoh", 1, "not json"));
        add(contribution("contoh", 1, " ".repeat(70_000) + "{}"));
        assertEquals(List.of(), contributions.all());
        add(Fakes.service(UiContribution.class, Map.of("pluginId", given -> {
            throw new IllegalStateException("broken");
        })));
        assertFalse(contributions.find("contoh").isPresent());
    }
}
