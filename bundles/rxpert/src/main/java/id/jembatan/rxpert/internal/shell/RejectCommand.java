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

/** {@code rxpert:reject}: lets an examined package go. */
@Service
@Command(scope = "rxpert", name = "reject", description = "Lets an examined package go")
public class RejectCommand implements Action {
    @Argument(name = "id", required = true, description = "Id that rxpert:import printed")
    @Completion(WaitingCompleter.class)
    String id;

    @Reference
    ImportJobs jobs;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            JobPrinter.print(jobs.reject(id, "konsol"), out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }
}
