package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginRegistry;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code emr:enable}. */
@Service
@Command(
        scope = "emr",
        name = "enable",
        description = "Menyalakan plugin di satu fasilitas / switch on a bridge in a facility")
public final class EnableCommand extends FacilityCommand {

    @Argument(name = "plugin", description = "Id plugin, misalnya pcare", required = true)
    @Completion(PluginCompleter.class)
    String plugin;

    @Reference
    PluginRegistry registry;

    @Override
    boolean changes() {
        return true;
    }

    @Override
    void run(Actor actor, Facility facility, PrintStream out) {
        PluginTable.print(facility, List.of(registry.enable(actor, plugin)), out);
    }
}
