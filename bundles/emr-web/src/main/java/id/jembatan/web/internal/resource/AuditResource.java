package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.audit.AuditEntry;
import id.jembatan.api.audit.AuditService;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who saw, entered, corrected and sent what. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/audit")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource implements RestResource {

    private final AuditService audit;

    @Activate
    public AuditResource(@Reference AuditService audit) {
        this.audit = audit;
    }

    /** Newest first. @param before only entries with a smaller number, for the next page */
    @GET
    @RequiresPermission(kind = Kind.AUDIT, act = Act.VIEW)
    public List<AuditEntry> entries(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("before") Long before,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context Actor actor) {
        return audit.entries(actor, patientId, before == null ? Long.MAX_VALUE : before, Fields.limit(limit, 500));
    }

    @GET
    @Path("verification")
    @RequiresPermission(kind = Kind.AUDIT, act = Act.VIEW)
    public AuditService.Verification verification(@Context Actor actor) {
        return audit.verify(actor.facilityId());
    }
}
