package id.jembatan.core.prescription;

import id.jembatan.api.Actor;
import id.jembatan.api.medication.AlertOverride;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugAlert.Severity;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.api.medication.PrescriptionCheck.Answer;
import id.jembatan.api.medication.PrescriptionCheck.ShownAlert;
import id.jembatan.core.store.AlertRows;
import id.jembatan.core.store.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was shown in a visit and what was answered, put together with a check. */
final class AlertLog {
    private AlertLog() {}

    /** The check with the answers that its alerts got in this visit; an answered one is not put in the way again. */
    static PrescriptionCheck answered(PrescriptionCheck check, List<AlertRows.Row> log) {
        Map<String, AlertRows.Answer> answers = new HashMap<>();
        log.stream().filter(row -> row.answer() != null).forEach(row -> answers.put(row.fingerprint(), row.answer()));
        return with(
                check,
                check.alerts().stream()
                        .map(shown -> {
                            AlertRows.Answer answer = answers.get(shown.fingerprint());
                            return new ShownAlert(
                                    shown.fingerprint(), shown.alert(), answer(answer), settles(shown.alert(), answer));
                        })
                        .toList());
    }

    private static Answer answer(AlertRows.Answer answer) {
        return answer == null
                ? null
                : new Answer(
                        answer.reason() == null ? null : answer.reason().name(),
                        answer.note(),
                        answer.userName(),
                        answer.at());
    }

    /** An alert that stops is settled by a reason, any other by having been acknowledged. */
    private static boolean settles(DrugAlert alert, AlertRows.Answer answer) {
        return answer != null && (alert.severity() != Severity.CONTRAINDICATED || answer.reason() != null);
    }

    /** The alerts of the check that the log does not have. */
    static boolean allLogged(PrescriptionCheck check, List<AlertRows.Row> log) {
        return fresh(check, log).isEmpty();
    }

    private static List<ShownAlert> fresh(PrescriptionCheck check, List<AlertRows.Row> log) {
        Set<String> known = new HashSet<>();
        log.forEach(row -> known.add(row.fingerprint()));
        return check.alerts().stream()
                .filter(shown -> known.add(shown.fingerprint()))
                .toList();
    }

    /** Logs what is shown now. The encounter's row is locked already. */
    static void shown(Tx tx, Actor actor, PrescriptionCheck check) {
        List<AlertRows.Row> log = AlertRows.of(tx.handle(), actor.facilityId(), check.encounterId());
        List<AlertRows.Row> rows = new ArrayList<>();
        for (ShownAlert shown : fresh(check, log)) {
            DrugAlert alert = shown.alert();
            DrugAlert.Explanation why = alert.explanation();
            rows.add(new AlertRows.Row(
                    tx.newId(),
                    check.encounterId(),
                    shown.fingerprint(),
                    alert.lines().get(0),
                    alert.category(),
                    alert.severity(),
                    alert.drug(),
                    alert.against(),
                    why == null ? null : why.key(),
                    why == null || why.dictionary() == null
                            ? null
                            : why.dictionary().id(),
                    why == null ? null : why.version(),
                    Fingerprint.ofFacts(alert),
                    tx.now(),
                    null));
        }
        AlertRows.insert(tx.handle(), actor.facilityId(), rows);
    }

    /** Keeps answers to alerts of the check, and returns how many. The alerts are logged already. */
    static int answer(Tx tx, Actor actor, PrescriptionCheck check, Map<String, AlertOverride> answers) {
        int kept = 0;
        for (ShownAlert shown : check.alerts()) {
            AlertOverride answer = answers.get(shown.fingerprint());
            boolean bare =
                    answer != null && answer.reason() == null && shown.alert().severity() == Severity.CONTRAINDICATED;
            if (answer != null && !bare) {
                AlertRows.answer(
                        tx.handle(),
                        actor.facilityId(),
                        check.encounterId(),
                        shown.fingerprint(),
                        new AlertRows.Answer(answer.reason(), answer.note(), actor.userId(), actor.name(), tx.now()));
                kept++;
            }
        }
        return kept;
    }

    static PrescriptionCheck with(PrescriptionCheck check, List<ShownAlert> alerts) {
        return new PrescriptionCheck(
                check.encounterId(),
                check.at(),
                check.lines(),
                alerts,
                check.notes(),
                check.coverage(),
                check.dictionaries(),
                check.notChecked());
    }
}
