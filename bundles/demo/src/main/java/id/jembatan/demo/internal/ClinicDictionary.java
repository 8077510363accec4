package id.jembatan.demo.internal;

import id.jembatan.api.Actor;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import java.util.Optional;

/** Switches the drug dictionary on in a demo clinic, once it is installed. */
final class ClinicDictionary {

    private static final String PLUGIN = "rxpert";

    private final PluginRegistry registry;

    ClinicDictionary(PluginRegistry registry) {
        this.registry = registry;
    }

    /** @return true when nothing is left to do: it is open, or an administrator has switched it off */
    boolean advance(Actor actor) {
        Optional<PluginState> state = registry.states(actor.facilityId()).stream()
                .filter(s -> s.pluginId().equals(PLUGIN) && s.installed())
                .findFirst();
        if (state.isEmpty()) {
            return false;
        }
        if (state.get().state().open() || state.get().state() == PluginState.State.DISABLED) {
            return true;
        }
        if (!state.get().enabled()) {
            registry.enable(actor, PLUGIN);
        }
        return registry.state(actor.facilityId(), PLUGIN).state().open();
    }
}
