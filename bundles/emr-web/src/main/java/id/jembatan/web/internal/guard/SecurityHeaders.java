package id.jembatan.web.internal.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the browser is told to refuse on our behalf, on every answer. */
final class SecurityHeaders {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Scripts, styles and texts are no documents; what only documents obey would weigh more than the files. */
    private static final Pattern PART = Pattern.compile("/(?:assets|plugin)/.+\\.(?:js|css|json)");

    private final String page;

    /** @param inlineHashes CSP sources of the only inline script there is, the import map */
    SecurityHeaders(List<String> inlineHashes) {
        String hashes = inlineHashes.stream().map(h -> " '" + h + "'").collect(Collectors.joining());
        page = "default-src 'none'; script-src 'self'" + hashes
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                + "; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
                + "; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
    }

    void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (PART.matcher(RequestPath.of(request)).matches()) {
            return;
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (RequestPath.isApi(request)) {
            response.setHeader("Content-Security-Policy", NOTHING);
            response.setHeader("Cache-Control", "no-store");
        } else {
            document(response);
        }
        // On a loopback name it would turn the plain http of this computer off as well.
        if (request.isSecure() && !HostRule.isLoopback(request.getHeader("Host"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** What a browser obeys on a page only. */
    private void document(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", page);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    }
}
