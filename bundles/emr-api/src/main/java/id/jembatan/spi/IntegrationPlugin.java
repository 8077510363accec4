package id.jembatan.spi;

import java.util.List;
import java.util.Set;
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

    /**
     * Ids of bridges that must be working, in the same facility and environment, before this one may; the core makes the
     * prerequisites of them (onboarding at BPJS: iCare and Antrean Online come after pCare).
     */
    default Set<String> needs() {
        return Set.of();
    }

    /** Ids of bridges that may use this one's values of the same name, by {@link CredentialField#lender()}. */
    default Set<String> lendsTo() {
        return Set.of();
    }
}
