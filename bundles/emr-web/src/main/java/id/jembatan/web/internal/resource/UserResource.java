package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.access.User;
import id.jembatan.api.access.UserService;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.openapi.Gives;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People who sign in. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/users")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource implements RestResource {

    private final UserService users;

    @Activate
    public UserResource(@Reference UserService users) {
        this.users = users;
    }

    @GET
    @RequiresPermission(kind = Kind.USER, act = Act.VIEW)
    public List<User> users(@Context Actor actor) {
        return users.users(actor);
    }

    /** Answers the first password, once. */
    @POST
    @RequiresPermission(kind = Kind.USER, act = Act.ENTER)
    @Gives(status = 201, value = UserService.NewUser.class)
    public Response create(Create entered, @Context Actor actor) {
        Fields.required(entered);
        return Answers.created(users.create(
                actor,
                entered.username(),
                entered.name(),
                entered.practitionerId(),
                Fields.required("roles", entered.roles())));
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(kind = Kind.USER, act = Act.ENTER)
    public User update(@PathParam("id") UUID id, Update entered, @Context Actor actor) {
        Fields.required(entered);
        return users.update(
                actor,
                id,
                entered.version(),
                entered.name(),
                entered.practitionerId(),
                Fields.required("roles", entered.roles()),
                Fields.required("active", entered.active()));
    }

    /** Answers the new first password, once. */
    @POST
    @Path("{id}/reset-password")
    @RequiresPermission(kind = Kind.USER, act = Act.ENTER)
    public UserService.NewUser resetPassword(@PathParam("id") UUID id, @Context Actor actor) {
        return users.resetPassword(actor, id);
    }

    /** @param roles codes of roles */
    public record Create(String username, String name, UUID practitionerId, Set<String> roles) {}

    /** @param roles codes of roles */
    public record Update(long version, String name, UUID practitionerId, Set<String> roles, Boolean active) {}
}
