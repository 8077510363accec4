package id.jembatan.sandbox.internal.command;

import id.jembatan.sandbox.internal.Sandbox;
import id.jembatan.sandbox.internal.fault.FaultBoard;
import id.jembatan.sandbox.internal.fault.FaultKind;
import id.jembatan.sandbox.internal.fault.FaultSpec;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code sandbox:fault}: what goes wrong at the stand-in. */
@Service
@Command(
        scope = "sandbox",
        name = "fault",
        description = "Lists, adds and clears the faults of the pCare sandbox",
        detailedDescription = "classpath:id/jembatan/sandbox/internal/command/fault.txt")
public class FaultCommand implements Action {
    @Argument(index = 0, name = "action", description = "list, kinds, add or clear (default: list)")
    @Completion(FaultActionCompleter.class)
    String action = "list";

    @Argument(
            index = 1,
            name = "kind",
            description = "With add: the fault kind. With clear: the number, or nothing for all")
    @Completion(FaultKindCompleter.class)
    String kind;

    @Argument(index = 2, name = "rest", description = "Nothing: options stand before the action", multiValued = true)
    List<String> rest;

    @Option(name = "--every", description = "Act on every n-th matching call")
    int every = 1;

    @Option(name = "--count", description = "Act at most this many times; 0 is without limit")
    int count;

    @Option(
            name = "--seconds",
            description = "Length of a silence or drip, or shift of the clock; 0 takes the kind's own")
    int seconds;

    @Option(name = "--duration", description = "Seconds after which the fault ends; 0 lasts until cleared")
    int duration;

    @Option(name = "--path", description = "Only calls whose resource starts so, such as kunjungan/V1")
    String path = "";

    @Option(name = "--method", description = "writes, reads, GET, POST, PUT or DELETE; nothing is all")
    String method = "";

    @Option(name = "--probability", description = "Chance between 0 and 1 that a due call is hit; 0 is always")
    double probability;

    @Option(name = "--seed", description = "Start of the random sequence")
    long seed;

    @Option(name = "--status", description = "HTTP status of an answering kind")
    int status;

    @Option(name = "--after-commit", description = "Answering kinds: carry the call out first")
    boolean afterCommit;

    @Reference
    Sandbox sandbox;

    @Reference
    Session session;

    @Override
    public Object execute() {
        if (rest != null) {
            throw new IllegalArgumentException("Options stand before the action: sandbox:fault "
                    + String.join(" ", rest) + " " + action + " " + kind);
        }
        FaultBoard board = sandbox.faults();
        PrintStream out = session.getConsole();
        switch (action) {
            case "list" -> FaultTable.print(board.list(), out);
            case "kinds" -> kinds(out);
            case "add" -> add(board, out);
            case "clear" -> clear(board, out);
            default -> throw new IllegalArgumentException("Use list, kinds, add or clear, not '" + action + "'");
        }
        return null;
    }

    private void add(FaultBoard board, PrintStream out) {
        if (kind == null) {
            throw new IllegalArgumentException("Name the fault kind, one of: " + String.join(", ", FaultKind.labels()));
        }
        board.add(new FaultSpec(
                kind, every, count, seconds, duration, path, method, probability, seed, status, afterCommit));
        FaultTable.print(board.list(), out);
    }

    private void clear(FaultBoard board, PrintStream out) {
        if (kind == null) {
            out.println(board.clear() + " fault(s) cleared");
        } else if (!kind.matches("[0-9]{1,9}") || !board.clear(Integer.parseInt(kind))) {
            throw new IllegalArgumentException("There is no fault number " + kind + "; see sandbox:fault list");
        } else {
            out.println("Fault " + kind + " cleared");
        }
    }

    private static void kinds(PrintStream out) {
        ShellTable table = new ShellTable();
        table.column("Kind");
        table.column("What happens");
        for (FaultKind known : FaultKind.values()) {
            table.addRow().addContent(known.label(), known.help());
        }
        table.print(out);
    }
}
