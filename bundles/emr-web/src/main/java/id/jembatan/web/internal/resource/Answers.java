package id.jembatan.web.internal.resource;

import javax.ws.rs.core.Response;

/** Shapes that several routes share. */
public final class Answers {

    private Answers() {}

    static Response created(Object entity) {
        return Response.status(Response.Status.CREATED).entity(entity).build();
    }

    /** Why something is done. */
    public record Reason(String reason) {}
}
