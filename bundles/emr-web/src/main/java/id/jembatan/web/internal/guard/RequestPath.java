package id.jembatan.web.internal.guard;

import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** The path of a request, decoded once, as the servlet that gets it sees it. */
public final class RequestPath {

    /** Spellings that two readers of the same URI could take for different paths. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|;|\\\\|%(?i:2f|5c|25|00|2e)");

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isPlain(HttpServletRequest request) {
        return !AMBIGUOUS.matcher(request.getRequestURI()).find();
    }

    static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }
}
