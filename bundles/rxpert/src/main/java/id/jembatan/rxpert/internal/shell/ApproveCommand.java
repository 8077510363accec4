package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.jobs.ImportJob;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rxpert:approve}: activates an examined package in a pharmacist's name. */
@Service
@Command(scope = "rxpert", name = "approve", description = "Activates an examined package in a pharmacist's name")
public class ApproveCommand extends JobCommand {
    @Argument(index = 0, name = "id", required = true, description = "Id that rxpert:import printed")
    @Completion(WaitingCompleter.class)
    String id;

    @Argument(index = 1, name = "name", required = true, description = "Name of the pharmacist, such as 'apt. Sari'")
    String name;

    @Override
    ImportJob run(PrintStream out) {
        return jobs.approve(id, name, step -> tell(step, out));
    }
}
