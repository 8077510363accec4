package id.jembatan.web.internal.guard;

import id.jembatan.api.access.Session;

/** Wants to know of the life of sessions as far as requests show it. */
public interface SessionListener {

    /** A request used the session. */
    void used(Session session);

    /** The session ended or moved to another facility or owner: nothing may go on in its name. */
    void ended(String token);
}
