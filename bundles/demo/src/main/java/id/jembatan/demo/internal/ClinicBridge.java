package id.jembatan.demo.internal;

import id.jembatan.api.Actor;
import id.jembatan.api.integration.CredentialService;
import id.jembatan.api.integration.MappingService;
import id.jembatan.api.integration.MappingService.Mapping;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.ReferenceItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the steps of an administrator for one demo clinic's pCare bridge, each when the one before has succeeded. */
final class ClinicBridge {

    private static final String PLUGIN = "pcare";

    private final PluginRegistry registry;
    private final CredentialService credentials;
    private final MappingService mappings;

    ClinicBridge(PluginRegistry registry, CredentialService credentials, MappingService mappings) {
        this.registry = registry;
        this.credentials = credentials;
        this.mappings = mappings;
    }

    /**
     * Goes as far as possible now.
     *
     * @return true when nothing is left to do: the bridge is open, or an administrator has switched it off
     */
    boolean advance(Actor actor, Clinic clinic, Map<String, String> settings) {
        PluginState state = registry.states(actor.facilityId()).stream()
                .filter(s -> s.pluginId().equals(PLUGIN) && s.installed())
                .findFirst()
                .orElse(null);
        if (state == null) {
            return false;
        }
        if (state.state().open()) {
            return mapProcedures(actor);
        }
        if (!state.enabled()) {
            if (state.state() == PluginState.State.DISABLED) {
                return true;
            }
            enter(actor, clinic, settings);
            registry.enable(actor, PLUGIN);
        }
        mappings.kinds(PLUGIN).forEach(kind -> map(actor, clinic, kind));
        return registry.state(actor.facilityId(), PLUGIN).state().open() && mapProcedures(actor);
    }

    private void enter(Actor actor, Clinic clinic, Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(clinic.pcare());
        values.putAll(settings);
        credentials.put(actor, PLUGIN, Environment.DEVELOPMENT, values);
    }

    private void map(Actor actor, Clinic clinic, MappingKind kind) {
        if (kind.local() == MappingKind.Local.PROCEDURE) {
            return;
        }
        List<Mapping> open = mappings.mappings(actor, PLUGIN, kind.id()).stream()
                .filter(m -> m.code() == null)
                .toList();
        List<ReferenceItem> choices = open.isEmpty() ? List.of() : mappings.choices(actor, PLUGIN, kind.id(), "", 50);
        if (choices.isEmpty()) {
            return;
        }
        Map<String, String> poli =
                clinic.places().stream().collect(Collectors.toMap(Clinic.Place::name, Clinic.Place::kdPoli));
        int next = 0;
        for (Mapping mapping : open) {
            String code = kind.local() == MappingKind.Local.LOCATION
                    ? poli.get(mapping.localName())
                    : choices.get(next++ % choices.size()).code();
            if (code != null) {
                mappings.map(actor, PLUGIN, kind.id(), mapping.localId(), code);
            }
        }
    }

    /**
     * Before any was done: an administrator knows what the clinic does.
     *
     * @return false when the gateway's list is not there yet
     */
    private boolean mapProcedures(Actor actor) {
        for (MappingKind kind : mappings.kinds(PLUGIN)) {
            if (kind.local() == MappingKind.Local.PROCEDURE) {
                if (mappings.choices(actor, PLUGIN, kind.id(), "", 1).isEmpty()) {
                    return false;
                }
                Set<UUID> mapped = mappings.mappings(actor, PLUGIN, kind.id()).stream()
                        .filter(m -> m.code() != null)
                        .map(Mapping::localId)
                        .collect(Collectors.toSet());
                Clinic.PROCEDURES.forEach((icd9, kdTindakan) -> {
                    if (!mapped.contains(MappingKind.procedureId(icd9))) {
                        mappings.map(actor, PLUGIN, kind.id(), MappingKind.procedureId(icd9), kdTindakan);
                    }
                });
            }
        }
        return true;
    }
}
