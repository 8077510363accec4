package id.jembatan.web.internal.resource;

import id.jembatan.api.access.AccessService;
import id.jembatan.api.access.Anonymous;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Session;
import id.jembatan.api.access.SignedIn;
import id.jembatan.api.facility.Facility;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.guard.Caller;
import id.jembatan.web.internal.guard.SessionCookie;
import id.jembatan.web.internal.guard.Sessions;
import id.jembatan.web.internal.openapi.Gives;
import id.jembatan.web.internal.rest.Access;
import id.jembatan.web.internal.rest.AllowedBeforePasswordChange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out, the facility one works in, the own password. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/session")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource implements RestResource {

    private final AccessService access;
    private final Sessions sessions;

    @Activate
    public SessionResource(@Reference AccessService access, @Reference Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    @GET
    @SignedIn
    @AllowedBeforePasswordChange
    public View get(@Context HttpServletRequest request) {
        return View.of(current(request));
    }

    /** Always makes a new token: one that was planted before the sign-in is worth nothing after it. */
    @POST
    @Anonymous
    @Gives(SessionResource.View.class)
    public Response signIn(SignIn entered, @Context HttpServletRequest request) {
        Fields.required(entered);
        char[] password = Fields.secret("password", entered.password());
        try {
            Session session =
                    access.signIn(Fields.text("username", entered.username()), password, request.getRemoteAddr());
            end(Caller.of(request).token());
            return answer(session, request);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @DELETE
    @SignedIn
    @AllowedBeforePasswordChange
    @Gives(status = 204)
    public Response signOut(@Context HttpServletRequest request) {
        end(Caller.of(request).token());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(request.isSecure()))
                .build();
    }

    @PUT
    @Path("facility")
    @SignedIn
    @Gives(SessionResource.View.class)
    public Response switchFacility(SwitchFacility entered, @Context HttpServletRequest request) {
        Fields.required(entered);
        Fields.required("facilityId", entered.facilityId());
        Session old = current(request);
        Session session = access.switchFacility(old.token(), entered.facilityId());
        sessions.ended(old.token());
        return answer(session, request);
    }

    @PUT
    @Path("password")
    @SignedIn
    @AllowedBeforePasswordChange
    @Gives(SessionResource.View.class)
    public Response changePassword(ChangePassword entered, @Context HttpServletRequest request) {
        Fields.required(entered);
        char[] old = Fields.secret("current", entered.current());
        char[] chosen = Fields.secret("chosen", entered.chosen());
        Session before = current(request);
        try {
            Session session = access.changePassword(before.token(), old, chosen);
            sessions.ended(before.token());
            return answer(session, request);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(chosen, '\0');
        }
    }

    private void end(String token) {
        if (token != null) {
            access.signOut(token);
            sessions.ended(token);
        }
    }

    private static Session current(HttpServletRequest request) {
        return Access.current(Caller.of(request));
    }

    private static Response answer(Session session, HttpServletRequest request) {
        return Response.ok(View.of(session))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.give(session.token(), request.isSecure()))
                .build();
    }

    /** What the page may know of the session: everything but the token. */
    public record View(
            String username,
            Person actor,
            Facility facility,
            List<Facility> facilities,
            Set<Permission> permissions,
            boolean mustChangePassword,
            Instant expiresAt) {

        static View of(Session session) {
            return new View(
                    session.username(),
                    new Person(session.actor().userId(), session.actor().name()),
                    session.facility(),
                    session.facilities(),
                    session.actor().permissions(),
                    session.mustChangePassword(),
                    session.expiresAt());
        }
    }

    public record Person(UUID userId, String name) {}

    public record SignIn(String username, String password) {
        @Override
        public String toString() {
            return "SignIn[]";
        }
    }

    public record SwitchFacility(UUID facilityId) {}

    public record ChangePassword(String current, String chosen) {
        @Override
        public String toString() {
            return "ChangePassword[]";
        }
    }
}
