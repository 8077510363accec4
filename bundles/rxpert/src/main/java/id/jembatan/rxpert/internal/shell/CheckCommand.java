package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.check.Alert;
import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.CheckResult;
import id.jembatan.rxpert.internal.check.Coverage;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.PatientFacts;
import id.jembatan.rxpert.internal.check.PrescriptionChecker;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.policy.PolicyDesk;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rxpert:check}: checks a prescription that exists on the console only. */
@Service
@Command(
        scope = "rxpert",
        name = "check",
        description = "Checks drugs against each other and against a patient described by options")
public class CheckCommand implements Action {
    @Argument(name = "drugs", required = true, multiValued = true, description = "New drugs, by name")
    List<String> drugs;

    @Option(name = "--current", multiValued = true, description = "Drug, herb or food the patient takes already")
    List<String> current = new ArrayList<>();

    @Option(name = "--allergy", multiValued = true, description = "Substance or class the patient is allergic to")
    List<String> allergies = new ArrayList<>();

    @Option(name = "--condition", multiValued = true, description = "ICD-10 code of a disease of the patient")
    List<String> conditions = new ArrayList<>();

    @Option(name = "--age", description = "Age in years")
    int age = 40;

    @Option(name = "--sex", description = "M or F; not known without it")
    String sex;

    @Option(name = "--pregnant", description = "The patient is pregnant")
    boolean pregnant;

    @Option(name = "--lactating", description = "The patient is breastfeeding")
    boolean lactating;

    @Option(name = "--alcohol", description = "The patient drinks alcohol")
    boolean alcohol;

    @Option(name = "--egfr", description = "Renal function in mL/min/1.73 m2")
    Double egfr;

    @Reference
    DictionaryKeeper keeper;

    @Reference
    PolicyDesk policy;

    @Reference
    Clock clock;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        try {
            LocalDate today = LocalDate.now(clock);
            CheckRequest request = new CheckRequest(
                    today,
                    patient(today),
                    items("new-", drugs),
                    items("current-", current),
                    policy.current().forChecks());
            CheckResult result = PrescriptionChecker.check(
                    request, keeper.require().dictionaries().active());
            alerts(result, out);
            coverage(request, result, out);
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    private static List<DrugItem> items(String prefix, List<String> names) {
        List<DrugItem> items = new ArrayList<>();
        names.forEach(name -> items.add(DrugItem.named(prefix + items.size(), name)));
        return items;
    }

    private PatientFacts patient(LocalDate today) {
        PatientFacts.Builder facts = PatientFacts.builder()
                .birth(today.minusYears(age))
                .sex(sex == null || sex.isEmpty() ? 0 : Character.toUpperCase(sex.charAt(0)))
                .pregnant(pregnant)
                .lactating(lactating)
                .alcohol(alcohol)
                .egfr(egfr)
                .allergiesAsked()
                .conditionsAsked();
        allergies.forEach(name ->
                facts.allergy(new PatientFacts.Allergy(name, PatientFacts.ReactionType.ALLERGY, "", null, false)));
        conditions.forEach(code -> facts.condition(code, PatientFacts.Status.ACTIVE));
        return facts.build();
    }

    private static void alerts(CheckResult result, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("Tidak ada peringatan. / No alerts.");
        for (String column : new String[] {"Tingkat", "Kategori", "Obat", "Terhadap", "Peringatan", "Aturan"}) {
            table.column(column);
        }
        for (Alert one : result.alerts()) {
            table.addRow()
                    .addContent(
                            one.severity(),
                            one.category(),
                            one.drug().name(),
                            one.against() == null ? "" : one.against().name(),
                            one.advice().summary().id(),
                            one.why().dictionary() + "/" + one.why().key());
        }
        table.print(out);
        result.notes().forEach(note -> out.println("- " + note.words().id()));
    }

    /** What was not checked is said, drug by drug. */
    private static void coverage(CheckRequest request, CheckResult result, PrintStream out) {
        for (DrugItem item : request.drafts()) {
            List<Coverage> open = result.coverage().stream()
                    .filter(one -> one.item().equals(item.id()) && one.state() == Coverage.State.NOT_CHECKED)
                    .toList();
            if (open.isEmpty()) {
                continue;
            }
            out.println(item.name() + ": TIDAK DIPERIKSA / NOT CHECKED");
            open.forEach(one -> out.println("  " + one.check() + ": "
                    + String.join(
                            "; ",
                            one.gaps().stream().map(gap -> gap.words().id()).toList())));
        }
    }
}
