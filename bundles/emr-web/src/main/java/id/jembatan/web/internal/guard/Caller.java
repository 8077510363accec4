package id.jembatan.web.internal.guard;

import id.jembatan.api.EmrException;
import id.jembatan.api.access.Session;
import id.jembatan.web.internal.problem.Problem;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Who sent a request. Set by the guard on every request; what finds none was reached around the guard and must refuse.
 * The session is looked up on first use, so that anonymous routes and static files cost no query.
 */
public final class Caller {

    private static final String ATTRIBUTE = Caller.class.getName();

    private final Sessions sessions;
    private final String token;
    private Optional<Session> session;

    Caller(Sessions sessions, String token) {
        this.sessions = sessions;
        this.token = token;
    }

    /** @throws EmrException UNAVAILABLE when the guard has not seen the request */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw Sessions.starting();
    }

    /**
     * Refuses a request that no guard has seen: in the first moments of a start the web container knows the servlets before
     * the filter. Without this the refusal would end as the container's own error page.
     *
     * @return true when it was refused and answered
     */
    public static boolean refusesUnguarded(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller) {
            return false;
        }
        Problem.of(Sessions.starting()).write(response);
        return true;
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @throws EmrException UNAVAILABLE while the record is not up */
    public synchronized Optional<Session> session() {
        if (session == null) {
            session = token == null ? Optional.empty() : sessions.find(token);
        }
        return session;
    }

    /** The token the browser sent, valid or not; null when it sent none. */
    public String token() {
        return token;
    }
}
