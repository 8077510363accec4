package id.jembatan.web.internal.testing.bridge;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.spi.RestResource;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;

/** What a bridge publishes. */
@Path("/")
@Produces("application/json")
public class Bridge implements RestResource {

    @GET
    @Path("me")
    @RequiresPermission(kind = Kind.PATIENT, act = Act.VIEW)
    public BridgeAnswer me(@Context SecurityContext security) {
        return new BridgeAnswer(((Actor) security.getUserPrincipal()).getName());
    }

    @POST
    @Path("echo")
    @RequiresPermission(kind = Kind.PATIENT, act = Act.VIEW)
    public BridgeAnswer echo(BridgeAnswer answer) {
        return answer;
    }

    @POST
    @Path("forgotten")
    public BridgeAnswer forgotten(BridgeAnswer answer) {
        return answer;
    }
}
