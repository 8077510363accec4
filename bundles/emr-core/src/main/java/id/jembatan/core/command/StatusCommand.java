package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.access.UserService;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.terminology.TerminologyService;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code emr:status}: the installation at a glance. */
@Service
@Command(scope = "emr", name = "status", description = "Ringkasan instalasi / the installation at a glance")
public final class StatusCommand extends FacilityCommand {

    @Reference
    UserService users;

    @Reference
    OutboxService outbox;

    @Reference
    PluginRegistry registry;

    @Reference
    TerminologyService terminology;

    @Override
    void run(Actor actor, Facility facility, PrintStream out) {
        ShellTable all = new ShellTable();
        all.column("Fasilitas");
        all.column("Nama");
        all.column("Zona");
        facilities.facilities().forEach(one -> all.addRow().addContent(one.code(), one.name(), one.zone()));
        all.print(out);
        out.println();
        out.println(facility.code() + ": " + users.users(actor).size() + " pengguna");
        terminology
                .systems()
                .forEach(system ->
                        out.println(system.system() + " " + system.version() + ": " + system.codes() + " kode"));
        out.println();
        PluginTable.print(facility, registry.states(facility.id()), out);
        out.println();
        ShellTable counts = new ShellTable().emptyTableText("Belum ada pengiriman");
        counts.column("Plugin");
        counts.column("Status");
        counts.column("Jumlah").alignRight();
        outbox.counts(actor)
                .forEach((plugin, byStatus) ->
                        byStatus.forEach((status, count) -> counts.addRow().addContent(plugin, status, count)));
        counts.print(out);
    }
}
