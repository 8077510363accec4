package id.jembatan.event;

import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Patient;
import java.util.List;

/**
 * The visit as it was true when the event was written. Bridges send from it and never read clinical data back.
 *
 * @param schema version of this shape, {@link #SCHEMA}
 * @param practitioner null until the visit has one
 * @param vitals null when none were taken
 * @param note null when none was written
 * @param reason why it was cancelled or corrected, else null
 */
public record EncounterSnapshot(
        int schema,
        Facility facility,
        Encounter encounter,
        Patient patient,
        Location location,
        Practitioner practitioner,
        VitalSigns vitals,
        SoapNote note,
        List<Condition> conditions,
        List<Procedure> procedures,
        List<Prescription> prescriptions,
        String reason) {

    public static final int SCHEMA = 1;

    public EncounterSnapshot {
        conditions = List.copyOf(conditions);
        procedures = List.copyOf(procedures);
        prescriptions = List.copyOf(prescriptions);
    }
}
