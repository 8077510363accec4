package id.jembatan.api.chart;

import java.util.List;
import java.util.UUID;

/** Everything written in one encounter. A part that the actor may not view is null. */
public record Chart(
        UUID encounterId,
        Section<VitalSigns> vitals,
        Section<SoapNote> note,
        Section<List<Condition>> conditions,
        Section<List<Procedure>> procedures,
        Section<List<Prescription>> prescriptions) {}
