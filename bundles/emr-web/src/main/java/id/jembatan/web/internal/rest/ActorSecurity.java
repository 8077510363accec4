package id.jembatan.web.internal.rest;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import java.security.Principal;
import javax.ws.rs.core.SecurityContext;

/** The security context that resources of bridges see; a role is a permission's text. */
record ActorSecurity(Actor actor, boolean https) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return actor;
    }

    @Override
    public boolean isUserInRole(String permission) {
        try {
            return actor.can(Permission.parse(permission));
        } catch (IllegalArgumentException notAPermission) {
            return false;
        }
    }

    @Override
    public boolean isSecure() {
        return https;
    }

    @Override
    public String getAuthenticationScheme() {
        return SecurityContext.FORM_AUTH;
    }
}
