package id.jembatan.web.internal.ui;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.SignedIn;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What bridges add to the page of the asking user. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/ui")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class UiResource implements RestResource {

    private final Contributions contributions;
    private final PluginRegistry plugins;

    @Activate
    public UiResource(@Reference Contributions contributions, @Reference PluginRegistry plugins) {
        this.contributions = contributions;
        this.plugins = plugins;
    }

    @GET
    @Path("contributions")
    @SignedIn
    public List<Contributions.Offer> contributions(@Context Actor actor) {
        Set<String> open = plugins.states(actor.facilityId()).stream()
                .filter(state -> state.state().open())
                .map(PluginState::pluginId)
                .collect(Collectors.toSet());
        return contributions.all().stream()
                .map(contribution -> Offers.of(contribution, actor, open.contains(contribution.id())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Served by {@link EventsServlet} at the same address, which takes precedence; described here with the rest. */
    @GET
    @Path("events")
    @Produces("text/event-stream")
    @SignedIn
    public String events() {
        throw EmrException.unavailable(
                "events.off",
                new Text("Pembaruan langsung sedang tidak tersedia.", "Live updates are not available at the moment."));
    }
}
