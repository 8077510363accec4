package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** {@code rxpert:approve}: activates an examined package in a pharmacist's name. */
@Service
@Command(scope = "rxpert", name = "approve", description = "Activates an examined package in a pharmacist's name")
public class ApproveCommand implements Action {
    @Argument(index = 0, name = "id", required = true, description = "Id that rxpert:import printed")
    @Completion(WaitingCompleter.class)
    String id;

    @Argument(index = 1, name = "name", required = true, description = "Name of the pharmacist, such as 'apt. Sari'")
    String name;

    @Reference
    ImportJobs jobs;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            JobPrinter.print(
                    jobs.approve(
                            id, name, step -> out.println("... " + step.words().id())),
                    out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }
}
