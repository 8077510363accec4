package id.jembatan.demo.internal;

import id.jembatan.api.Actor;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import java.util.Optional;
import java.util.function.Consumer;

/** Switches a bridge on in a demo clinic, once it is installed. */
final class OptionalBridge {

    private final PluginRegistry registry;
    private final String plugin;
    private final Consumer<Actor> enter;

    /** @param enter enters what the bridge needs, before it is switched on */
    OptionalBridge(PluginRegistry registry, String plugin, Consumer<Actor> enter) {
        this.registry = registry;
        this.plugin = plugin;
        this.enter = enter;
    }

    /** @return true when nothing is left to do: it is open, or an administrator has switched it off */
    boolean advance(Actor actor) {
        Optional<PluginState> state = registry.states(actor.facilityId()).stream()
                .filter(s -> s.pluginId().equals(plugin) && s.installed())
                .findFirst();
        if (state.isEmpty()) {
            return false;
        }
        if (state.get().state().open() || state.get().state() == PluginState.State.DISABLED) {
            return true;
        }
        if (!state.get().enabled()) {
            enter.accept(actor);
            registry.enable(actor, plugin);
        }
        return registry.state(actor.facilityId(), plugin).state().open();
    }
}
