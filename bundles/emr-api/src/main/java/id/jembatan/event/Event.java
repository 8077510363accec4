package id.jembatan.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One reportable act, written in the transaction of the act itself.
 *
 * @param topic one of {@link Topics}
 * @param subjectId the encounter
 * @param patientId order of delivery is kept per patient
 * @param revision revision of the subject; with subject and topic the key against sending twice
 */
public record Event(
        UUID id,
        UUID facilityId,
        String topic,
        UUID subjectId,
        UUID patientId,
        int revision,
        Instant at,
        EncounterSnapshot snapshot) {}
