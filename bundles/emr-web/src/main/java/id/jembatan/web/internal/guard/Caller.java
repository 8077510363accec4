package id.jembatan.web.internal.guard;

import id.jembatan.api.EmrException;
import id.jembatan.api.access.Session;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

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
