package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.policy.ClinicPolicy;
import id.jembatan.rxpert.internal.policy.PolicyDesk;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rxpert:policy}: shows or changes what the clinic decided on top of its dictionaries. */
@Service
@Command(
        scope = "rxpert",
        name = "policy",
        description = "Shows or changes the clinic's policy: severities of its own, layers switched off")
public class PolicyCommand implements Action {
    @Option(
            name = "--set",
            description = "KEY=SEVERITY: show this statement, interaction or group with another severity")
    String set;

    @Option(name = "--reason", description = "Why; needed with --set")
    String reason;

    @Option(name = "--unset", description = "KEY: show it as the dictionary has it again")
    String unset;

    @Option(name = "--layer-off", multiValued = true, description = "Switch a policy layer off, such as beers")
    List<String> layersOff = new ArrayList<>();

    @Option(name = "--layer-on", multiValued = true, description = "Switch a policy layer on again")
    List<String> layersOn = new ArrayList<>();

    @Option(name = "--label-only-as-info", description = "true or false")
    String labelOnlyAsInfo;

    @Reference
    PolicyDesk desk;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            ClinicPolicy policy = desk.current();
            boolean nothing = set == null && unset == null && labelOnlyAsInfo == null;
            if (!nothing || !layersOff.isEmpty() || !layersOn.isEmpty()) {
                policy = desk.change(draft(policy), "konsol");
            }
            print(policy, out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    private PolicyDesk.Draft draft(ClinicPolicy old) {
        Set<String> off = new TreeSet<>(old.layersOff());
        off.addAll(layersOff);
        layersOn.forEach(off::remove);
        List<PolicyDesk.Draft.Choice> choices = new ArrayList<>();
        String changed = set == null ? unset : key(set);
        for (ClinicPolicy.Decision one : old.decisions()) {
            if (!one.key().equals(changed) && !one.key().equals(unset)) {
                choices.add(new PolicyDesk.Draft.Choice(one.key(), one.severity(), one.reason()));
            }
        }
        if (set != null) {
            choices.add(new PolicyDesk.Draft.Choice(key(set), severity(set), reason));
        }
        boolean info = labelOnlyAsInfo == null ? old.labelOnlyAsInfo() : Boolean.parseBoolean(labelOnlyAsInfo);
        return new PolicyDesk.Draft(old.version(), off, info, choices);
    }

    private static String key(String entry) {
        return entry.contains("=") ? entry.substring(0, entry.indexOf('=')) : entry;
    }

    private static Severity severity(String entry) {
        String word = entry.substring(entry.indexOf('=') + 1);
        return Arrays.stream(Severity.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> EmrException.invalid(
                        "rxpert.policy.severity",
                        "--set",
                        new Text(
                                "Tulis KUNCI=TINGKAT, tingkat salah satu dari " + Arrays.toString(Severity.values()),
                                "Write KEY=SEVERITY, the severity one of " + Arrays.toString(Severity.values()))));
    }

    private void print(ClinicPolicy policy, PrintStream out) {
        out.println("Versi " + policy.version() + ", lapisan mati / layers off: " + policy.layersOff()
                + ", label saja sebagai INFO / label only as INFO: " + policy.labelOnlyAsInfo());
        out.println("Lapisan / layers: " + desk.layers());
        ShellTable table = new ShellTable().emptyTableText("Tidak ada keputusan. / No decisions.");
        for (String column : new String[] {"Kunci", "Tingkat", "Alasan", "Oleh", "Pada"}) {
            table.column(column);
        }
        policy.decisions()
                .forEach(one -> table.addRow().addContent(one.key(), one.severity(), one.reason(), one.by(), one.at()));
        table.print(out);
    }
}
