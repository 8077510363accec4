package id.jembatan.web.internal.rest;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Anonymous;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.access.Session;
import id.jembatan.api.access.SignedIn;
import id.jembatan.web.internal.guard.Caller;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/** What a route asks of its caller, and whether the caller has it. */
public final class Access {

    /** Kinds of demand; CLOSED is a route on which nobody said anything. */
    public enum Demand {
        ANONYMOUS,
        SIGNED_IN,
        PERMISSION,
        CLOSED
    }

    private Access() {}

    public static Demand demand(AnnotatedElement route) {
        if (route.isAnnotationPresent(RequiresPermission.class)) {
            return Demand.PERMISSION;
        }
        if (route.isAnnotationPresent(SignedIn.class)) {
            return Demand.SIGNED_IN;
        }
        return route.isAnnotationPresent(Anonymous.class) ? Demand.ANONYMOUS : Demand.CLOSED;
    }

    /** The permissions of a route with demand PERMISSION, of which one is enough. */
    public static List<Permission> permissions(AnnotatedElement route) {
        RequiresPermission asked = route.getAnnotation(RequiresPermission.class);
        Permission first = Permission.of(asked.kind(), asked.act());
        return asked.or().isEmpty() ? List.of(first) : List.of(first, Permission.parse(asked.or()));
    }

    /**
     * Lets the caller in or refuses.
     *
     * @return the session, null on an anonymous route
     * @throws EmrException UNAUTHENTICATED or FORBIDDEN
     */
    public static Session check(AnnotatedElement route, Caller caller) {
        return switch (demand(route)) {
            case ANONYMOUS -> null;
            case SIGNED_IN -> signedIn(route, caller);
            case PERMISSION -> {
                Session session = signedIn(route, caller);
                List<Permission> enough = permissions(route);
                if (enough.stream().noneMatch(session.actor()::can)) {
                    session.actor().require(enough.get(0));
                }
                yield session;
            }
            case CLOSED ->
                throw EmrException.forbidden(
                        "route.closed",
                        new Text("Alamat ini belum dibuka untuk siapa pun.", "This route is open to nobody yet."));
        };
    }

    private static Session signedIn(AnnotatedElement route, Caller caller) {
        Session session = current(caller);
        if (session.mustChangePassword() && !route.isAnnotationPresent(AllowedBeforePasswordChange.class)) {
            throw mustChangePassword();
        }
        return session;
    }

    /** The session of a caller who may see what every signed-in user may see. */
    public static Session requireSession(Caller caller) {
        Session session = current(caller);
        if (session.mustChangePassword()) {
            throw mustChangePassword();
        }
        return session;
    }

    /** The session of a caller, whether or not the password must be changed first. */
    public static Session current(Caller caller) {
        return caller.session()
                .orElseThrow(() -> new EmrException(
                        EmrException.Kind.UNAUTHENTICATED,
                        "session.none",
                        new Text("Silakan masuk terlebih dahulu.", "Please sign in first.")));
    }

    private static EmrException mustChangePassword() {
        return EmrException.forbidden(
                "access.password.change",
                new Text(
                        "Ganti dahulu kata sandi awal Anda dengan kata sandi sendiri.",
                        "First change the password you were given to one of your own."));
    }
}
