package id.jembatan.web.internal.resource;

import id.jembatan.api.access.Anonymous;
import id.jembatan.spi.RestResource;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;

/** Whether the process answers. Says nothing else, since anybody may ask. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/health")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource implements RestResource {

    @GET
    @Anonymous
    public Health health() {
        return new Health("UP");
    }

    public record Health(String status) {}
}
