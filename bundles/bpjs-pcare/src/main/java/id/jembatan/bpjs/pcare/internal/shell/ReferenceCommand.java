package id.jembatan.bpjs.pcare.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceReader;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceReader.Kept;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.ReferenceItem;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code pcare:reference}: shows a kept reference list, or all of them with their ages. */
@Service
@Command(scope = "pcare", name = "reference", description = "Shows the kept reference lists of pCare")
public class ReferenceCommand implements Action {
    @Argument(name = "kind", description = "List to show; without it every list with its age")
    @Completion(KindCompleter.class)
    String kind;

    @Option(name = "--refresh", description = "Fetch the list from pCare first")
    boolean refresh;

    @Option(
            name = "--search",
            description = "Beginning of the code or a word of the name; for diagnosa what to ask pCare")
    String search;

    @Option(name = "--limit", description = "Most rows to show")
    int limit = 50;

    @Option(name = "--facility", description = "Code of the facility; needed when there are several")
    @Completion(FacilityCompleter.class)
    String facility;

    @Reference
    FacilityService facilities;

    @Reference
    PluginRegistry registry;

    @Reference
    ReferenceReader references;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            PluginContext context =
                    registry.open(FacilityChoice.of(facilities, facility).id(), Pcare.ID);
            if (kind == null) {
                overview(references.overview(context), out);
                return null;
            }
            if (refresh) {
                references.refresh(context, kind, search);
            }
            rows(references.rows(context, kind, search, Math.max(1, limit)), out);
        } catch (EmrException e) {
            out.println(e.sentence().id());
            out.println(e.sentence().en());
        }
        return null;
    }

    private static void overview(List<Kept> lists, PrintStream out) {
        ShellTable table = new ShellTable();
        table.column("Reference");
        table.column("Rows").alignRight();
        table.column("Fetched");
        for (Kept list : lists) {
            table.addRow().addContent(list.kind(), list.count(), list.fetchedAt() == null ? "never" : list.fetchedAt());
        }
        table.print(out);
    }

    private static void rows(List<ReferenceItem> items, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("Tidak ada baris. / No rows.");
        table.column("Code");
        table.column("Name");
        table.column("More");
        for (ReferenceItem item : items) {
            String more = item.attributes().isEmpty() ? "" : new TreeMap<>(item.attributes()).toString();
            table.addRow().addContent(item.code(), item.display(), more);
        }
        table.print(out);
    }
}
