package id.jembatan.api.access;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import java.time.Instant;
import java.util.List;

/**
 * A signed-in session in one facility.
 *
 * @param token the secret that the browser keeps; only its hash is stored. Never logged
 * @param mustChangePassword while true only changing the password and signing out are allowed
 * @param facilities facilities the user may switch to
 */
public record Session(
        String token,
        Actor actor,
        String username,
        boolean mustChangePassword,
        Instant expiresAt,
        Facility facility,
        List<Facility> facilities) {
    public Session {
        facilities = List.copyOf(facilities);
    }

    @Override
    public String toString() {
        return "Session[" + username + "]";
    }
}
