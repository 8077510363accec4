package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * The table at the end of a day.
 *
 * @param slowest longest wait of a user for an answer, membership checks left out since they ask the gateway itself
 * @param slowestCheck longest wait for a membership check
 * @param before what the sandbox counted before the day, or null
 * @param gateway what it counts now, or null
 */
public record DayReport(
        List<Visit> visits,
        Ledger ledger,
        Deliveries deliveries,
        List<String> lost,
        Duration took,
        Duration slowest,
        Duration slowestCheck,
        JsonNode before,
        JsonNode gateway) {

    /** Every visit finished once, nothing acknowledged lost, no delivery open, the gateway has each BPJS visit once. */
    public boolean complete() {
        return ledger.finished() == visits.size()
                && ledger.encounters() == visits.size()
                && ledger.visits() == visits.size()
                && lost.isEmpty()
                && deliveries.open() == 0
                && (gateway == null
                        || count("counts", "pendaftaran") == bpjs()
                                && count("counts", "kunjungan") == bpjs()
                                && count("repeatsAccepted", "total") == 0);
    }

    public int visitCount() {
        return visits.size();
    }

    /** Calls that users had to make again because the server failed or did not answer. */
    public int interruptions() {
        return ledger.interruptions();
    }

    public long bpjs() {
        return visits.stream().filter(Visit::bpjs).count();
    }

    /** Rows of one kind, such as {@code tindakan}, that the gateway took during the day. */
    public long atGateway(String what) {
        return count("counts", what);
    }

    private long count(String group, String what) {
        return gateway.path(group).path(what).asLong()
                - before.path(group).path(what).asLong();
    }

    public void print(PrintStream out) {
        row(out, "visits of the day", visits.size());
        row(out, "  paid by BPJS", bpjs());
        row(out, "visits finished", ledger.finished());
        row(out, "  encounters acknowledged", ledger.encounters());
        row(out, "  acknowledged and lost", lost.size());
        row(out, "membership checked", ledger.covered());
        row(out, "membership not checked", ledger.notChecked());
        row(out, "calls tried again", ledger.interruptions());
        row(out, "events", deliveries.events());
        row(out, "deliveries", deliveries.deliveries());
        row(out, "  still open", deliveries.open());
        deliveries.byTopicAndStatus().forEach((what, count) -> row(out, "  " + what, count));
        row(out, "remote ids", deliveries.remoteIds().size());
        if (gateway != null) {
            for (String what : List.of("pendaftaran", "kunjungan", "tindakan", "obat")) {
                row(out, "gateway: " + what, count("counts", what));
            }
            for (String what : List.of("duplicatesRefused", "repeatsAccepted")) {
                row(out, "gateway: " + what, count(what, "total"));
            }
        }
        row(out, "seconds for the visits", took.toSeconds());
        row(out, "milliseconds of the slowest call", slowest.toMillis());
        row(out, "milliseconds of the slowest membership check", slowestCheck.toMillis());
        out.println(complete() ? "complete" : "NOT COMPLETE");
    }

    private static void row(PrintStream out, String what, long count) {
        out.printf("%-44s %8d%n", what, count);
    }
}
