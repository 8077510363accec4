package id.jembatan.api.encounter;

import id.jembatan.api.patient.Coverage.Payer;
import java.time.Instant;
import java.util.UUID;

/**
 * A visit to be started at the front desk.
 *
 * @param at real time of arrival, null for now; for visits written on paper during a power cut. Never in the future and
 *     not older than the facility allows
 * @param memberNumber needed when the payer is BPJS
 */
public record EncounterDraft(
        UUID patientId,
        UUID locationId,
        UUID practitionerId,
        Payer payer,
        String memberNumber,
        Encounter.Kind kind,
        String complaint,
        Instant at) {}
