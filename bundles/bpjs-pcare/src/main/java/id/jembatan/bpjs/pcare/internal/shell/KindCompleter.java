package id.jembatan.bpjs.pcare.internal.shell;

import id.jembatan.bpjs.pcare.internal.reference.ReferenceReader;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Names of the reference lists. */
@Service
public class KindCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(ReferenceReader.kinds()).complete(session, commandLine, candidates);
    }
}
