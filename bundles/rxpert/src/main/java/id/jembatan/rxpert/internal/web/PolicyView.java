package id.jembatan.rxpert.internal.web;

import id.jembatan.rxpert.internal.policy.ClinicPolicy;
import java.time.Instant;
import java.util.List;

/**
 * The clinic's policy as the page shows it.
 *
 * @param layers names of the layers in the active dictionaries
 */
public record PolicyView(
        long version, List<String> layers, List<String> layersOff, boolean labelOnlyAsInfo, List<Row> decisions) {

    /** A severity of the clinic's own. */
    public record Row(String key, String severity, String reason, String by, Instant at) {}

    static PolicyView of(ClinicPolicy policy, List<String> layers) {
        return new PolicyView(
                policy.version(),
                layers,
                policy.layersOff().stream().sorted().toList(),
                policy.labelOnlyAsInfo(),
                policy.decisions().stream()
                        .map(one -> new Row(one.key(), one.severity().name(), one.reason(), one.by(), one.at()))
                        .toList());
    }
}
