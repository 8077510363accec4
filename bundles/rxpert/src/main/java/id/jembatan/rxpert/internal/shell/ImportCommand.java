package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import id.jembatan.rxpert.internal.store.Step;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code rxpert:import}: examines a package and shows what it would change. */
@Service
@Command(
        scope = "rxpert",
        name = "import",
        description = "Examines an .rxdict package and shows the difference",
        detailedDescription =
                "Checks signature, content, rules and test cases. The active dictionary stays until somebody"
                        + " approves: with --approve at once, else with rxpert:approve or on the page Kamus Obat.")
public class ImportCommand implements Action {
    @Argument(name = "file", required = true, description = "Package of the server's disk, ending in .rxdict")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--approve", description = "Name of the pharmacist in whose name it is activated at once")
    String approver;

    @Reference
    ImportJobs jobs;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            out.println("Berkas " + file + " tidak ada. / There is no file " + file + ".");
            return null;
        }
        try {
            ImportJob job = jobs.examine(path.getFileName().toString(), path, "konsol", step -> tell(step, out));
            if (approver != null && job.state() == ImportJob.State.WAITING) {
                job = jobs.approve(job.id(), approver, step -> tell(step, out));
            }
            JobPrinter.print(job, out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    private static void tell(Step step, PrintStream out) {
        out.println("... " + step.words().id());
        out.flush();
    }
}
