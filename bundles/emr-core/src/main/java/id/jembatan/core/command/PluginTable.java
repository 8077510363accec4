package id.jembatan.core.command;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.PluginState;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;

/** States of bridges, and what each still misses. */
final class PluginTable {

    private PluginTable() {}

    static void print(Facility facility, List<PluginState> states, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("Tidak ada plugin terpasang di " + facility.code());
        table.column("Fasilitas");
        table.column("Plugin");
        table.column("Versi");
        table.column("Status");
        table.column("Lingkungan");
        table.column("Keterangan");
        states.forEach(state -> table.addRow()
                .addContent(
                        facility.code(),
                        state.pluginId(),
                        state.version() == null ? "" : state.version(),
                        state.state(),
                        state.environment(),
                        state.sentence().id()));
        table.print(out);
        states.forEach(state -> state.missing()
                .forEach(check -> out.println("  " + state.pluginId() + " / "
                        + check.title().id() + ": " + check.status() + ". " + sentence(check))));
    }

    private static String sentence(PluginState.Check check) {
        return check.sentence() == null ? "" : check.sentence().id();
    }
}
