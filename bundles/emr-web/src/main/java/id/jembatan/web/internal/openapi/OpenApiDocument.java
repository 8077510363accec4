package id.jembatan.web.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.web.internal.problem.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * The OpenAPI 3 description of what is published at this moment, bridges included. Beside the standard's fields each
 * operation says in {@code x-permission} what it asks of its caller, see {@link Route#permission()}.
 */
final class OpenApiDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schemas schemas = new Schemas();

    /** @param published resource classes by their path below {@code /api} */
    ObjectNode describe(Map<String, List<Class<?>>> published, String version) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.0.3");
        document.putObject("info").put("title", "Jembatan").put("version", version);
        document.putArray("servers").addObject().put("url", "/api");
        ObjectNode paths = document.putObject("paths");
        new TreeMap<>(published)
                .forEach((base, classes) -> classes.stream()
                        .flatMap(type -> Route.of(base, type).stream())
                        .forEach(route -> paths.withObjectProperty(route.path())
                                .set(route.verb().toLowerCase(Locale.ROOT), operation(base, route))));
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "SID");
        components.set("schemas", schemas.components());
        return document;
    }

    private ObjectNode operation(String base, Route route) {
        ObjectNode operation = JSON.objectNode();
        String resource = route.method().getDeclaringClass().getSimpleName().replaceAll("Resource$", "");
        operation.putArray("tags").add(base.substring(1));
        operation.put("operationId", resource + "_" + route.method().getName());
        operation.put("x-permission", route.permission());
        ArrayNode security = operation.putArray("security");
        if (!"anonymous".equals(route.permission())) {
            security.addObject().putArray("session");
        }
        if (!route.inputs().isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            route.inputs().forEach(input -> parameters.add(parameter(input)));
        }
        if (route.body() != null) {
            ObjectNode content = operation.putObject("requestBody").putObject("content");
            content.putObject(mediaTypes(route.method()).in()).set("schema", schemas.of(route.body()));
        }
        answers(operation.putObject("responses"), route.method());
        return operation;
    }

    private ObjectNode parameter(Route.Input input) {
        ObjectNode parameter = JSON.objectNode()
                .put("in", input.in())
                .put("name", input.name())
                .put("required", "path".equals(input.in()));
        ObjectNode schema = schemas.of(input.type());
        if (input.defaultValue() != null && !input.defaultValue().isEmpty()) {
            schema.put("default", input.defaultValue());
        }
        parameter.set("schema", schema);
        return parameter;
    }

    private void answers(ObjectNode responses, Method method) {
        Gives gives = method.getAnnotation(Gives.class);
        Type type = gives == null ? method.getGenericReturnType() : gives.value();
        int status = gives == null ? (type == void.class ? 204 : 200) : gives.status();
        ObjectNode good = responses.putObject(gives == null && type == Response.class ? "2XX" : String.valueOf(status));
        good.put("description", type == void.class ? "Tanpa isi" : "Berhasil");
        if (type != void.class && type != Response.class) {
            good.putObject("content").putObject(mediaTypes(method).out()).set("schema", schemas.of(type));
        }
        responses
                .putObject("default")
                .put("description", "Ditolak atau gagal")
                .putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .set("schema", schemas.of(Problem.class));
    }

    private record MediaTypes(String in, String out) {}

    private static MediaTypes mediaTypes(Method method) {
        Consumes in = method.getAnnotation(Consumes.class);
        Produces out = method.getAnnotation(Produces.class);
        Takes taken = method.getAnnotation(Takes.class);
        String body = taken == null ? MediaType.APPLICATION_JSON : taken.value();
        return new MediaTypes(
                in == null ? body : in.value()[0], out == null ? MediaType.APPLICATION_JSON : out.value()[0]);
    }
}
