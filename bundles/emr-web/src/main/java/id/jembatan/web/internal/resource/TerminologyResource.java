package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.terminology.Concept;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.openapi.Takes;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Code systems: diagnoses and procedures. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/terminology")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TerminologyResource implements RestResource {

    private static final String CSV = "text/csv";

    private final TerminologyService terminology;

    @Activate
    public TerminologyResource(@Reference TerminologyService terminology) {
        this.terminology = terminology;
    }

    @GET
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public List<TerminologyService.SystemInfo> systems() {
        return terminology.systems();
    }

    @GET
    @Path("{system}")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public List<Concept> search(
            @PathParam("system") String system,
            @QueryParam("text") String text,
            @QueryParam("limit") @DefaultValue("20") Integer limit) {
        return terminology.search(system, Fields.text("text", text), Fields.limit(limit, 50));
    }

    @GET
    @Path("{system}/{code}")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public Concept lookup(@PathParam("system") String system, @PathParam("code") String code) {
        return terminology
                .lookup(system, code)
                .orElseThrow(() -> EmrException.notFound(
                        "terminology.code.unknown", new Text("Kode ini tidak dikenal.", "This code is not known.")));
    }

    /** Replaces a code system from CSV with the header {@code code,title_id,title_en,keywords}; all or nothing. */
    @POST
    @Path("{system}")
    @Takes(CSV)
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public Imported importCsv(
            @PathParam("system") String system,
            @QueryParam("version") String version,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream csv,
            @Context Actor actor) {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(CSV)) {
            throw new NotSupportedException();
        }
        return new Imported(terminology.importCsv(actor, system, Fields.text("version", version), csv));
    }

    /** @param codes codes the system has now */
    public record Imported(int codes) {}
}
