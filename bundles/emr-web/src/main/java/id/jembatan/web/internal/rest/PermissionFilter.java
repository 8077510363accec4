package id.jembatan.web.internal.rest;

import id.jembatan.api.access.Session;
import id.jembatan.web.internal.guard.Caller;
import id.jembatan.web.internal.problem.Problems;
import java.io.IOException;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;

/** Asks for the permission of the matched method, before its body is read. */
@Priority(Priorities.AUTHORIZATION)
final class PermissionFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo matched;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        // The guard judged the method of the request line; a query or header must not turn it into another.
        if (!context.getMethod().equals(request.getMethod())) {
            context.abortWith(Problems.ofStatus(405).response());
            return;
        }
        Session session = Access.check(matched.getResourceMethod(), Caller.of(request));
        if (session != null) {
            context.setSecurityContext(new ActorSecurity(session.actor(), request.isSecure()));
        }
    }
}
