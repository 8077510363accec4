package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.history.HistoryDraft;
import id.jembatan.api.history.HistoryService;
import id.jembatan.api.history.PatientHistory;
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

/** What is known of a patient beyond one visit: allergies, current medication, problems, state. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/patients")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource implements RestResource {

    private final HistoryService histories;

    @Activate
    public HistoryResource(@Reference HistoryService histories) {
        this.histories = histories;
    }

    @GET
    @Path("{id}/history")
    @RequiresPermission(kind = Kind.HISTORY, act = Act.VIEW)
    public PatientHistory get(@PathParam("id") UUID id, @Context Actor actor) {
        return histories.get(actor, id);
    }

    /** Older texts, newest first. */
    @GET
    @Path("{id}/history/corrections")
    @RequiresPermission(kind = Kind.HISTORY, act = Act.VIEW)
    public List<Correction> corrections(@PathParam("id") UUID id, @Context Actor actor) {
        return histories.corrections(actor, id);
    }

    /** Saves the sections that are given; a section that is null stays as it is. */
    @PUT
    @Path("{id}/history")
    @RequiresPermission(kind = Kind.HISTORY, act = Act.ENTER)
    public PatientHistory save(@PathParam("id") UUID id, HistoryDraft draft, @Context Actor actor) {
        return histories.save(actor, id, Fields.required(draft));
    }
}
