package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What goes to the outside, and where it stands. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/deliveries")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource implements RestResource {

    private final OutboxService outbox;

    @Activate
    public DeliveryResource(@Reference OutboxService outbox) {
        this.outbox = outbox;
    }

    private static final int MAX_OFFSET = 1_000_000;

    @GET
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<Delivery> deliveries(
            @QueryParam("plugin") String plugin,
            @QueryParam("status") Status status,
            @QueryParam("patientId") UUID patientId,
            @QueryParam("offset") @DefaultValue("0") Integer offset,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context Actor actor) {
        return outbox.deliveries(
                actor,
                new OutboxService.Filter(plugin, status, patientId),
                Fields.within("offset", offset, 0, MAX_OFFSET),
                Fields.limit(limit, 500));
    }

    /** Numbers by bridge and status. */
    @GET
    @Path("counts")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public Map<String, Map<Status, Integer>> counts(@Context Actor actor) {
        return outbox.counts(actor);
    }

    @GET
    @Path("{id}/attempts")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<OutboxService.Attempt> attempts(@PathParam("id") UUID id, @Context Actor actor) {
        return outbox.attempts(actor, id);
    }

    @POST
    @Path("{id}/retry")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public Delivery retry(@PathParam("id") UUID id, @Context Actor actor) {
        return outbox.retry(actor, id);
    }

    @POST
    @Path("{id}/give-up")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public Delivery giveUp(@PathParam("id") UUID id, Answers.Reason entered, @Context Actor actor) {
        return outbox.giveUp(actor, id, Fields.required(entered).reason());
    }

    @POST
    @Path("{id}/hold")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public Delivery hold(@PathParam("id") UUID id, Answers.Reason entered, @Context Actor actor) {
        return outbox.hold(actor, id, Fields.required(entered).reason());
    }

    @POST
    @Path("{id}/release")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public Delivery release(@PathParam("id") UUID id, @Context Actor actor) {
        return outbox.release(actor, id);
    }
}
