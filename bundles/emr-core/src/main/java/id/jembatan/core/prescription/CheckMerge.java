package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Check;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.api.medication.PrescriptionCheck.LineStatus;
import id.jembatan.api.medication.PrescriptionCheck.ShownAlert;
import id.jembatan.core.prescription.DrugCheckers.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes one check of the answers of every open checker. A line is safe only when each checker has done each check and
 * found nothing; whatever is left out, late or broken counts as not checked.
 */
final class CheckMerge {
    private final List<Prescription> lines;
    private final List<String> ids;
    private final List<Answer> answers;
    private final Text nobody;

    /** @param nobody why no checker is open, for the case that there is no answer */
    CheckMerge(List<Prescription> lines, List<Answer> answers, Text nobody) {
        this.lines = lines;
        this.ids = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ids.add(FactsReader.lineId(lines, i));
        }
        Set<String> known = Set.copyOf(ids);
        this.answers = answers.stream()
                .map(answer -> AnswerCheck.checked(answer, known))
                .toList();
        this.nobody = nobody;
    }

    /** True when every open checker has answered. */
    boolean complete() {
        return answers.stream().allMatch(answer -> answer.result() != null);
    }

    /** What the checkers said their revisions were. */
    String revision() {
        return DrugCheckers.revision(answers.stream()
                .map(answer -> DrugCheckers.part(answer.pluginId(), answer.revision()))
                .toList());
    }

    /** The check, with no alert answered yet. */
    PrescriptionCheck check(UUID encounterId, Instant at) {
        List<Answer> given =
                answers.stream().filter(answer -> answer.result() != null).toList();
        List<DrugAlert> alerts = AlertMerge.of(given);
        List<Coverage> coverage = new ArrayList<>();
        List<LineStatus> statuses = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Coverage> ofLine = coverage(ids.get(i));
            coverage.addAll(ofLine);
            statuses.add(status(ids.get(i), lines.get(i).drug(), ofLine, alerts));
        }
        Set<DrugCheckResult.Dictionary> dictionaries = new LinkedHashSet<>();
        Set<DrugCheckResult.Note> notes = new LinkedHashSet<>();
        given.forEach(answer -> {
            dictionaries.addAll(answer.result().dictionaries());
            notes.addAll(answer.result().notes());
        });
        return new PrescriptionCheck(
                encounterId,
                at,
                statuses,
                alerts.stream()
                        .map(alert -> new ShownAlert(Fingerprint.of(alert), alert, null, false))
                        .toList(),
                List.copyOf(notes),
                coverage,
                List.copyOf(dictionaries),
                given.isEmpty() ? notChecked() : null);
    }

    private Text notChecked() {
        return answers.isEmpty() ? nobody : answers.get(0).notChecked();
    }

    private List<Coverage> coverage(String line) {
        List<Coverage> all = new ArrayList<>();
        for (Check check : Check.values()) {
            Status worst = answers.isEmpty() ? Status.NOT_CHECKED : Status.SAFE;
            Set<Text> gaps = new LinkedHashSet<>();
            if (answers.isEmpty()) {
                gaps.add(nobody);
            }
            for (Answer answer : answers) {
                Coverage one = coverage(answer, line, check);
                worst = worse(worst, one.status());
                gaps.addAll(one.gaps());
            }
            all.add(new Coverage(line, check, worst, List.copyOf(gaps)));
        }
        return all;
    }

    private static Coverage coverage(Answer answer, String line, Check check) {
        if (answer.result() == null) {
            return new Coverage(line, check, Status.NOT_CHECKED, List.of(answer.notChecked()));
        }
        Optional<Coverage> told = answer.result().coverage().stream()
                .filter(one -> one.line().equals(line) && one.check() == check)
                .findFirst();
        return told.orElseGet(() -> new Coverage(line, check, Status.NOT_CHECKED, List.of(Checks.left(check))));
    }

    private static Status worse(Status one, Status other) {
        if (one == Status.WARNING || other == Status.WARNING) {
            return Status.WARNING;
        }
        return one == Status.NOT_CHECKED ? one : other;
    }

    private static LineStatus status(String line, String drug, List<Coverage> coverage, List<DrugAlert> alerts) {
        Optional<DrugAlert.Severity> worst = alerts.stream()
                .filter(alert ->
                        alert.lines().contains(line) || alert.againstLines().contains(line))
                .map(DrugAlert::severity)
                .min(DrugAlert.Severity::compareTo);
        Set<Text> gaps = new LinkedHashSet<>();
        Status status = worst.isPresent() ? Status.WARNING : Status.SAFE;
        for (Coverage one : coverage) {
            status = worse(status, one.status());
            gaps.addAll(one.gaps());
        }
        return new LineStatus(line, drug, status, worst.orElse(null), List.copyOf(gaps));
    }
}
