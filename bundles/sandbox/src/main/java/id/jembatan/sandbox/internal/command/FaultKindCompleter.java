package id.jembatan.sandbox.internal.command;

import id.jembatan.sandbox.internal.fault.FaultKind;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes fault kinds. */
@Service
public class FaultKindCompleter implements Completer {
    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(FaultKind.labels()).complete(session, commandLine, candidates);
    }
}
