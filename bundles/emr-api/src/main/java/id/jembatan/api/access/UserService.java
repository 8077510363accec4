package id.jembatan.api.access;

import id.jembatan.api.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Users and roles of a facility, for administrators. */
@ProviderType
public interface UserService {

    List<User> users(Actor actor);

    List<Role> roles(Actor actor);

    /**
     * Creates a user with a generated first password.
     *
     * @param username 3 to 40 of a-z, 0-9, dot, dash; unique in the installation
     * @return the user and the password, which is shown once and must be changed at the first sign-in
     */
    NewUser create(Actor actor, String username, String name, UUID practitionerId, Set<String> roles);

    /** @throws id.jembatan.api.EmrException CONFLICT when the version is stale or the last administrator would go */
    User update(
            Actor actor,
            UUID userId,
            long version,
            String name,
            UUID practitionerId,
            Set<String> roles,
            boolean active);

    /** Makes a new first password and ends the user's sessions. */
    NewUser resetPassword(Actor actor, UUID userId);

    /** Creates or replaces a role by its code. */
    Role saveRole(Actor actor, Role role);

    /**
     * Lets a user of another facility of this installation work in the actor's facility too, with these roles.
     */
    User assign(Actor actor, String username, Set<String> roles);

    /** A user and the first password, shown once. */
    record NewUser(User user, String password) {
        @Override
        public String toString() {
            return "NewUser[" + user.username() + "]";
        }
    }
}
