package id.jembatan.api.encounter;

import id.jembatan.api.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Visits, from plan to finish. Each change of status is one transaction with its audit entry and its event. */
@ProviderType
public interface EncounterService {

    /** A visit to come. {@code draft.at()} is the planned time, in the future. */
    Encounter plan(Actor actor, EncounterDraft draft);

    /** The patient is here, without a plan. Reports {@code encounter.arrived}. */
    Encounter arrive(Actor actor, EncounterDraft draft);

    /** The planned patient is here. @param at null for now */
    Encounter arrive(Actor actor, UUID encounterId, Instant at);

    /** The practitioner begins. @param at null for now */
    Encounter start(Actor actor, UUID encounterId, UUID practitionerId, Instant at);

    /**
     * The visit is over. Reports {@code encounter.finished} with the full snapshot.
     *
     * @throws id.jembatan.api.EmrException INVALID when something that a finished visit needs is missing: a primary
     *     condition, a practitioner
     */
    Encounter finish(Actor actor, UUID encounterId, Encounter.Disposition disposition, Instant at);

    /** The visit does not take place. Reports {@code encounter.cancelled}. */
    Encounter cancel(Actor actor, UUID encounterId, String reason);

    /** The visit; the look itself is audited. @throws id.jembatan.api.EmrException NOT_FOUND */
    Encounter get(Actor actor, UUID encounterId);

    /** Visits of a day in order of arrival. @param locationId null for all */
    List<Encounter> ofDay(Actor actor, LocalDate day, UUID locationId);

    /** Visits of a patient, newest first. */
    List<Encounter> ofPatient(Actor actor, UUID patientId, int limit);
}
