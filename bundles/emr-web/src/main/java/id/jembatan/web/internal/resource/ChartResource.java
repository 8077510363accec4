package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartService;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is written in a visit, and what of it went to the outside. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/encounters")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ChartResource implements RestResource {

    private final ChartService charts;
    private final OutboxService outbox;

    @Activate
    public ChartResource(@Reference ChartService charts, @Reference OutboxService outbox) {
        this.charts = charts;
        this.outbox = outbox;
    }

    @GET
    @Path("{id}/chart")
    @RequiresPermission(kind = Kind.VITALS, act = Act.VIEW)
    public Chart get(@PathParam("id") UUID id, @Context Actor actor) {
        return charts.get(actor, id);
    }

    /** The right to each part that is given is asked for by the record itself. */
    @PUT
    @Path("{id}/chart")
    @RequiresPermission(kind = Kind.VITALS, act = Act.ENTER)
    public Chart save(@PathParam("id") UUID id, ChartDraft draft, @Context Actor actor) {
        return charts.save(actor, id, Fields.required(draft));
    }

    @GET
    @Path("{id}/chart/corrections")
    @RequiresPermission(kind = Kind.NOTE, act = Act.VIEW)
    public List<Correction> corrections(@PathParam("id") UUID id, @Context Actor actor) {
        return charts.corrections(actor, id);
    }

    @GET
    @Path("{id}/deliveries")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.VIEW)
    public List<Delivery> deliveries(@PathParam("id") UUID id, @Context Actor actor) {
        return outbox.ofEncounter(actor, id);
    }
}
