package id.jembatan.bpjs.pcare.internal.shell;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Codes of the facilities. */
@Service
public class FacilityCompleter implements Completer {
    @Reference
    FacilityService facilities;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> codes =
                facilities.facilities().stream().map(Facility::code).toList();
        return new StringsCompleter(codes).complete(session, commandLine, candidates);
    }
}
