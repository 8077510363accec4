package id.jembatan.web.internal.rest;

import id.jembatan.web.internal.problem.Problems;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

/** Turns every exception into {@code application/problem+json}. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private ResourceInfo matched;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            Response given = web.getResponse();
            if (given.getStatus() < 400 || given.hasEntity()) {
                return given;
            }
            return withAllow(Problems.of(thrown, where()).response(), given);
        }
        return Problems.of(thrown, where()).response();
    }

    private static Response withAllow(Response problem, Response given) {
        Object allow = given.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    private String where() {
        return matched.getResourceMethod() == null
                ? "REST"
                : matched.getResourceClass().getSimpleName() + "."
                        + matched.getResourceMethod().getName();
    }
}
