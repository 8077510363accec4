package id.jembatan.api.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.CredentialField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Settings and secrets of the bridges, sealed per facility, bridge and environment; secrets are never shown again. */
@ProviderType
public interface CredentialService {

    /**
     * Keeps values. A secret that is absent stays as it was; an empty one is removed.
     *
     * @throws id.jembatan.api.EmrException INVALID naming the field
     */
    void put(Actor actor, String pluginId, Environment environment, Map<String, String> values);

    /** What is known: plain values as they are, secrets only as "set" with their last four characters when long enough. */
    List<Entry> entries(Actor actor, String pluginId, Environment environment);

    /** Chooses the gateway the facility talks to. */
    void useEnvironment(Actor actor, String pluginId, Environment environment);

    /**
     * @param set entered for this bridge itself
     * @param value the plain value, or for a secret its last four characters, or null
     * @param lentBy name of the bridge whose value is used because none is set here, or null
     */
    record Entry(CredentialField field, boolean set, String value, Instant changedAt, Text lentBy) {}
}
