package id.jembatan.bpjs.icare.internal.web;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.HistoryLinkService;
import id.jembatan.bpjs.icare.internal.Icare;
import id.jembatan.spi.HistoryViewer.HistoryAnswer;
import id.jembatan.spi.RestResource;
import java.util.UUID;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the panel in the visit asks for, below {@code /api/p/icare}. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/p/icare")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class IcareResource implements RestResource {
    private final HistoryLinkService links;

    @Activate
    public IcareResource(@Reference HistoryLinkService links) {
        this.links = links;
    }

    /** The page of the patient's history, to be opened at once; a POST, because it is made for this one look and written down. */
    @POST
    @Path("links")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.VIEW)
    public Link open(Wanted wanted, @Context SecurityContext security) {
        if (wanted == null || wanted.encounterId() == null) {
            throw EmrException.invalid(
                    "icare.encounter",
                    "encounterId",
                    new Text("Sebutkan kunjungannya.", "Say which visit it is about."));
        }
        HistoryAnswer answer = links.open(actor(security), Icare.ID, wanted.encounterId(), wanted.consent());
        return new Link(answer.url() == null ? null : answer.url().toString(), answer.nothing());
    }

    /** @param consent that the patient has agreed now */
    public record Wanted(UUID encounterId, boolean consent) {}

    /** @param url null when there is nothing to see; @param nothing why, null otherwise */
    public record Link(String url, Text nothing) {
        @Override
        public String toString() {
            return "Link[]";
        }
    }

    private static Actor actor(SecurityContext security) {
        return Actor.signedIn(security.getUserPrincipal());
    }
}
