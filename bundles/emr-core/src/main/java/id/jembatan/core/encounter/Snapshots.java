package id.jembatan.core.encounter;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.store.FacilityRows;
import id.jembatan.core.store.PatientRows;
import id.jembatan.event.EncounterSnapshot;
import org.jdbi.v3.core.Handle;

/** Makes the full picture of a visit that goes out with an event. */
final class Snapshots {
    private Snapshots() {}

    static EncounterSnapshot of(
            Handle handle, Facility facility, Encounter encounter, Patient patient, StoredChart chart, String reason) {
        Practitioner practitioner = encounter.practitionerId() == null
                ? null
                : FacilityRows.practitioner(handle, facility.id(), encounter.practitionerId())
                        .orElseThrow();
        return new EncounterSnapshot(
                EncounterSnapshot.SCHEMA,
                facility,
                encounter,
                patient,
                FacilityRows.location(handle, facility.id(), encounter.locationId())
                        .orElseThrow(),
                practitioner,
                chart.vitals(),
                chart.note(),
                chart.conditions(),
                chart.procedures(),
                chart.prescriptions(),
                reason);
    }

    static EncounterSnapshot of(
            Handle handle, Facility facility, Encounter encounter, StoredChart chart, String reason) {
        Patient patient =
                PatientRows.find(handle, facility.id(), encounter.patientId()).orElseThrow();
        return of(handle, facility, encounter, patient, chart, reason);
    }

    static Facility facility(Handle handle, Actor actor) {
        return FacilityRows.find(handle, actor.facilityId())
                .orElseThrow(() -> EmrException.notFound(
                        "facility.unknown", new Text("Klinik tidak ditemukan.", "There is no such facility.")));
    }
}
