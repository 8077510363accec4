package id.jembatan.web.internal.openapi;

import id.jembatan.api.access.Permission;
import id.jembatan.web.internal.rest.Access;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;

/**
 * One method at one path.
 *
 * @param path below {@code /api}, with {@code {name}} for each parameter
 * @param body type of the request's content, or null
 */
record Route(String verb, String path, Method method, List<Input> inputs, Type body) {

    /** @param in {@code path}, {@code query} or {@code header} */
    record Input(String in, String name, Type type, String defaultValue) {}

    /** Every route of a resource class published at a path, in a stable order. */
    static List<Route> of(String base, Class<?> resource) {
        List<Route> routes = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            String verb = verb(method);
            if (verb != null && !Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                String path = base + segment(resource) + segment(method);
                routes.add(new Route(verb, path, method, inputs(method), body(method)));
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::verb));
        return routes;
    }

    /** {@code patient:view}, {@code prescription:view|audit:view} when one of them is enough, {@code signed-in}, {@code anonymous} or {@code closed}. */
    String permission() {
        return switch (Access.demand(method)) {
            case PERMISSION ->
                Access.permissions(method).stream().map(Permission::toString).collect(Collectors.joining("|"));
            case SIGNED_IN -> "signed-in";
            case ANONYMOUS -> "anonymous";
            case CLOSED -> "closed";
        };
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String segment(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        if (path == null) {
            return "";
        }
        String plain = path.value().replaceAll("^/+|/+$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    private static List<Input> inputs(Method method) {
        return Arrays.stream(method.getParameters())
                .map(Route::input)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Input input(Parameter parameter) {
        DefaultValue given = parameter.getAnnotation(DefaultValue.class);
        String defaultValue = given == null ? null : given.value();
        Type type = parameter.getParameterizedType();
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return new Input("path", parameter.getAnnotation(PathParam.class).value(), type, defaultValue);
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return new Input("query", parameter.getAnnotation(QueryParam.class).value(), type, defaultValue);
        }
        // The content type is said with the request's content.
        return parameter.isAnnotationPresent(HeaderParam.class)
                        && !HttpHeaders.CONTENT_TYPE.equals(
                                parameter.getAnnotation(HeaderParam.class).value())
                ? new Input("header", parameter.getAnnotation(HeaderParam.class).value(), type, defaultValue)
                : null;
    }

    private static Type body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(p -> Stream.of(p.getAnnotations())
                        .map(Annotation::annotationType)
                        .noneMatch(Route::isNoBody))
                .map(Parameter::getParameterizedType)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNoBody(Class<? extends Annotation> annotation) {
        return annotation == Context.class
                || annotation == Suspended.class
                || (annotation.getName().startsWith("javax.ws.rs.")
                        && annotation.getName().endsWith("Param"));
    }
}
