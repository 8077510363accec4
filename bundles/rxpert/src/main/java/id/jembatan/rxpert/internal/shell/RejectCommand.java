package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.jobs.ImportJob;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rxpert:reject}: lets an examined package go. */
@Service
@Command(scope = "rxpert", name = "reject", description = "Lets an examined package go")
public class RejectCommand extends JobCommand {
    @Argument(name = "id", required = true, description = "Id that rxpert:import printed")
    @Completion(WaitingCompleter.class)
    String id;

    @Override
    ImportJob run(PrintStream out) {
        return jobs.reject(id, BY);
    }
}
