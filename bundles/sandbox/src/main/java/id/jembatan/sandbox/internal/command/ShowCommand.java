package id.jembatan.sandbox.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.Sandbox;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code sandbox:show}: where the stand-in answers and what stands in it. */
@Service
@Command(
        scope = "sandbox",
        name = "show",
        description = "Shows the addresses, counts, faults and demo credentials of the pCare sandbox")
public class ShowCommand implements Action {
    @Reference
    Sandbox sandbox;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        out.println("Base URL  " + sandbox.baseUrl() + "   (any path prefix is accepted)");
        out.println("iCare URL " + sandbox.icareUrl()
                + (sandbox.settings().icare() ? "" : "   (facilities are not opened)"));
        out.println("Controls  " + sandbox.origin() + "/__sandbox/state");
        out.println("Today     " + sandbox.state().json().path("today").asText());
        out.println();
        counts(out);
        out.println();
        facilities(out);
        out.println();
        FaultTable.print(sandbox.faults().list(), out);
        return null;
    }

    private void counts(PrintStream out) {
        ShellTable table = new ShellTable();
        table.column("What");
        table.column("Count").alignRight();
        ObjectNode state = sandbox.state().json();
        state.path("counts")
                .fields()
                .forEachRemaining(count -> table.addRow()
                        .addContent(count.getKey(), count.getValue().asInt()));
        table.addRow()
                .addContent(
                        "duplicates refused",
                        state.path("duplicatesRefused").path("total").asInt());
        table.addRow()
                .addContent(
                        "repeats accepted",
                        state.path("repeatsAccepted").path("total").asInt());
        ObjectNode icare = sandbox.icare().json();
        table.addRow()
                .addContent("iCare links issued", icare.path("linksIssued").asInt());
        table.addRow()
                .addContent("iCare links opened", icare.path("linksOpened").asInt());
        table.addRow().addContent("refused at the door", sandbox.traffic().refusals());
        table.addRow().addContent("calls", sandbox.traffic().total());
        table.print(out);
        sandbox.traffic()
                .authRefusals()
                .path("byReason")
                .fields()
                .forEachRemaining(reason -> out.println("  refused because of " + reason.getKey() + ": "
                        + reason.getValue().asInt()));
    }

    private void facilities(PrintStream out) {
        ShellTable table = new ShellTable();
        for (String column :
                new String[] {"kdProvider", "Name", "cons-id", "Secret key", "user_key", "Username", "Password"}) {
            table.column(column);
        }
        for (Facility facility : sandbox.settings().facilities()) {
            table.addRow()
                    .addContent(
                            facility.kdProvider(),
                            facility.name(),
                            facility.consId(),
                            hint(facility.secretKey()),
                            hint(facility.userKey()),
                            facility.username(),
                            hint(facility.password()));
        }
        table.print(out);
        out.println("Credentials of the demo are invented and written out in the README of the sandbox.");
    }

    private static String hint(String secret) {
        return "****" + secret.substring(Math.max(0, secret.length() - 2));
    }
}
