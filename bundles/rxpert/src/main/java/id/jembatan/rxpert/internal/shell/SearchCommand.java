package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService.Purpose;
import id.jembatan.rxpert.internal.bridge.DrugSearch;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rxpert:search}: searches products and substances. */
@Service
@Command(
        scope = "rxpert",
        name = "search",
        description = "Searches by brand, generic name, maker or KFA code, with one or two typos")
public class SearchCommand implements Action {
    @Argument(name = "words", required = true, multiValued = true, description = "Beginnings of words, in any order")
    List<String> words;

    @Option(name = "--purpose", description = "product, taken or allergen")
    @Completion(PurposeCompleter.class)
    String purpose = "taken";

    @Option(name = "--limit", description = "Most rows to show, 1 to 50")
    int limit = 20;

    @Reference
    DictionaryKeeper keeper;

    @Reference
    Clock clock;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            Purpose wanted = PurposeCompleter.purpose(purpose);
            DrugSearch search = new DrugSearch(keeper.require().dictionaries().active(), LocalDate.now(clock));
            print(search.find(wanted, String.join(" ", words), Math.max(1, Math.min(50, limit))), out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    private static void print(List<MedicationHit> hits, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("Tidak ditemukan. / Nothing found.");
        for (String column : new String[] {"Jenis", "Nama", "Kekuatan", "Bentuk", "Pembuat", "Golongan", "Kode"}) {
            table.column(column);
        }
        for (MedicationHit hit : hits) {
            table.addRow()
                    .addContent(
                            hit.code().kind().name().toLowerCase(Locale.ROOT),
                            hit.name().id(),
                            text(hit.strength()),
                            text(hit.form()),
                            text(hit.maker()),
                            text(hit.legalClass()),
                            hit.code().system() + "/" + hit.code().code());
        }
        table.print(out);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
