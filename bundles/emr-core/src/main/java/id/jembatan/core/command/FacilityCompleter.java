package id.jembatan.core.command;

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
public final class FacilityCompleter implements Completer {

    @Reference
    FacilityService facilities;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        facilities.facilities().stream().map(Facility::code).toList())
                .complete(session, line, candidates);
    }
}
