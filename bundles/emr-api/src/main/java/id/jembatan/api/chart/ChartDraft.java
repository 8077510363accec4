package id.jembatan.api.chart;

import id.jembatan.api.medication.AlertOverride;
import java.util.List;

/**
 * What is saved of a chart in one act: all given parts or none. A part that is null stays as it is.
 *
 * @param reason why, needed when the encounter is finished: the save is then a correction that keeps the old text
 * @param overrides answers to alerts of the prescriptions that are saved; may be null
 */
public record ChartDraft(
        Part<VitalSigns> vitals,
        Part<SoapNote> note,
        Part<List<Condition>> conditions,
        Part<List<Procedure>> procedures,
        Part<List<Prescription>> prescriptions,
        String reason,
        List<AlertOverride> overrides) {

    /** Without answers to alerts. */
    public ChartDraft(
            Part<VitalSigns> vitals,
            Part<SoapNote> note,
            Part<List<Condition>> conditions,
            Part<List<Procedure>> procedures,
            Part<List<Prescription>> prescriptions,
            String reason) {
        this(vitals, note, conditions, procedures, prescriptions, reason, null);
    }

    /** @param version version that the writer has seen; a newer one in the store is a CONFLICT naming the part */
    public record Part<T>(T value, int version) {}
}
