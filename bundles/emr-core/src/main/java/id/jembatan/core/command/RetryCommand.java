package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Filter;
import id.jembatan.api.integration.OutboxService.Status;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code emr:retry}: tries a delivery again now, or every refused one after something was mended. */
@Service
@Command(scope = "emr", name = "retry", description = "Mengirim ulang sekarang / try again now")
public final class RetryCommand extends FacilityCommand {

    private static final int PAGE = 200;

    @Argument(name = "delivery", description = "Id pengiriman dari emr:outbox")
    String delivery;

    @Option(name = "--rejected", description = "Semua yang ditolak / every refused one")
    boolean rejected;

    @Reference
    OutboxService outbox;

    @Override
    boolean changes() {
        return true;
    }

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws CommandFailure {
        if (delivery == null && !rejected) {
            throw new CommandFailure("Sebutkan id pengiriman atau --rejected.");
        }
        List<UUID> ids = rejected
                ? outbox.deliveries(actor, new Filter(null, Status.REJECTED, null), 0, PAGE).stream()
                        .map(Delivery::id)
                        .toList()
                : List.of(id(delivery));
        ids.forEach(id -> outbox.retry(actor, id));
        out.println(ids.size() + " pengiriman dicoba lagi.");
    }

    static UUID id(String text) throws CommandFailure {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("Bukan id pengiriman: " + text + ".");
        }
    }
}
