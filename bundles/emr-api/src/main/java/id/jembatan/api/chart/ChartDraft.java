package id.jembatan.api.chart;

import java.util.List;

/**
 * What is saved of a chart in one act: all given parts or none. A part that is null stays as it is.
 *
 * @param reason why, needed when the encounter is finished: the save is then a correction that keeps the old text
 */
public record ChartDraft(
        Part<VitalSigns> vitals,
        Part<SoapNote> note,
        Part<List<Condition>> conditions,
        Part<List<Procedure>> procedures,
        Part<List<Prescription>> prescriptions,
        String reason) {

    /** @param version version that the writer has seen; a newer one in the store is a CONFLICT naming the part */
    public record Part<T>(T value, int version) {}
}
