package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.medication.AlertStatistics;
import id.jembatan.api.medication.PrescriptionCheckService;
import id.jembatan.spi.RestResource;
import java.time.LocalDate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How often alerts of prescriptions were shown and overridden. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/alert-statistics")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AlertStatisticsResource implements RestResource {

    private final PrescriptionCheckService checks;

    @Activate
    public AlertStatisticsResource(@Reference PrescriptionCheckService checks) {
        this.checks = checks;
    }

    /** Of a span of days, both included. */
    @GET
    @RequiresPermission(kind = Kind.PRESCRIPTION, act = Act.VIEW, or = "audit:view")
    public AlertStatistics statistics(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @Context Actor actor) {
        return checks.statistics(actor, Fields.required("from", from), Fields.required("to", to));
    }
}
