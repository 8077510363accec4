package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.SignedIn;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationService;
import id.jembatan.spi.RestResource;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drugs of the dictionaries of the active bridges. The right to what is searched for is asked for by the record itself. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/medications")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MedicationResource implements RestResource {

    private static final int MOST_HITS = 50;

    private final MedicationService medications;

    @Activate
    public MedicationResource(@Reference MedicationService medications) {
        this.medications = medications;
    }

    /** Words of {@link MedicationService.Purpose} as they stand in the address. */
    public enum Purpose {
        product,
        taken,
        allergen
    }

    /** By brand, generic name, maker or KFA code; {@code notSearched} says why no dictionary was asked. */
    @GET
    @SignedIn
    public MedicationService.Hits search(
            @QueryParam("text") String text,
            @QueryParam("purpose") Purpose purpose,
            @QueryParam("limit") @DefaultValue("20") Integer limit,
            @Context Actor actor) {
        String word = Fields.required("purpose", purpose).name().toUpperCase(Locale.ROOT);
        return medications.search(
                actor,
                MedicationService.Purpose.valueOf(word),
                Fields.text("text", text),
                Fields.limit(limit, MOST_HITS));
    }

    /** The full view of one entry of a dictionary. */
    @GET
    @Path("detail")
    @SignedIn
    public MedicationDetail detail(
            @QueryParam("system") String system,
            @QueryParam("code") String code,
            @QueryParam("kind") MedicationCode.Kind kind,
            @Context Actor actor) {
        String key = Fields.text("code", code);
        return medications.detail(
                actor, new MedicationCode(Fields.text("system", system), key, Fields.required("kind", kind), key));
    }
}
