package id.jembatan.web.internal.rest;

import id.jembatan.api.Actor;
import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;

/** Lets a resource method take the {@link Actor} as a {@code @Context} parameter. */
@Provider
public final class ActorProvider implements ContextProvider<Actor> {

    @Override
    public Actor createContext(Message message) {
        SecurityContext security = message.get(SecurityContext.class);
        Principal principal = security == null ? null : security.getUserPrincipal();
        return principal instanceof Actor actor ? actor : null;
    }
}
