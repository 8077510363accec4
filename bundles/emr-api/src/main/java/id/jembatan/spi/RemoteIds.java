package id.jembatan.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What the gateway calls our records. Kept at once, in a transaction of its own, and unique both ways. */
@ProviderType
public interface RemoteIds {

    /**
     * @param resource the gateway's word for the thing, such as {@code kunjungan}
     * @param localKey id of our record, or a key made of it, such as {@code <encounter>/<prescription>}
     */
    Optional<String> find(String resource, String localKey);

    /** The other way round. */
    Optional<String> findLocal(String resource, String remoteId);

    /**
     * Keeps a pair; keeping the same pair again changes nothing.
     *
     * @throws id.jembatan.api.EmrException CONFLICT when either side is already paired with another
     */
    void keep(String resource, String localKey, String remoteId);

    /** Forgets a pair after the remote record was deleted. */
    void forget(String resource, String localKey);
}
