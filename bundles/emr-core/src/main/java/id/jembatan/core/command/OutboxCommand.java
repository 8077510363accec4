package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Filter;
import id.jembatan.api.integration.OutboxService.Status;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code emr:outbox}: deliveries, newest first. Patients are not named: a console is looked over a shoulder. */
@Service
@Command(scope = "emr", name = "outbox", description = "Pengiriman dan keterangannya / deliveries with their sentences")
public final class OutboxCommand extends FacilityCommand {

    @Option(name = "--plugin", description = "Hanya plugin ini")
    @Completion(PluginCompleter.class)
    String plugin;

    @Option(name = "--status", description = "PENDING, SENDING, UNKNOWN, REJECTED, HELD, DONE, SKIPPED, GIVEN_UP")
    String status;

    @Option(name = "--limit", description = "Paling banyak, bawaan 50")
    int limit = 50;

    @Reference
    OutboxService outbox;

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws CommandFailure {
        List<Delivery> deliveries = outbox.deliveries(
                actor, new Filter(plugin, status(status), null), 0, Math.max(1, Math.min(limit, 200)));
        ShellTable table = new ShellTable().emptyTableText("Tidak ada pengiriman");
        table.column("Id");
        table.column("Plugin");
        table.column("Kejadian");
        table.column("Status");
        table.column("Percobaan").alignRight();
        table.column("Nomor di gateway");
        table.column("Keterangan");
        deliveries.forEach(one -> table.addRow()
                .addContent(
                        one.id(),
                        one.pluginId(),
                        one.topic(),
                        one.status(),
                        one.attempts(),
                        one.remoteRef() == null ? "" : one.remoteRef(),
                        one.sentence() == null ? "" : one.sentence().id()));
        table.print(out);
    }

    static Status status(String text) throws CommandFailure {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Status.values())
                .filter(known -> known.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("Status tidak dikenal: " + text + "."));
    }
}
