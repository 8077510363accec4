package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.api.medication.PrescriptionCheckService;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The check of a visit's prescription: of what is being written, and of what is kept. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/encounters")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PrescriptionCheckResource implements RestResource {

    private final PrescriptionCheckService checks;

    @Activate
    public PrescriptionCheckResource(@Reference PrescriptionCheckService checks) {
        this.checks = checks;
    }

    /** A question that only its size keeps out of an address: nothing is saved. */
    @POST
    @Path("{id}/prescription-check")
    @RequiresPermission(kind = Kind.PRESCRIPTION, act = Act.VIEW)
    public PrescriptionCheck check(@PathParam("id") UUID id, Drafts drafts, @Context Actor actor) {
        return checks.check(
                actor,
                id,
                Fields.list("prescriptions", Fields.required(drafts).prescriptions(), DrugCheckRequest.MAX_LINES));
    }

    @GET
    @Path("{id}/prescription-check")
    @RequiresPermission(kind = Kind.PRESCRIPTION, act = Act.VIEW)
    public PrescriptionCheck current(@PathParam("id") UUID id, @Context Actor actor) {
        return checks.current(actor, id);
    }

    /** @param prescriptions lines that are being written */
    public record Drafts(List<Prescription> prescriptions) {}
}
