package id.jembatan.web.internal.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** Tells requests of our own page from those that a foreign page makes a browser send. */
final class CrossSiteRule {

    static final String HEADER = "X-Requested-With";
    static final String HEADER_VALUE = "jembatan";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private CrossSiteRule() {}

    static boolean allows(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ownSite = site == null || OWN.contains(site);
        if (READING.contains(request.getMethod())) {
            return ownSite || !isData(request);
        }
        return ownSite && ownOrigin(request) && (marked(request) || isMachine(request));
    }

    private static boolean isData(HttpServletRequest request) {
        return RequestPath.isApi(request) || RequestPath.of(request).startsWith("/plugin/");
    }

    /** No form and no simple cross-site request can carry this header. */
    private static boolean marked(HttpServletRequest request) {
        return HEADER_VALUE.equals(request.getHeader(HEADER));
    }

    /** A gateway that calls a bridge's own path: no cookie goes along that could be misused. */
    private static boolean isMachine(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/api/p/") && request.getHeader("Cookie") == null;
    }

    private static boolean ownOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            URI uri = new URI(origin);
            return uri.getAuthority() != null
                    && authority(uri.getAuthority(), uri.getScheme())
                            .equalsIgnoreCase(authority(request.getHeader("Host"), uri.getScheme()));
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }

    private static String authority(String given, String scheme) {
        String standard = "https".equals(scheme) ? ":443" : ":80";
        return given.endsWith(standard) ? given.substring(0, given.length() - standard.length()) : given;
    }
}
