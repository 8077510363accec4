package id.jembatan.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person who signs in, as seen from one facility.
 *
 * @param username unique in the installation, lower case
 * @param practitionerId the practitioner this user is, or null
 * @param roles codes of the roles held in this facility
 * @param mustChangePassword true until the person has chosen an own password
 * @param lastLoginAt null before the first sign-in
 */
public record User(
        UUID id,
        String username,
        String name,
        UUID practitionerId,
        Set<String> roles,
        boolean active,
        boolean mustChangePassword,
        Instant lastLoginAt,
        long version) {
    public User {
        roles = Set.copyOf(roles);
    }
}
