package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.EncounterDraft;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.openapi.Gives;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visits, from plan to finish. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/encounters")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class EncounterResource implements RestResource {

    private final EncounterService encounters;

    @Activate
    public EncounterResource(@Reference EncounterService encounters) {
        this.encounters = encounters;
    }

    @GET
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.VIEW)
    public List<Encounter> ofDay(
            @QueryParam("day") LocalDate day, @QueryParam("locationId") UUID locationId, @Context Actor actor) {
        return encounters.ofDay(actor, Fields.required("day", day), locationId);
    }

    /** The patient is here; with {@code plan=true} a visit to come. */
    @POST
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.ENTER)
    @Gives(status = 201, value = Encounter.class)
    public Response create(
            @QueryParam("plan") @DefaultValue("false") Boolean plan, EncounterDraft draft, @Context Actor actor) {
        Fields.required(draft);
        return Answers.created(
                Boolean.TRUE.equals(plan) ? encounters.plan(actor, draft) : encounters.arrive(actor, draft));
    }

    @GET
    @Path("{id}")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.VIEW)
    public Encounter get(@PathParam("id") UUID id, @Context Actor actor) {
        return encounters.get(actor, id);
    }

    @POST
    @Path("{id}/arrive")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.ENTER)
    public Encounter arrive(@PathParam("id") UUID id, Arrive entered, @Context Actor actor) {
        return encounters.arrive(actor, id, entered == null ? null : entered.at());
    }

    @POST
    @Path("{id}/start")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.ENTER)
    public Encounter start(@PathParam("id") UUID id, Start entered, @Context Actor actor) {
        Fields.required(entered);
        return encounters.start(actor, id, entered.practitionerId(), entered.at());
    }

    @POST
    @Path("{id}/finish")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.ENTER)
    public Encounter finish(@PathParam("id") UUID id, Finish entered, @Context Actor actor) {
        Fields.required(entered);
        return encounters.finish(actor, id, Fields.required("disposition", entered.disposition()), entered.at());
    }

    @POST
    @Path("{id}/cancel")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.ENTER)
    public Encounter cancel(@PathParam("id") UUID id, Answers.Reason entered, @Context Actor actor) {
        return encounters.cancel(actor, id, Fields.required(entered).reason());
    }

    /** @param at real time, null for now */
    public record Arrive(Instant at) {}

    /** @param at real time, null for now */
    public record Start(UUID practitionerId, Instant at) {}

    /** @param at real time, null for now */
    public record Finish(Encounter.Disposition disposition, Instant at) {}
}
