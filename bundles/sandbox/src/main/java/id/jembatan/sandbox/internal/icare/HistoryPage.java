package id.jembatan.sandbox.internal.icare;

import id.jembatan.sandbox.internal.gateway.Mishaps;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import id.jembatan.sandbox.internal.pcare.Person;
import id.jembatan.sandbox.internal.pcare.World;
import java.util.Map;

/** The page behind a link, for a browser: shown once. Faults work here too, under the resource {@code ihs/history}. */
final class HistoryPage {
    private static final String RESOURCE = Icare.PAGE.substring(1);
    private static final String TOKEN = "token=";

    /** Beside {@code Cache-Control: no-store}, which every answer of the listener has. */
    private static final Map<String, String> SAFETY = Map.of(
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'");

    private final World world;
    private final Links links;
    private final Mishaps mishaps;

    HistoryPage(World world, Links links, Mishaps mishaps) {
        this.world = world;
        this.links = links;
        this.mishaps = mishaps;
    }

    Reply handle(Request request) {
        String endpoint = request.method().equals("GET") ? "GET " + RESOURCE : "unknown";
        return mishaps.around(request.method(), endpoint, RESOURCE, plan -> page(request));
    }

    private Reply page(Request request) {
        if (!request.method().equals("GET")) {
            return Reply.text(405, "").with(SAFETY);
        }
        return links.open(token(request.target()))
                .map(this::history)
                .orElseGet(() -> Reply.html(410, HistoryHtml.gone()))
                .with(SAFETY);
    }

    private Reply history(Person person) {
        return Reply.html(200, HistoryHtml.of(person, InventedVisit.of(person, world.today())));
    }

    /** The token in the query, empty when there is none. */
    private static String token(String target) {
        int query = target.indexOf('?');
        if (query >= 0) {
            for (String part : target.substring(query + 1).split("&")) {
                if (part.startsWith(TOKEN)) {
                    return part.substring(TOKEN.length());
                }
            }
        }
        return "";
    }
}
