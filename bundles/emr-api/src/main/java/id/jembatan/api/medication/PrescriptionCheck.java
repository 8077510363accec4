package id.jembatan.api.medication;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckResult.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The check of the prescription of one encounter, as people see it.
 *
 * @param at when it was made
 * @param lines one for every prescribed line, in their order
 * @param alerts of all checkers together, worst first, each pair once
 * @param notChecked why no checker answered, or null when one did
 */
public record PrescriptionCheck(
        UUID encounterId,
        Instant at,
        List<LineStatus> lines,
        List<ShownAlert> alerts,
        List<DrugCheckResult.Note> notes,
        List<DrugCheckResult.Coverage> coverage,
        List<DrugCheckResult.Dictionary> dictionaries,
        Text notChecked) {

    public PrescriptionCheck {
        lines = List.copyOf(lines);
        alerts = List.copyOf(alerts);
        notes = List.copyOf(notes);
        coverage = List.copyOf(coverage);
        dictionaries = List.copyOf(dictionaries);
    }

    /**
     * @param status SAFE only when every check was done and found nothing; WARNING with the worst severity; else
     *     NOT_CHECKED
     * @param worst null without an alert
     * @param gaps why it was not or not wholly checked
     */
    public record LineStatus(String line, String drug, Status status, DrugAlert.Severity worst, List<Text> gaps) {
        public LineStatus {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * @param fingerprint stays the same while drug, other side, statement, its severity and the patient's facts do
     * @param answered the reason once it was overridden in this encounter, or null
     * @param repeated it was shown and answered in this encounter before: it is not put in the way again
     */
    public record ShownAlert(String fingerprint, DrugAlert alert, Answer answered, boolean repeated) {}

    /** @param reason code of {@link OverrideReason}; @param note free words, or null */
    public record Answer(String reason, String note, String userName, Instant at) {}
}
