package id.jembatan.rxpert.internal.policy;

import id.jembatan.rxpert.internal.check.Policy;
import id.jembatan.rxpert.internal.model.Severity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the clinic decided on top of its dictionaries.
 *
 * @param version grows with each change; 0 while the settings of the installation hold
 * @param layersOff policy layers that are switched off, such as {@code beers}
 * @param labelOnlyAsInfo whether statements that only a label bears out are shown as INFO
 * @param decisions severities that the clinic changed
 */
public record ClinicPolicy(long version, Set<String> layersOff, boolean labelOnlyAsInfo, List<Decision> decisions) {

    public ClinicPolicy {
        layersOff = Set.copyOf(layersOff);
        decisions = List.copyOf(decisions);
    }

    /**
     * A severity of the clinic's own.
     *
     * @param key of a statement, interaction or group
     * @param reason why, as written by who decided
     */
    public record Decision(String key, Severity severity, String reason, String by, Instant at) {}

    /** The form in which the checks use it. */
    public Policy forChecks() {
        Map<String, Severity> severities = new HashMap<>();
        decisions.forEach(one -> severities.put(one.key(), one.severity()));
        return new Policy(layersOff, Map.copyOf(severities), labelOnlyAsInfo);
    }
}
