package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Ids of the packages that wait for approval. */
@Service
public class WaitingCompleter implements Completer {
    @Reference
    ImportJobs jobs;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> ids = jobs.all().stream()
                .filter(one -> one.state() == ImportJob.State.WAITING)
                .map(ImportJob::id)
                .toList();
        return new StringsCompleter(ids).complete(session, commandLine, candidates);
    }
}
