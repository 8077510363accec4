package id.jembatan.bpjs.pcare.internal.shell;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.patient.Coverage;
import id.jembatan.bpjs.pcare.internal.web.MemberDesk;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code pcare:peserta}: asks pCare about a member. */
@Service
@Command(
        scope = "pcare",
        name = "peserta",
        description = "Asks pCare about a BPJS member, by card (13 digits) or NIK (16)")
public class PesertaCommand implements Action {
    @Argument(name = "number", required = true, description = "Card number of 13 digits or NIK of 16")
    String number;

    @Option(name = "--facility", description = "Code of the facility; needed when there are several")
    @Completion(FacilityCompleter.class)
    String facility;

    @Reference
    FacilityService facilities;

    @Reference
    MemberDesk members;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            Facility chosen = FacilityChoice.of(facilities, facility);
            print(members.check(Actor.system(chosen.id(), "konsol"), number), out);
        } catch (EmrException e) {
            out.println(e.sentence().id());
            out.println(e.sentence().en());
        }
        return null;
    }

    private static void print(CoverageAnswer answer, PrintStream out) {
        out.println(answer.sentence().id());
        out.println(answer.sentence().en());
        if (!answer.found()) {
            return;
        }
        Coverage coverage = answer.coverage();
        ShellTable table = new ShellTable().noHeaders();
        table.column("Field");
        table.column("Value");
        row(table, "Nama", answer.name());
        row(table, "noKartu", coverage.memberNumber());
        row(table, "NIK", answer.nik());
        row(table, "Lahir", answer.birthDate());
        row(table, "Kelas", coverage.className());
        row(table, "Status", coverage.status());
        row(table, "Provider", coverage.providerCode());
        row(table, "Nama provider", coverage.providerName());
        row(table, "Dijamin di sini", answer.eligible() ? "ya" : "tidak");
        table.print(out);
    }

    private static void row(ShellTable table, String field, Object value) {
        table.addRow().addContent(field, value == null ? "-" : value);
    }
}
