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

/** {@code rxpert:rollback}: goes back to the version before. */
@Service
@Command(scope = "rxpert", name = "rollback", description = "Goes back to the version of a dictionary before")
public class RollbackCommand implements Action {
    @Argument(name = "dictionary", required = true, description = "Name of the dictionary")
    @Completion(DictionaryCompleter.class)
    String dictionary;

    @Reference
    ImportJobs jobs;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            JobPrinter.print(
                    jobs.rollback(
                            dictionary,
                            "konsol",
                            step -> out.println("... " + step.words().id())),
                    out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }
}
