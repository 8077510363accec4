package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.access.Role;
import id.jembatan.api.access.UserService;
import id.jembatan.spi.RestResource;
import java.util.List;
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

/** Named sets of permissions. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/roles")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RoleResource implements RestResource {

    private final UserService users;

    @Activate
    public RoleResource(@Reference UserService users) {
        this.users = users;
    }

    @GET
    @RequiresPermission(kind = Kind.USER, act = Act.VIEW)
    public List<Role> roles(@Context Actor actor) {
        return users.roles(actor);
    }

    @PUT
    @Path("{code}")
    @RequiresPermission(kind = Kind.USER, act = Act.ENTER)
    public Role save(@PathParam("code") String code, Role entered, @Context Actor actor) {
        if (!code.equals(Fields.required(entered).code())) {
            throw EmrException.invalid(
                    "role.code",
                    "code",
                    new Text(
                            "Kode peran tidak sama dengan kode pada alamat.",
                            "The code of the role differs from that of the address."));
        }
        return users.saveRole(actor, entered);
    }
}
