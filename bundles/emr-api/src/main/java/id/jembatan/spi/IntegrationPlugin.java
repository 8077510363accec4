package id.jembatan.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A bridge to the outside. Registering it as an OSGi service is installing it; unregistering is removing it. It has no
 * lifecycle methods: the core asks it to work only while its gate is open.
 */
@ConsumerType
public interface IntegrationPlugin {

    PluginInfo info();

    /** Settings and secrets it needs; the core makes the form, the store and the prerequisite of them. */
    List<CredentialField> credentialFields();

    /** Codes it needs for local records; the core makes the page and the prerequisite of them. */
    List<MappingKind> mappingKinds();

    /** What else must be true before it may work, in the order of the steps. */
    List<Prerequisite> prerequisites();

    /** Work by the clock. */
    List<SyncJob> jobs();
}
