package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.openapi.Gives;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Places of care: poli. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/locations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class LocationResource implements RestResource {

    private final FacilityService facilities;

    @Activate
    public LocationResource(@Reference FacilityService facilities) {
        this.facilities = facilities;
    }

    @GET
    @RequiresPermission(kind = Kind.FACILITY, act = Act.VIEW)
    public List<Location> all(@Context Actor actor) {
        return facilities.locations(actor);
    }

    @POST
    @RequiresPermission(kind = Kind.FACILITY, act = Act.ENTER)
    @Gives(status = 201, value = Location.class)
    public Response create(Location entered, @Context Actor actor) {
        return Answers.created(facilities.saveLocation(actor, withId(null, Fields.required(entered))));
    }

    /** The id of the path counts. */
    @PUT
    @Path("{id}")
    @RequiresPermission(kind = Kind.FACILITY, act = Act.ENTER)
    public Location update(@PathParam("id") UUID id, Location entered, @Context Actor actor) {
        return facilities.saveLocation(actor, withId(id, Fields.required(entered)));
    }

    private static Location withId(UUID id, Location location) {
        return new Location(id, location.code(), location.name(), location.active(), location.version());
    }
}
