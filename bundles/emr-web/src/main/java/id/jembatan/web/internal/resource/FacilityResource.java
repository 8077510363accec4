package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.spi.RestResource;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The facility one works in. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/facility")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FacilityResource implements RestResource {

    private final FacilityService facilities;

    @Activate
    public FacilityResource(@Reference FacilityService facilities) {
        this.facilities = facilities;
    }

    @GET
    @RequiresPermission(kind = Kind.FACILITY, act = Act.VIEW)
    public Facility get(@Context Actor actor) {
        return facilities
                .facility(actor.facilityId())
                .orElseThrow(() -> EmrException.notFound(
                        "facility.unknown", new Text("Klinik tidak ditemukan.", "There is no such facility.")));
    }

    @PUT
    @RequiresPermission(kind = Kind.FACILITY, act = Act.ENTER)
    public Facility update(Update entered, @Context Actor actor) {
        Fields.required(entered);
        return facilities.update(
                actor, entered.version(), entered.name(), entered.address(), entered.phone(), entered.zone());
    }

    /** @param zone such as Asia/Jakarta */
    public record Update(long version, String name, String address, String phone, String zone) {}
}
