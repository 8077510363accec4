package id.jembatan.api.integration;

import id.jembatan.api.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a bridge stands in a facility, and why.
 *
 * @param installed false when the bundle is gone but the facility has its data, subscription and deliveries
 * @param missing what keeps it from the next state, in order of the steps
 * @param sentence the state in one sentence, with what to do
 */
public record PluginState(
        UUID facilityId,
        String pluginId,
        Text name,
        String version,
        boolean installed,
        State state,
        boolean enabled,
        Environment environment,
        List<Check> checks,
        Text sentence,
        Instant since) {

    public PluginState {
        checks = List.copyOf(checks);
    }

    /** States of a bridge in a facility. A bridge works in ACTIVE and DEGRADED only. */
    public enum State {
        /** The bundle is gone; what it had subscribed to waits for it. */
        REMOVED,
        INSTALLED,
        WAITING,
        READY,
        ACTIVE,
        DEGRADED,
        DISABLED;

        public boolean open() {
            return this == ACTIVE || this == DEGRADED;
        }
    }

    /** Which gateway the facility talks to. */
    public enum Environment {
        DEVELOPMENT,
        PRODUCTION
    }

    /**
     * One prerequisite and how it stands.
     *
     * @param status OK, MISSING, FAILED (it was tried and refused), UNKNOWN (not checked yet)
     * @param sentence what is missing and what to do, or what was seen
     */
    public record Check(String id, String kind, Text title, Status status, Text sentence, String helpUrl, Instant at) {

        /** How a prerequisite stands. */
        public enum Status {
            OK,
            MISSING,
            FAILED,
            UNKNOWN
        }
    }

    public List<Check> missing() {
        return checks.stream().filter(c -> c.status() != Check.Status.OK).toList();
    }
}
