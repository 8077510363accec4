package id.jembatan.bpjs.pcare.internal.web;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginRegistry.JobState;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceJob;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceReader;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceReader.Kept;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.RestResource;
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
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the bridge's pages ask for, below {@code /api/p/pcare}. Numbers of people travel in bodies, never in addresses. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/p/pcare")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PcareResource implements RestResource {
    private static final int MOST_ROWS = 200;

    private final PluginRegistry registry;
    private final ReferenceReader references;
    private final MemberDesk members;
    private final SentVisits visits;

    @Activate
    public PcareResource(
            @Reference PluginRegistry registry,
            @Reference ReferenceReader references,
            @Reference MemberDesk members,
            @Reference SentVisits visits) {
        this.registry = registry;
        this.references = references;
        this.members = members;
        this.visits = visits;
    }

    /** Asks pCare about a member. */
    @POST
    @Path("peserta")
    @RequiresPermission(kind = Kind.PATIENT, act = Act.VIEW)
    public CoverageAnswer peserta(Number entered, @Context SecurityContext security) {
        return members.check(actor(security), entered == null ? null : entered.number());
    }

    /** The kept reference lists with their ages. */
    @GET
    @Path("references")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<Kept> references(@Context SecurityContext security) {
        return references.overview(open(actor(security)));
    }

    /** Rows of a list, at most {@value #MOST_ROWS}. */
    @GET
    @Path("references/{kind}")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<ReferenceItem> rows(
            @PathParam("kind") String kind,
            @QueryParam("search") @DefaultValue("") String search,
            @Context SecurityContext security) {
        return references.rows(open(actor(security)), kind, search, MOST_ROWS);
    }

    /** Fetches every list now. */
    @POST
    @Path("references/refresh")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public JobState refresh(@Context SecurityContext security) {
        return registry.runJob(actor(security), Pcare.ID, ReferenceJob.ID);
    }

    /** Today's deliveries of the clinic, newest first. */
    @GET
    @Path("visits/today")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<SentVisits.Sent> today(@Context SecurityContext security) {
        Actor actor = actor(security);
        return visits.today(actor, open(actor));
    }

    /** Where a visit stands at pCare. */
    @GET
    @Path("visits/{encounterId}")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.VIEW)
    public SentVisits.Standing standing(@PathParam("encounterId") UUID encounterId, @Context SecurityContext security) {
        Actor actor = actor(security);
        return visits.standing(actor, open(actor), encounterId);
    }

    /** @param number card of 13 digits or NIK of 16 */
    public record Number(String number) {}

    private PluginContext open(Actor actor) {
        return registry.open(actor.facilityId(), Pcare.ID);
    }

    private static Actor actor(SecurityContext security) {
        return Actor.signedIn(security.getUserPrincipal());
    }
}
