package id.jembatan.web.internal.openapi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.access.Anonymous;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.access.SignedIn;
import id.jembatan.web.internal.testing.CoreResources;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import org.junit.Test;

/** Looks at every resource class of this bundle. */
public class RoutesTest {

    /** Sent with POST for their size; they save nothing. */
    private static final Set<String> QUESTIONS = Set.of("/encounters/{id}/prescription-check");

    private static List<Route> routes() throws Exception {
        List<Route> routes = new ArrayList<>();
        CoreResources.published().forEach((path, types) -> types.forEach(type -> routes.addAll(Route.of(path, type))));
        return routes;
    }

    @Test
    public void everyRouteSaysExactlyOnceWhoMayCallIt() throws Exception {
        for (Route route : routes()) {
            Method method = route.method();
            long said = Stream.of(RequiresPermission.class, SignedIn.class, Anonymous.class)
                    .filter(method::isAnnotationPresent)
                    .count();
            assertEquals(route.verb() + " " + route.path(), 1, said);
        }
    }

    @Test
    public void onlySigningInAndHealthAreAnonymous() throws Exception {
        Set<String> anonymous = new TreeSet<>();
        for (Route route : routes()) {
            if (route.permission().equals("anonymous")) {
                anonymous.add(route.verb() + " " + route.path());
            }
        }
        assertEquals(Set.of("GET /health", "POST /session"), anonymous);
    }

    @Test
    public void noTwoMethodsShareARoute() throws Exception {
        Set<String> seen = new HashSet<>();
        for (Route route : routes()) {
            String key = route.verb() + " " + route.path().replaceAll("\\{\\w+}", "{}");
            assertTrue(key, seen.add(key));
        }
    }

    @Test
    public void writesAreNeverOpenToThoseWhoMayOnlyView() throws Exception {
        for (Route route : routes()) {
            if (!route.verb().equals("GET")
                    && !QUESTIONS.contains(route.path())
                    && route.permission().contains(":")) {
                assertFalse(
                        route.verb() + " " + route.path(),
                        Permission.parse(route.permission()).act() == Permission.Act.VIEW);
            }
        }
    }

    @Test
    public void aBareResponseIsDescribed() throws Exception {
        for (Route route : routes()) {
            if (route.method().getReturnType() == Response.class) {
                assertNotNull(route.path(), route.method().getAnnotation(Gives.class));
            }
        }
    }

    @Test
    public void theAgreedRoutesAreAllThere() throws Exception {
        Set<String> there = new TreeSet<>();
        for (Route route : routes()) {
            there.add(route.verb() + " " + route.path());
        }
        for (String agreed : Files.readAllLines(Path.of("src/test/resources/routes.txt"))) {
            assertTrue(agreed + " of " + there, there.remove(agreed));
        }
        assertEquals("nothing that was not agreed", Set.of(), there);
    }

    @Test
    public void theDocumentIsWholeAndResolvesItsReferences() throws Exception {
        ObjectNode document = new OpenApiDocument().describe(CoreResources.published(), "1.0.0");
        assertEquals("3.0.3", document.get("openapi").asText());
        JsonNode save = document.at("/paths/~1encounters~1{id}~1chart/put");
        assertEquals("vitals:enter", save.get("x-permission").asText());
        assertEquals("id", save.at("/parameters/0/name").asText());
        assertEquals("uuid", save.at("/parameters/0/schema/format").asText());
        assertEquals(
                "#/components/schemas/ChartDraft",
                save.at("/requestBody/content/application~1json/schema/$ref").asText());
        assertEquals(
                "#/components/schemas/VitalSigns",
                document.at("/components/schemas/ChartDraftPartOfVitalSigns/properties/value/$ref")
                        .asText());
        assertEquals(
                "array",
                document.at("/components/schemas/ChartDraftPartOfListOfCondition/properties/value/type")
                        .asText());
        assertEquals(
                "binary",
                document.at("/paths/~1terminology~1{system}/post/requestBody/content/text~1csv/schema/format")
                        .asText());
        assertEquals(
                "#/components/schemas/PatientHistory",
                document.at("/paths/~1patients~1{id}~1history/get/responses/200/content/application~1json/schema/$ref")
                        .asText());
        assertEquals(
                "array",
                document.at("/components/schemas/DatedOfListOfString/properties/value/type")
                        .asText());
        assertEquals(
                "[\"product\",\"taken\",\"allergen\"]",
                document.at("/paths/~1medications/get/parameters/1/schema/enum").toString());
        assertTrue(document.at("/components/schemas/Problem/properties/status").isObject());
        assertTrue(
                "a disease is no error answer",
                document.at("/components/schemas/HistoryProblem/properties/display")
                        .isObject());
        assertTrue(document.at("/paths/~1patients/post/responses/201/content").isObject());
        assertTrue(document.at("/paths/~1session/delete/responses/204").isObject());
        Matcher reference = Pattern.compile("#/components/schemas/(\\w+)").matcher(document.toString());
        while (reference.find()) {
            assertTrue(reference.group(1), document.at("/components/schemas").has(reference.group(1)));
        }
        Set<String> ids = new HashSet<>();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> assertTrue(
                        operation.get("operationId").asText(),
                        ids.add(operation.get("operationId").asText()))));
    }
}
