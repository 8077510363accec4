package id.jembatan.core.command;

import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Ids of the bridges that any facility knows. */
@Service
public final class PluginCompleter implements Completer {

    @Reference
    FacilityService facilities;

    @Reference
    PluginRegistry registry;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(facilities.facilities().stream()
                        .flatMap(facility -> registry.states(facility.id()).stream())
                        .map(PluginState::pluginId)
                        .distinct()
                        .toList())
                .complete(session, line, candidates);
    }
}
