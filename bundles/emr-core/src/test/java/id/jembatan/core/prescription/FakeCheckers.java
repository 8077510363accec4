package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugAlert.Category;
import id.jembatan.api.medication.DrugAlert.Severity;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Check;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.api.medication.DrugCheckResult.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Open checkers of one facility whose answers a test decides, by the id of their bridge. */
final class FakeCheckers implements DrugCheckers {
    static final Text NOBODY = new Text("Tidak diperiksa: tidak ada kamus.", "Not checked: no dictionary.");
    static final Text SILENT = new Text("Tidak diperiksa: tidak menjawab.", "Not checked: no answer.");

    final List<Question> questions = new CopyOnWriteArrayList<>();
    private final UUID facility;
    private final Map<String, String> revisions = new LinkedHashMap<>();
    private final Map<String, Function<DrugCheckRequest, DrugCheckResult>> open = new LinkedHashMap<>();

    FakeCheckers(UUID facility) {
        this.facility = facility;
    }

    /** @param answer null for a checker that does not answer */
    synchronized void open(String pluginId, String revision, Function<DrugCheckRequest, DrugCheckResult> answer) {
        revisions.put(pluginId, revision);
        open.put(pluginId, answer);
    }

    synchronized void close(String pluginId) {
        revisions.remove(pluginId);
        open.remove(pluginId);
    }

    DrugCheckRequest last() {
        return questions.get(questions.size() - 1).known();
    }

    @Override
    public synchronized List<Answer> ask(UUID facilityId, Question question) {
        if (!facilityId.equals(facility)) {
            return List.of();
        }
        questions.add(question);
        return open.entrySet().stream()
                .map(entry -> entry.getValue() == null
                        ? new Answer(entry.getKey(), null, null, SILENT)
                        : new Answer(
                                entry.getKey(),
                                revisions.get(entry.getKey()),
                                entry.getValue().apply(question.known()),
                                null))
                .toList();
    }

    @Override
    public synchronized String revision(UUID facilityId) {
        if (!facilityId.equals(facility)) {
            return "";
        }
        return DrugCheckers.revision(revisions.entrySet().stream()
                .map(entry -> DrugCheckers.part(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public Text nobody(UUID facilityId) {
        return NOBODY;
    }

    /** Everything was checked; these are the findings. */
    static DrugCheckResult found(DrugCheckRequest request, DrugAlert... alerts) {
        List<Coverage> coverage = new ArrayList<>();
        for (DrugCheckRequest.Line line : request.drafts()) {
            for (Check check : Check.values()) {
                coverage.add(new Coverage(line.id(), check, Status.SAFE, List.of()));
            }
        }
        return new DrugCheckResult(
                List.of(alerts),
                List.of(),
                coverage,
                List.of(new DrugCheckResult.Dictionary(
                        "uji", Text.same("Kamus uji"), "1", Text.same("contoh"), false)));
    }

    static DrugAlert alert(
            Category category, Severity severity, List<String> lines, String against, String fact, String version) {
        return new DrugAlert(
                category,
                severity,
                severity,
                DrugAlert.Evidence.ESTABLISHED,
                DrugAlert.Action.AVOID,
                lines,
                "Warfarin",
                against,
                List.of(),
                new Text("Warfarin dan " + against + " berbahaya", "Warfarin and " + against + " are dangerous"),
                Text.same("Hindari."),
                null,
                new DrugAlert.Explanation(
                        Text.same("Kamus uji"),
                        version,
                        "k-" + category,
                        "aturan",
                        List.of(Text.same(fact)),
                        List.of(),
                        List.of(),
                        new DrugAlert.Source("Label", "FDA", null, null, null)));
    }
}
