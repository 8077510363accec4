package id.jembatan.api.access;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Sessions survive a restart; only hashes of their tokens are stored. */
@ProviderType
public interface AccessService {

    /**
     * Signs in. Wrong names and wrong passwords cannot be told apart, also not by time; tries are limited per name and
     * per address.
     *
     * @param remote address of the client, for the audit and the limit
     * @throws id.jembatan.api.EmrException UNAUTHENTICATED or TOO_MANY
     */
    Session signIn(String username, char[] password, String remote);

    /** The session of a token, prolonged by its use; empty when unknown or expired. */
    Optional<Session> session(String token);

    void signOut(String token);

    /** @throws id.jembatan.api.EmrException FORBIDDEN when the user is not assigned to the facility */
    Session switchFacility(String token, UUID facilityId);

    /**
     * Changes the own password and ends every other session of the user.
     *
     * @throws id.jembatan.api.EmrException UNAUTHENTICATED for a wrong current one, INVALID for a weak new one
     */
    Session changePassword(String token, char[] current, char[] chosen);
}
