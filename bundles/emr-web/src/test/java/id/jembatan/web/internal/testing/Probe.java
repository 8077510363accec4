package id.jembatan.web.internal.testing;

import id.jembatan.api.access.Anonymous;
import id.jembatan.spi.RestResource;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

/** A route that anybody may call. */
@Path("/")
@Produces("application/json")
public final class Probe implements RestResource {

    @GET
    @Anonymous
    public Answer answer() {
        return new Answer("UP");
    }

    /** What it says. */
    /** Long enough to be worth compressing. */
    @GET
    @Path("long")
    @Anonymous
    public Answer longAnswer() {
        return new Answer("UP ".repeat(1000));
    }

    public record Answer(String status) {}
}
