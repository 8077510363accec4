package id.jembatan.core.integration;

import id.jembatan.api.integration.PluginState;
import java.util.List;

/** What of a bridge's state is worth telling people. */
final class PluginNews {

    private PluginNews() {}

    /** Times of checks apart: that something was looked at again is no news. */
    static boolean differs(PluginState before, PluginState after) {
        if (before == null || after == null) {
            return before != after;
        }
        return before.state() != after.state()
                || before.installed() != after.installed()
                || before.enabled() != after.enabled()
                || before.environment() != after.environment()
                || !before.sentence().equals(after.sentence())
                || !before.checks().stream()
                        .map(PluginNews::seen)
                        .toList()
                        .equals(after.checks().stream().map(PluginNews::seen).toList());
    }

    private static List<Object> seen(PluginState.Check check) {
        return List.of(check.id(), check.status(), check.sentence());
    }
}
