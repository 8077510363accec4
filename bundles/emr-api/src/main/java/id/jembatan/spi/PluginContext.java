package id.jembatan.spi;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginState.Environment;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All that a bridge gets of a facility: handed over with each call, valid for that call only. The core has checked the
 * gate before.
 */
@ProviderType
public interface PluginContext {

    Facility facility();

    Environment environment();

    /** Entered values with the defaults filled in, by field name; secrets included. Never log it. */
    Map<String, String> credentials();

    /** The gateway's code for a local record, by mapping kind. */
    Optional<String> mapped(String mappingKind, UUID localId);

    ReferenceStore references();

    RemoteIds remoteIds();

    Clock clock();
}
