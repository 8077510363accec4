package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.core.Settings;
import id.jembatan.core.prescription.DrugCheckers;
import id.jembatan.spi.DrugChecker;
import id.jembatan.spi.PluginContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the drug checkers of the open bridges; one that is slow, throws or goes is an answer "not checked". */
@Component(service = DrugCheckers.class)
public final class DrugCheckCalls implements DrugCheckers {

    private static final int LONGEST_REVISION = 200;

    private final Bridges bridges;
    private final DirectCalls calls;
    private final Settings settings;

    @Activate
    public DrugCheckCalls(@Reference Bridges bridges, @Reference DirectCalls calls, @Reference Settings settings) {
        this.bridges = bridges;
        this.calls = calls;
        this.settings = settings;
    }

    private record Told(String revision, DrugCheckResult result) {}

    @Override
    public List<Answer> ask(UUID facilityId, Question question) {
        return calls
                .ask(
                        facilityId,
                        bridges.drugCheckers(),
                        DrugChecker::pluginId,
                        "drug-check",
                        settings.drugCheckTimeout(),
                        (DrugChecker checker, PluginContext context) -> check(checker, context, question))
                .stream()
                .map(outcome -> outcome.value() == null
                        ? new Answer(outcome.pluginId(), null, null, notChecked(outcome.failure()))
                        : new Answer(
                                outcome.pluginId(),
                                outcome.value().revision(),
                                outcome.value().result(),
                                null))
                .toList();
    }

    /** The revision is taken first: what changes during the check is noticed afterwards. */
    private static Told check(DrugChecker checker, PluginContext context, Question question) throws Exception {
        String revision = bounded(checker.revision(context));
        DrugCheckResult known = checker.check(question.known(), context);
        if (known == null || question.asked() == null) {
            return known == null ? null : new Told(revision, known);
        }
        DrugCheckResult asked = checker.check(question.asked(), context);
        return asked == null ? null : new Told(revision, doneAs(asked, known));
    }

    /** What was found with everything that is known, done as far as it was asked for. */
    private static DrugCheckResult doneAs(DrugCheckResult asked, DrugCheckResult known) {
        List<Coverage> coverage = new ArrayList<>();
        for (Coverage bare : asked.coverage()) {
            Optional<Coverage> found = known.coverage().stream()
                    .filter(one -> one.line().equals(bare.line()) && one.check() == bare.check())
                    .findFirst();
            if (found.isPresent() && found.get().status() == Status.WARNING) {
                Set<Text> gaps = new LinkedHashSet<>(found.get().gaps());
                gaps.addAll(bare.gaps());
                coverage.add(new Coverage(bare.line(), bare.check(), Status.WARNING, List.copyOf(gaps)));
            } else {
                coverage.add(bare);
            }
        }
        return new DrugCheckResult(known.alerts(), known.notes(), coverage, known.dictionaries());
    }

    @Override
    public String revision(UUID facilityId) {
        return DrugCheckers.revision(calls
                .ask(
                        facilityId,
                        bridges.drugCheckers(),
                        DrugChecker::pluginId,
                        "drug-revision",
                        settings.drugCheckTimeout(),
                        (DrugChecker checker, PluginContext context) -> bounded(checker.revision(context)))
                .stream()
                .map(outcome -> DrugCheckers.part(outcome.pluginId(), outcome.value() == null ? "?" : outcome.value()))
                .toList());
    }

    @Override
    public Text nobody(UUID facilityId) {
        return calls.closed(facilityId, bridges.drugCheckers(), DrugChecker::pluginId).stream()
                .findFirst()
                .map(bridge -> notChecked(bridge.state().sentence()))
                .orElseGet(() -> notChecked(new Text(
                        "tidak ada kamus obat yang aktif. Periksa sendiri, atau pasang kamus di halaman Integrasi.",
                        "no drug dictionary is active. Check by yourself, or install one on the Integration page.")));
    }

    private static String bounded(String revision) {
        return revision == null || revision.length() <= LONGEST_REVISION
                ? String.valueOf(revision)
                : revision.substring(0, LONGEST_REVISION);
    }

    private static Text notChecked(Text why) {
        return new Text("Tidak diperiksa: " + why.id(), "Not checked: " + why.en());
    }
}
