package id.jembatan.api;

import id.jembatan.api.access.Permission;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, and in which facility. Every call that reads or writes the record takes one; it scopes the call to the
 * facility and goes into the audit. Web resources of plugins get it as the user principal of the security context.
 *
 * @param facilityId facility the act belongs to; nothing of another facility can be seen or changed with it
 * @param userId id of the user, or {@link #SYSTEM_ID} for the system itself
 * @param name name shown in the record
 * @param permissions what this actor may do in this facility
 */
public record Actor(UUID facilityId, UUID userId, String name, Set<Permission> permissions) implements Principal {

    /** Id of the system itself: scheduler, dispatcher, console. */
    public static final UUID SYSTEM_ID = new UUID(0, 0);

    public Actor {
        Objects.requireNonNull(facilityId, "facilityId");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(name, "name");
        permissions = Set.copyOf(permissions);
    }

    /** The system acting by itself in a facility, with every permission. */
    public static Actor system(UUID facilityId, String name) {
        return new Actor(facilityId, SYSTEM_ID, name, Permission.all());
    }

    /**
     * Who has signed in, as a web resource gets it from its security context.
     *
     * @throws EmrException kind UNAUTHENTICATED when nobody has
     */
    public static Actor signedIn(Principal principal) {
        if (principal instanceof Actor actor) {
            return actor;
        }
        throw new EmrException(
                EmrException.Kind.UNAUTHENTICATED,
                "access.session",
                new Text("Silakan masuk terlebih dahulu.", "Please sign in first."));
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws EmrException kind FORBIDDEN when the actor lacks the permission */
    public void require(Permission permission) {
        if (!can(permission)) {
            throw EmrException.forbidden(
                    "access.forbidden",
                    new Text(
                            "Anda tidak memiliki hak untuk tindakan ini (" + permission
                                    + "). Minta administrator klinik.",
                            "You do not have the permission for this (" + permission
                                    + "). Ask the clinic's administrator."));
        }
    }

    @Override
    public String getName() {
        return name;
    }
}
