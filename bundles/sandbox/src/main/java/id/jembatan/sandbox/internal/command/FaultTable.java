package id.jembatan.sandbox.internal.command;

import id.jembatan.sandbox.internal.fault.FaultSpec;
import id.jembatan.sandbox.internal.fault.FaultView;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;

/** The faults in force, as a table. */
final class FaultTable {
    private FaultTable() {}

    static void print(List<FaultView> faults, PrintStream out) {
        ShellTable table = new ShellTable();
        for (String column : new String[] {"No", "Kind", "Calls", "Every", "Matched", "Hits", "Ends in"}) {
            table.column(column);
        }
        table.emptyTableText("No faults");
        for (FaultView fault : faults) {
            FaultSpec spec = fault.spec();
            table.addRow()
                    .addContent(
                            fault.id(),
                            spec.kind(),
                            (spec.method().isEmpty() ? "all" : spec.method())
                                    + (spec.path().isEmpty() ? "" : " " + spec.path()),
                            spec.every(),
                            fault.matched(),
                            spec.count() == 0 ? fault.hits() : fault.hits() + " of " + spec.count(),
                            fault.secondsLeft() < 0 ? "-" : fault.secondsLeft() + " s");
        }
        table.print(out);
    }
}
