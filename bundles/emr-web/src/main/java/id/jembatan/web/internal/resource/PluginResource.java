package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.CredentialService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bridges: where they stand, what they need, their work by the clock. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/plugins")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginResource implements RestResource {

    private final PluginRegistry plugins;
    private final CredentialService credentials;

    @Activate
    public PluginResource(@Reference PluginRegistry plugins, @Reference CredentialService credentials) {
        this.plugins = plugins;
        this.credentials = credentials;
    }

    @GET
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<PluginState> states(@Context Actor actor) {
        return plugins.states(actor.facilityId());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public PluginState state(@PathParam("id") String id, @Context Actor actor) {
        return plugins.state(actor.facilityId(), id);
    }

    @POST
    @Path("{id}/enable")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public PluginState enable(@PathParam("id") String id, @Context Actor actor) {
        return plugins.enable(actor, id);
    }

    @POST
    @Path("{id}/disable")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public PluginState disable(@PathParam("id") String id, @Context Actor actor) {
        return plugins.disable(actor, id);
    }

    @POST
    @Path("{id}/recheck")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public PluginState recheck(@PathParam("id") String id, @Context Actor actor) {
        return plugins.recheck(actor, id);
    }

    @PUT
    @Path("{id}/environment")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public PluginState useEnvironment(@PathParam("id") String id, Choice entered, @Context Actor actor) {
        Fields.required(entered);
        credentials.useEnvironment(actor, id, Fields.required("environment", entered.environment()));
        return plugins.state(actor.facilityId(), id);
    }

    @GET
    @Path("{id}/credentials/{environment}")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<CredentialService.Entry> credentials(
            @PathParam("id") String id, @PathParam("environment") Environment environment, @Context Actor actor) {
        return credentials.entries(actor, id, environment);
    }

    /** Absent secrets stay as they were; an empty one is removed. Answers what is known then, without the secrets. */
    @PUT
    @Path("{id}/credentials/{environment}")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public List<CredentialService.Entry> putCredentials(
            @PathParam("id") String id,
            @PathParam("environment") Environment environment,
            Values entered,
            @Context Actor actor) {
        Fields.required(entered);
        credentials.put(actor, id, environment, Fields.required("values", entered.values()));
        return credentials.entries(actor, id, environment);
    }

    @GET
    @Path("{id}/jobs")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.VIEW)
    public List<PluginRegistry.JobState> jobs(@PathParam("id") String id, @Context Actor actor) {
        return plugins.jobs(actor.facilityId(), id);
    }

    @POST
    @Path("{id}/jobs/{job}/run")
    @RequiresPermission(kind = Kind.INTEGRATION, act = Act.ENTER)
    public PluginRegistry.JobState runJob(
            @PathParam("id") String id, @PathParam("job") String job, @Context Actor actor) {
        return plugins.runJob(actor, id, job);
    }

    public record Choice(Environment environment) {}

    /** Values by the names of the credential fields. */
    public record Values(Map<String, String> values) {
        @Override
        public String toString() {
            return "Values[]";
        }
    }
}
