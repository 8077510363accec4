package id.jembatan.web.internal.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.access.SignedIn;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.rest.PublishedRoutes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The description of the interface, made of what is published when it is asked for. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/openapi.json")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource implements RestResource {

    private final PublishedRoutes routes;
    private final String version;

    @Activate
    public OpenApiResource(@Reference PublishedRoutes routes, BundleContext context) {
        this(routes, context.getBundle().getVersion());
    }

    OpenApiResource(PublishedRoutes routes, Version version) {
        this.routes = routes;
        this.version = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @GET
    @SignedIn
    public ObjectNode describe() {
        return new OpenApiDocument().describe(routes.byPath(), version);
    }
}
