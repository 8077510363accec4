package id.jembatan.api;

import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told after the commit that something people may be looking at has changed; registered as an OSGi service. Calls are
 * quick and never throw into the core; no patient data travels with them, the listener reads again what it shows.
 */
@ConsumerType
public interface ChangeListener {

    /** What has changed. */
    enum Topic {
        ENCOUNTERS,
        DELIVERIES,
        PLUGINS,
        UI,
        /** Checks of prescriptions came out otherwise; the subject is the encounter. */
        CHECKS
    }

    /** @param subjectId the encounter or delivery, or null when it is more than one */
    void changed(UUID facilityId, Topic topic, UUID subjectId);
}
