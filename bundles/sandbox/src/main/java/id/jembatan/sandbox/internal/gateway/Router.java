package id.jembatan.sandbox.internal.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the endpoint of a path, whatever prefix stands before it. Fixed parts are compared without regard to case, as the gateway's Windows server
 * does; parts in braces take one decoded segment each.
 */
public final class Router {
    /** An endpoint. */
    record Route(String method, String template, Function<Call, Answer> action) {}

    /**
     * Where a request goes.
     *
     * @param route null when only the path is known, with another method
     * @param resource the path without its prefix, for fault filters and counters
     */
    record Match(Route route, String resource, Map<String, String> parts) {}

    private final List<Route> routes = new ArrayList<>();

    public void on(String method, String template, Function<Call, Answer> action) {
        routes.add(new Route(method, template, action));
    }

    /** The endpoint for the request, or empty when no suffix of the path is known. */
    Optional<Match> find(String method, String path) {
        String[] segments = path.replaceFirst("^/+", "").split("/", -1);
        Match otherMethod = null;
        for (int from = 0; from < segments.length; from++) {
            for (Route route : routes) {
                Map<String, String> parts = match(route.template().split("/"), segments, from);
                if (parts == null) {
                    continue;
                }
                String resource = String.join("/", List.of(segments).subList(from, segments.length));
                if (route.method().equals(method)) {
                    return Optional.of(new Match(route, resource, parts));
                }
                otherMethod = otherMethod == null ? new Match(null, resource, parts) : otherMethod;
            }
        }
        return Optional.ofNullable(otherMethod);
    }

    private static Map<String, String> match(String[] template, String[] segments, int from) {
        if (segments.length - from != template.length) {
            return null;
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < template.length; i++) {
            String segment = segments[from + i];
            if (template[i].startsWith("{")) {
                String value = decode(segment);
                if (value == null || value.isEmpty()) {
                    return null;
                }
                parts.put(template[i].substring(1, template[i].length() - 1), value);
            } else if (!template[i].equalsIgnoreCase(segment)) {
                return null;
            }
        }
        return parts;
    }

    /** Percent-decoding of a path segment, where a plus sign is a plus sign; null when malformed. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
