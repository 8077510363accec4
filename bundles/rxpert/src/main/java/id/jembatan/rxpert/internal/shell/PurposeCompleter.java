package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationService.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** What a search is for. */
@Service
public class PurposeCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(names()).complete(session, commandLine, candidates);
    }

    private static List<String> names() {
        return Arrays.stream(Purpose.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @throws EmrException INVALID for another word */
    static Purpose purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> EmrException.invalid(
                        "rxpert.purpose",
                        "--purpose",
                        new Text("Pilih salah satu: " + names(), "Choose one of: " + names())));
    }
}
