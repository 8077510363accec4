package id.jembatan.sandbox.internal.icare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.gateway.Mishaps;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.http.Handler;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import id.jembatan.sandbox.internal.pcare.World;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * iCare JKN for clinics (contract "iCare JKN"): behind the gateway's door an endpoint that gives a link, and in front of it the page the link leads to.
 */
public final class Icare implements Handler {
    /** Path shown in the base URL of iCare; any prefix is taken. */
    public static final String PREFIX = "/ihs_dev";

    /** Where the page of a link stands. It is opened by a browser, so no credentials are asked there but the link's token. */
    public static final String PAGE = "/ihs/history";

    private final boolean opened;
    private final Links links;
    private final ValidateEndpoint validate;
    private final HistoryPage page;

    /** @param origin where the stand-in answers, asked only while it does */
    public Icare(World world, Mishaps mishaps, Clock clock, Supplier<String> origin) {
        this.opened = world.settings().icare();
        this.links = new Links(clock);
        this.validate = new ValidateEndpoint(world, links, origin);
        this.page = new HistoryPage(world, links, mishaps);
    }

    public void addTo(Router router) {
        validate.addTo(router);
    }

    /** Answers a call to {@link #PAGE}. */
    @Override
    public Reply handle(Request request) {
        return page.handle(request);
    }

    /** {@code {opened, linksIssued, linksOpened, linksRefused, linksWaiting}}. */
    public ObjectNode json() {
        return links.counts().put("opened", opened);
    }

    /** Forgets all links and their counts. */
    public void reset() {
        links.reset();
    }
}
