package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Names of the active dictionaries. */
@Service
public class DictionaryCompleter implements Completer {
    @Reference
    DictionaryKeeper keeper;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> names =
                keeper.active().stream().map(one -> one.info().dictionary()).toList();
        return new StringsCompleter(names).complete(session, commandLine, candidates);
    }
}
