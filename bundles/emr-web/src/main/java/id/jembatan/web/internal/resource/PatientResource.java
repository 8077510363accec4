package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.api.patient.PatientService;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.openapi.Gives;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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

/** Patients of the facility. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/patients")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PatientResource implements RestResource {

    private final PatientService patients;
    private final EncounterService encounters;

    @Activate
    public PatientResource(@Reference PatientService patients, @Reference EncounterService encounters) {
        this.patients = patients;
        this.encounters = encounters;
    }

    /** By text, or by the exact value of one identifier. */
    @GET
    @RequiresPermission(kind = Kind.PATIENT, act = Act.VIEW)
    public List<Patient> find(
            @QueryParam("text") String text,
            @QueryParam("identifierType") Identifier.Type type,
            @QueryParam("value") String value,
            @QueryParam("limit") @DefaultValue("20") Integer limit,
            @Context Actor actor) {
        if (type != null) {
            return patients.find(actor, type, Fields.text("value", value)).stream()
                    .toList();
        }
        return patients.search(actor, Fields.text("text", text), Fields.limit(limit, 50));
    }

    @POST
    @RequiresPermission(kind = Kind.PATIENT, act = Act.ENTER)
    @Gives(status = 201, value = Patient.class)
    public Response register(PatientDraft draft, @Context Actor actor) {
        return Answers.created(patients.register(actor, Fields.required(draft)));
    }

    @GET
    @Path("{id}")
    @RequiresPermission(kind = Kind.PATIENT, act = Act.VIEW)
    public Patient get(@PathParam("id") UUID id, @Context Actor actor) {
        return patients.get(actor, id);
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(kind = Kind.PATIENT, act = Act.ENTER)
    public Patient update(@PathParam("id") UUID id, Update entered, @Context Actor actor) {
        Fields.required(entered);
        return patients.update(
                actor, id, entered.version(), Fields.required("draft", entered.draft()), entered.reason());
    }

    @GET
    @Path("{id}/encounters")
    @RequiresPermission(kind = Kind.ENCOUNTER, act = Act.VIEW)
    public List<Encounter> encounters(
            @PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("20") Integer limit, @Context Actor actor) {
        return encounters.ofPatient(actor, id, Fields.limit(limit, 200));
    }

    /** @param reason why, when a NIK, name, gender or birth date changes */
    public record Update(long version, PatientDraft draft, String reason) {}
}
