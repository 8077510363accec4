package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import id.jembatan.rxpert.internal.web.Shelf;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rxpert:dictionaries}: the active dictionaries and the versions that are kept. */
@Service
@Command(scope = "rxpert", name = "dictionaries", description = "Shows the active dictionaries and the versions kept")
public class DictionariesCommand implements Action {
    @Reference
    Shelf shelf;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            Shelf.Overview overview = shelf.overview();
            if (overview.problem() != null) {
                Say.text(overview.problem(), out);
                return null;
            }
            ShellTable table = new ShellTable().emptyTableText("Belum ada kamus. / No dictionary yet.");
            for (String column : new String[] {"Kamus", "Versi", "Aktif", "Disetujui", "Pada", "Kedaluwarsa"}) {
                table.column(column);
            }
            overview.dictionaries().forEach(one -> rows(one, table));
            table.print(out);
            overview.dictionaries().stream()
                    .filter(one -> one.notice() != null)
                    .forEach(one -> out.println(one.name() + ": " + one.notice().id()));
            overview.warnings().forEach(one -> Say.text(one, out));
            overview.waiting()
                    .forEach(one -> out.println(one.dictionary() + " " + one.version() + " (" + one.by()
                            + ") menunggu persetujuan / waits for approval: rxpert:approve " + one.id() + " NAMA"));
            overview.troubles()
                    .forEach(one -> out.println(one.dictionary() + " " + one.version() + ": "
                            + one.sentence().id()));
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    private static void rows(Shelf.Entry entry, ShellTable table) {
        for (DictionaryHouse.Kept kept : entry.versions()) {
            String expires =
                    kept.active() && entry.expires() != null ? entry.expires() + (entry.expired() ? " LEWAT" : "") : "";
            table.addRow()
                    .addContent(
                            entry.name(),
                            kept.version(),
                            kept.active() ? "ya" : "",
                            kept.approvedBy(),
                            kept.approvedAt(),
                            expires);
        }
    }
}
