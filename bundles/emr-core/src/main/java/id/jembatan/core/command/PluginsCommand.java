package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginRegistry;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code emr:plugins}: the bridges of a facility, their states and what is missing. */
@Service
@Command(
        scope = "emr",
        name = "plugins",
        description = "Plugin, statusnya, dan apa yang belum lengkap / bridges and what they miss")
public final class PluginsCommand extends FacilityCommand {

    @Reference
    PluginRegistry registry;

    @Override
    void run(Actor actor, Facility facility, PrintStream out) {
        PluginTable.print(facility, registry.states(facility.id()), out);
    }
}
