package id.jembatan.api.integration;

import id.jembatan.api.Actor;
import id.jembatan.spi.PluginContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Bridges of a facility: their states, the gate, their jobs. */
@ProviderType
public interface PluginRegistry {

    /** Every bridge that is installed or was used in the facility. */
    List<PluginState> states(UUID facilityId);

    /** @throws id.jembatan.api.EmrException NOT_FOUND */
    PluginState state(UUID facilityId, String pluginId);

    /**
     * Switches a bridge on. It becomes ACTIVE as soon as nothing is missing; from now on every reportable act is kept
     * for it, also while it is removed or waiting.
     */
    PluginState enable(Actor actor, String pluginId);

    /** Switches a bridge off. What is reported meanwhile is held, visibly, and released by {@link #enable}. */
    PluginState disable(Actor actor, String pluginId);

    /** Runs every check now, the connectivity probe included. */
    PluginState recheck(Actor actor, String pluginId);

    /** @return the context of an ACTIVE or DEGRADED bridge. @throws id.jembatan.api.EmrException UNAVAILABLE with why */
    PluginContext open(UUID facilityId, String pluginId);

    /** Jobs of a bridge with their last runs. */
    List<JobState> jobs(UUID facilityId, String pluginId);

    /** Runs a job now. @throws id.jembatan.api.EmrException UNAVAILABLE when its gate is closed */
    JobState runJob(Actor actor, String pluginId, String jobId);

    /** @param lastOutcome sentence of the last run, null before the first */
    record JobState(
            String jobId,
            id.jembatan.api.Text title,
            Instant lastRunAt,
            boolean lastOk,
            id.jembatan.api.Text lastOutcome,
            Instant nextRunAt) {}
}
