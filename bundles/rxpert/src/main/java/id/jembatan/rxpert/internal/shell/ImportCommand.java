package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.jobs.ImportJob;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
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
public class ImportCommand extends JobCommand {
    @Argument(name = "file", required = true, description = "Package of the server's disk, ending in .rxdict")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--approve", description = "Name of the pharmacist in whose name it is activated at once")
    String approver;

    @Override
    ImportJob run(PrintStream out) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            out.println("Berkas " + file + " tidak ada. / There is no file " + file + ".");
            return null;
        }
        ImportJob job = jobs.examine(path.getFileName().toString(), path, BY, step -> tell(step, out));
        return approver != null && job.state() == ImportJob.State.WAITING
                ? jobs.approve(job.id(), approver, step -> tell(step, out))
                : job;
    }
}
