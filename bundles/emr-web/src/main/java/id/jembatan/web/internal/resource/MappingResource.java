package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.MappingService;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Local records and the gateways' codes for them. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/plugins")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MappingResource implements RestResource {

    private final MappingService mappings;

    @Activate
    public MappingResource(@Reference MappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @Path("{id}/mappings")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<MappingKind> kinds(@PathParam("id") String id) {
        return mappings.kinds(id);
    }

    @GET
    @Path("{id}/mappings/{kind}")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<MappingService.Mapping> mappings(
            @PathParam("id") String id, @PathParam("kind") String kind, @Context Actor actor) {
        return mappings.mappings(actor, id, kind);
    }

    /** Without a text the beginning of the list. */
    @GET
    @Path("{id}/mappings/{kind}/choices")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<ReferenceItem> choices(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context Actor actor) {
        return mappings.choices(actor, id, kind, text, Fields.limit(limit, 500));
    }

    /** Answers the mappings of the kind as they are then. */
    @PUT
    @Path("{id}/mappings/{kind}/{localId}")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public List<MappingService.Mapping> map(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @PathParam("localId") UUID localId,
            Code entered,
            @Context Actor actor) {
        mappings.map(actor, id, kind, localId, Fields.required(entered).code());
        return mappings.mappings(actor, id, kind);
    }

    /** @param code null removes the mapping */
    public record Code(String code) {}
}
