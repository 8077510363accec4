package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.truths.TruthCases;
import id.jembatan.rxpert.internal.truths.TruthsRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rxpert:truths}: runs a file of truth cases against the active dictionaries. */
@Service
@Command(
        scope = "rxpert",
        name = "truths",
        description = "Runs a file of truth cases against the active dictionaries, pass or fail per case",
        detailedDescription =
                "The file has the form of a package's tests.json. A case passes when every expected alert comes"
                        + " with its severity and no forbidden one does; a new drug that no dictionary knows is named.")
public class TruthsCommand implements Action {
    private static final long LARGEST = 20L << 20;

    @Argument(name = "file", required = true, description = "JSON file of the server's disk")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--failed", description = "Show the failed cases only")
    boolean failedOnly;

    @Reference
    DictionaryKeeper keeper;

    @Reference
    Clock clock;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                out.println("Berkas " + file
                        + " tidak ada atau terlalu besar. / There is no such file, or it is too large.");
                return null;
            }
            TruthsRunner runner =
                    new TruthsRunner(keeper.require().dictionaries().active());
            print(runner.run(TruthCases.read(Files.readAllBytes(path), LocalDate.now(clock))), out);
        } catch (IOException e) {
            out.println("Berkas tidak dapat dibaca: " + e.getMessage());
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    private void print(List<TruthsRunner.Outcome> outcomes, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("-");
        table.column("Kasus");
        table.column("Hasil");
        table.column("Tidak dikenal");
        table.column("Sebab");
        for (TruthsRunner.Outcome one : outcomes) {
            if (!failedOnly || !one.passed()) {
                table.addRow()
                        .addContent(
                                one.id(),
                                one.passed() ? "LULUS" : "GAGAL",
                                String.join(", ", one.unknown()),
                                String.join("; ", one.faults()));
            }
        }
        table.print(out);
        long passed = outcomes.stream().filter(TruthsRunner.Outcome::passed).count();
        out.printf(
                "%d kasus: %d lulus, %d gagal. / %d cases: %d passed, %d failed.%n",
                outcomes.size(), passed, outcomes.size() - passed, outcomes.size(), passed, outcomes.size() - passed);
    }
}
