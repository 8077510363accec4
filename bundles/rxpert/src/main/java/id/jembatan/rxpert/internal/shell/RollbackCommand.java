package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.jobs.ImportJob;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rxpert:rollback}: goes back to the version before. */
@Service
@Command(scope = "rxpert", name = "rollback", description = "Goes back to the version of a dictionary before")
public class RollbackCommand extends JobCommand {
    @Argument(name = "dictionary", required = true, description = "Name of the dictionary")
    @Completion(DictionaryCompleter.class)
    String dictionary;

    @Override
    ImportJob run(PrintStream out) {
        return jobs.rollback(dictionary, BY, step -> tell(step, out));
    }
}
