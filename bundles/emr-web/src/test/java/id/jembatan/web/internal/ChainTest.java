package id.jembatan.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.api.patient.PatientService;
import id.jembatan.web.internal.guard.GuardFilter;
import id.jembatan.web.internal.guard.Sessions;
import id.jembatan.web.internal.resource.PatientResource;
import id.jembatan.web.internal.resource.SessionResource;
import id.jembatan.web.internal.rest.PublishedRoutes;
import id.jembatan.web.internal.rest.RestServlet;
import id.jembatan.web.internal.testing.Fakes;
import id.jembatan.web.internal.testing.Probe;
import id.jembatan.web.internal.testing.Raw;
import id.jembatan.web.internal.testing.Server;
import id.jembatan.web.internal.ui.StaticFiles;
import id.jembatan.web.internal.ui.StaticServlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The chain as a browser, a foreign page and a careless program meet it. */
public class ChainTest {

    private static final Permission ENTER = Permission.of(Kind.PATIENT, Act.ENTER);
    private static final Permission VIEW = Permission.of(Kind.PATIENT, Act.VIEW);
    private static final String DRAFT = "{\"name\":\"Siti\",\"gender\":\"FEMALE\",\"birthDate\":\"1990-02-03\"}";

    private final Fakes.Access access = new Fakes.Access();
    private final PublishedRoutes routes = new PublishedRoutes();
    private final RestServlet rest = new RestServlet(routes);
    private Server server;
    private Raw http;

    @Before
    public void start() throws Exception {
        Sessions sessions = Server.sessions(access);
        TreeMap<String, byte[]> page = new TreeMap<>();
        page.put(
                "/index.html",
                "<script type=\"importmap\">{}</script><script src=\"/assets/a.js\"></script>"
                        .getBytes(StandardCharsets.UTF_8));
        page.put("/assets/a.js", "x".repeat(2000).getBytes(StandardCharsets.UTF_8));
        StaticFiles files = new StaticFiles(page);
        GuardFilter guard = new GuardFilter(Server.settings(Map.of("body_seconds", 1)), sessions, files);
        own("/probe", new Probe());
        own("/session", new SessionResource(access, sessions));
        own("/patients", new PatientResource(patients(), Fakes.service(EncounterService.class, Map.of())));
        server = new Server(guard)
                .servlet("/api/*", rest)
                .servlet("/", new StaticServlet(files))
                .start();
        http = new Raw(server.port());
    }

    private void own(String path, id.jembatan.spi.RestResource resource) {
        Server.publish(rest, resource, "id.jembatan.web", path);
    }

    private static PatientService patients() {
        return Fakes.service(
                PatientService.class,
                Map.of(
                        "register",
                        given -> {
                            PatientDraft draft = (PatientDraft) given.get(1);
                            assertEquals("dr. Contoh", ((Actor) given.get(0)).name());
                            return new Patient(
                                    UUID.randomUUID(),
                                    "000001",
                                    draft.name(),
                                    draft.gender(),
                                    draft.birthDate(),
                                    null,
                                    null,
                                    null,
                                    true,
                                    null,
                                    List.of(),
                                    List.of(),
                                    1);
                        },
                        "search",
                        given -> List.of(),
                        "get",
                        given -> {
                            throw new IllegalStateException("value 3201010101010001 violates");
                        }));
    }

    @After
    public void stop() throws Exception {
        server.close();
        rest.close();
    }

    private Raw.Answer post(String path, String token, String body, String... headers) throws IOException {
        return http.send("POST", path, token, body, headers);
    }

    private static JsonNode json(Raw.Answer answer) throws IOException {
        assertEquals("application/problem+json", answer.header("Content-Type"));
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    public void anAnonymousRouteNeedsNoSessionAndLooksUpNone() throws IOException {
        Raw.Answer answer = http.send("GET", "/api/probe", "token-for-tests-1", null);
        assertEquals(200, answer.status());
        assertEquals("{\"status\":\"UP\"}", answer.body());
        assertEquals(0, access.lookups.get());
    }

    @Test
    public void aRequestThatNoGuardHasSeenIsRefusedAsAProblem() throws Exception {
        try (Server unguarded = new Server(null).servlet("/api/*", rest).start()) {
            Raw.Answer answer = new Raw(unguarded.port()).send("GET", "/api/probe", null, null);
            assertEquals(503, answer.status());
            assertEquals("system.starting", json(answer).path("code").asText());
        }
    }

    @Test
    public void aRouteWithoutSessionIsRefused() throws IOException {
        Raw.Answer answer = http.send("GET", "/api/patients?text=si", null, null);
        assertEquals(401, answer.status());
        assertEquals("session.none", json(answer).get("code").asText());
    }

    @Test
    public void aRouteWithoutThePermissionIsRefusedBeforeTheBodyIsRead() throws IOException {
        Raw.Answer answer = post("/api/patients", access.open(false, VIEW), "not even JSON");
        assertEquals(403, answer.status());
    }

    @Test
    public void aPatientIsRegisteredWithTextUnharmed() throws IOException {
        String name = "O'Brien <b>\\\"Siti\\\"</b> \uD83D\uDE00";
        Raw.Answer answer = post("/api/patients", access.open(false, ENTER), DRAFT.replace("Siti", name));
        assertEquals(answer.body(), 201, answer.status());
        JsonNode patient = new ObjectMapper().readTree(answer.body());
        assertEquals("O'Brien <b>\"Siti\"</b> \uD83D\uDE00", patient.get("name").asText());
        assertEquals("1990-02-03", patient.get("birthDate").asText());
    }

    @Test
    public void unknownPropertyIsNamed() throws IOException {
        refusedField("{\"name\":\"Siti\",\"nikk\":\"1\"}", "json.unknown", "nikk");
    }

    @Test
    public void wrongTypesAreNamed() throws IOException {
        refusedField("{\"name\":5}", "json.type", "name");
        refusedField("{\"noNikYet\":\"true\"}", "json.type", "noNikYet");
        refusedField("{\"gender\":0}", "json.type", "gender");
        refusedField("{\"gender\":\"X\"}", "json.type", "gender");
        refusedField("{\"birthDate\":[1990,1,1]}", "json.type", "birthDate");
        refusedField("{\"birthDate\":7000}", "json.type", "birthDate");
        refusedField("{\"birthDate\":\"1990-02-30\"}", "json.type", "birthDate");
        refusedField("{\"name\":\"a\\u0000b\"}", "json.type", "name");
        refusedField("{\"name\":\"a\\ud83d\"}", "json.type", "name");
        refusedField("{\"name\":{}}", "json.type", "name");
    }

    private void refusedField(String body, String code, String field) throws IOException {
        Raw.Answer answer = post("/api/patients", access.open(false, ENTER), body);
        assertEquals(body, 400, answer.status());
        JsonNode problem = json(answer);
        assertEquals(body, code, problem.get("code").asText());
        assertEquals(body, field, problem.at("/errors/0/field").asText());
        assertTrue(body, problem.at("/errors/0/sentence/id").asText().contains(field));
    }

    @Test
    public void whatIsNotOneJsonObjectIsRefused() throws IOException {
        String token = access.open(false, ENTER);
        for (String body : List.of("{", DRAFT + "{}", "[]", "[[[[", "{\"name\":\"a\",\"name\":\"b\"}", "\"x\"")) {
            assertEquals(body, 400, post("/api/patients", token, body).status());
        }
        assertEquals(422, post("/api/patients", token, "null").status());
        assertEquals(422, http.send("POST", "/api/patients", token, "").status());
        assertEquals(
                415,
                post("/api/patients", token, "a=b", "Content-Type: application/x-www-form-urlencoded")
                        .status());
    }

    @Test
    public void aBodyOverTheBoundIsRefusedWithAndWithoutLength() throws IOException {
        String token = access.open(false, ENTER);
        String big = "{\"name\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}";
        assertEquals(413, post("/api/patients", token, big).status());
        Raw.Answer chunked = http.chunked("/api/patients", token, big);
        assertEquals(413, chunked.status());
        assertEquals("request.too-large", json(chunked).get("code").asText());
    }

    @Test
    public void aBodyThatDripsIsCutOff() throws IOException {
        assertEquals(
                408,
                http.dripping("/api/patients", access.open(false, ENTER), DRAFT).status());
    }

    @Test
    public void aWriteWithoutTheHeaderIsRefused() throws IOException {
        Raw.Answer answer = http.bare("POST", "/api/patients", access.open(false, ENTER), DRAFT);
        assertEquals(403, answer.status());
        assertEquals("request.cross-site", json(answer).get("code").asText());
    }

    @Test
    public void aForeignOriginOrSiteIsRefused() throws IOException {
        String token = access.open(false, ENTER, VIEW);
        assertEquals(
                403,
                post("/api/patients", token, DRAFT, "Origin: http://jahat.example")
                        .status());
        assertEquals(403, post("/api/patients", token, DRAFT, "Origin: null").status());
        assertEquals(
                403,
                post("/api/patients", token, DRAFT, "Sec-Fetch-Site: same-site").status());
        assertEquals(
                201,
                post("/api/patients", token, DRAFT, "Origin: " + server.url("")).status());
        assertEquals(
                403,
                http.send("GET", "/api/patients?text=si", token, null, "Sec-Fetch-Site: cross-site")
                        .status());
    }

    @Test
    public void aMethodCannotBeHiddenInQueryOrHeader() throws IOException {
        String token = access.open(false, ENTER, VIEW);
        assertNotEquals(
                201,
                http.bare("GET", "/api/patients?text=si&_method=POST", token, DRAFT)
                        .status());
        assertNotEquals(
                201,
                http.bare("GET", "/api/patients?text=si", token, DRAFT, "X-HTTP-Method-Override: POST")
                        .status());
        assertEquals(405, http.send("TRACE", "/api/patients", token, null).status());
        assertEquals(405, http.send("OPTIONS", "/api/patients", token, null).status());
    }

    @Test
    public void aForeignHostNameIsRefusedEverywhere() throws IOException {
        for (String path : List.of("/", "/assets/a.js", "/api/probe")) {
            assertEquals(421, http.host("GET", path, "rebound.example").status());
            assertEquals(421, http.host("GET", path, "192.168.1.5").status());
            assertEquals(200, http.host("GET", path, "localhost:1").status());
        }
    }

    @Test
    public void signingInGivesAFreshStrictCookieAndEndsThePlantedSession() throws IOException {
        String planted = access.open(false, VIEW);
        Raw.Answer answer = post("/api/session", planted, "{\"username\":\"dokter\",\"password\":\"benar\"}");
        assertEquals(answer.body(), 200, answer.status());
        String cookie = answer.header("Set-Cookie");
        assertTrue(cookie, cookie.matches("SID=token-for-tests-\\d+; Path=/; HttpOnly; SameSite=Strict"));
        assertFalse(cookie.contains(planted + ";"));
        assertFalse(answer.body().contains("token"));
        assertEquals(401, http.send("GET", "/api/session", planted, null).status());
        String fresh = cookie.substring(4, cookie.indexOf(';'));
        assertEquals(200, http.send("GET", "/api/session", fresh, null).status());
        Raw.Answer out = http.send("DELETE", "/api/session", fresh, null);
        assertEquals(204, out.status());
        assertTrue(out.header("Set-Cookie").contains("Max-Age=0"));
        assertEquals(401, http.send("GET", "/api/session", fresh, null).status());
    }

    @Test
    public void aWrongPasswordIsAProblemAndGivesNoCookie() throws IOException {
        Raw.Answer answer = post("/api/session", null, "{\"username\":\"dokter\",\"password\":\"salah\"}");
        assertEquals(401, answer.status());
        assertEquals("Nama atau sandi salah.", json(answer).get("title").asText());
        assertEquals(null, answer.header("Set-Cookie"));
    }

    @Test
    public void withAGivenPasswordOnlyTheSessionRoutesAreOpen() throws IOException {
        String token = access.open(true, VIEW);
        Raw.Answer refused = http.send("GET", "/api/patients?text=si", token, null);
        assertEquals(403, refused.status());
        assertEquals("access.password.change", json(refused).get("code").asText());
        assertEquals(200, http.send("GET", "/api/session", token, null).status());
        Raw.Answer changed = http.send("PUT", "/api/session/password", token, "{\"current\":\"a\",\"chosen\":\"b\"}");
        assertEquals(200, changed.status());
        String fresh = changed.header("Set-Cookie").substring(4).split(";")[0];
        assertEquals(200, http.send("GET", "/api/patients?text=si", fresh, null).status());
    }

    @Test
    public void anUnexpectedErrorHasAnIdAndNoData() throws IOException {
        Raw.Answer answer = http.send("GET", "/api/patients/" + UUID.randomUUID(), access.open(false, VIEW), null);
        assertEquals(500, answer.status());
        JsonNode problem = json(answer);
        assertTrue(problem.get("id").asText().matches("[0-9a-f]{12}"));
        assertTrue(problem.get("title").asText().contains(problem.get("id").asText()));
        assertFalse(answer.body().contains("3201010101010001"));
    }

    @Test
    public void parametersAreStrict() throws IOException {
        String token = access.open(false, VIEW);
        assertEquals(
                "id",
                json(http.send("GET", "/api/patients/1-2-3-4-5", token, null))
                        .at("/errors/0/field")
                        .asText());
        for (String wrong : List.of("limit=abc", "limit=1e3", "limit=99999999999")) {
            Raw.Answer answer = http.send("GET", "/api/patients?text=si&" + wrong, token, null);
            assertEquals(400, answer.status());
            assertEquals("limit", json(answer).at("/errors/0/field").asText());
        }
        assertEquals(
                422,
                http.send("GET", "/api/patients?text=si&limit=0", token, null).status());
        assertEquals(422, http.send("GET", "/api/patients", token, null).status());
    }

    @Test
    public void unknownAddressesAreProblems() throws IOException {
        String token = access.open(false, VIEW);
        for (String path :
                List.of("/api", "/api/", "/api/none", "/api/patientsx", "/api/patients/a/b/c", "/api/p/none/x")) {
            Raw.Answer answer = http.send("GET", path, token, null);
            assertEquals(path, 404, answer.status());
            json(answer);
        }
        assertEquals(405, http.send("DELETE", "/api/patients", token, null).status());
        assertNotEquals(200, http.send("GET", "/api/patients?_wadl", null, null).status());
    }

    @Test
    public void everyAnswerTellsTheBrowserWhatToRefuse() throws IOException {
        for (String path : List.of("/", "/assets/none.svg", "/api/probe", "/api/none")) {
            Raw.Answer answer = http.send("GET", path, null, null);
            String policy = answer.header("Content-Security-Policy");
            assertTrue(path, policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
            assertFalse(path, policy.contains("unsafe"));
            assertEquals(path, "nosniff", answer.header("X-Content-Type-Options"));
            assertEquals(path, "no-referrer", answer.header("Referrer-Policy"));
            assertEquals(path, null, answer.header("Strict-Transport-Security"));
        }
        assertEquals("no-store", http.send("GET", "/api/probe", null, null).header("Cache-Control"));
    }

    @Test
    public void aLongAnswerIsCompressedForWhoTakesIt() throws IOException {
        String token = "token-for-tests-1";
        Raw.Answer zipped = http.send("GET", "/api/probe/long", token, null, "Accept-Encoding: gzip");
        assertEquals(200, zipped.status());
        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertEquals(null, http.send("GET", "/api/probe/long", token, null).header("Content-Encoding"));
    }

    @Test
    public void scriptsCarryOnlyWhatABrowserObeysOnThem() throws IOException {
        Raw.Answer script = http.send("GET", "/assets/a.js", null, null);
        assertEquals(200, script.status());
        assertEquals("nosniff", script.header("X-Content-Type-Options"));
        assertEquals(null, script.header("Content-Security-Policy"));
    }

    @Test
    public void thePageNamesItsAssetsByHashAndItsImportMapInThePolicy() throws IOException {
        Raw.Answer page = http.send("GET", "/pasien/42", null, null);
        assertEquals(200, page.status());
        assertEquals("no-cache", page.header("Cache-Control"));
        assertTrue(page.header("Content-Security-Policy")
                .contains("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"));
        String asset = page.body().replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        assertTrue(asset, asset.matches("/assets/[0-9a-f]{20}/a\\.js"));
        Raw.Answer file = http.send("GET", asset, null, null, "Accept-Encoding: gzip");
        assertEquals("max-age=31536000, immutable", file.header("Cache-Control"));
        assertEquals("gzip", file.header("Content-Encoding"));
        assertEquals("Accept-Encoding", file.header("Vary"));
        assertTrue(Integer.parseInt(file.header("Content-Length")) < 200);
        assertEquals("no-cache", http.send("GET", "/assets/a.js", null, null).header("Cache-Control"));
        assertEquals(
                404,
                http.send("GET", "/assets/00000000000000000000/a.js", null, null)
                        .status());
    }

    @Test
    public void filesAnswerHeadAndAreNotSentTwice() throws IOException {
        Raw.Answer first = http.send("GET", "/assets/a.js", null, null);
        assertEquals(2000, first.body().length());
        Raw.Answer head = http.send("HEAD", "/assets/a.js", null, null);
        assertEquals(200, head.status());
        assertEquals("2000", head.header("Content-Length"));
        assertEquals("", head.body());
        String tag = first.header("ETag");
        assertEquals(
                304,
                http.send("GET", "/assets/a.js", null, null, "If-None-Match: " + tag)
                        .status());
        assertEquals(
                200,
                http.send("GET", "/assets/a.js", null, null, "If-None-Match: \"x\"")
                        .status());
        assertEquals(
                200,
                http.send("GET", "/assets/a.js", null, null, "Accept-Encoding: gzip", "If-None-Match: " + tag)
                        .status());
    }

    @Test
    public void nothingOutsideThePageCanBeReached() throws IOException {
        for (String path : List.of(
                "/assets/../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/x.js",
                "/..%2f..%2fetc/passwd",
                "/assets//a.js",
                "/assets/a.js;x=y",
                "/api/..;/patients",
                "/assets/%5c..%5cx.js",
                "/assets/none.js",
                "/META-INF/MANIFEST.MF")) {
            int status = http.send("GET", path, null, null).status();
            assertTrue(path + " " + status, status == 400 || status == 404);
        }
    }
}
