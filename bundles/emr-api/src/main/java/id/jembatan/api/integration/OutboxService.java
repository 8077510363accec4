package id.jembatan.api.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Deliveries to the outside, for the people who look after them. */
@ProviderType
public interface OutboxService {

    /** Newest first. @param filter all of its fields may be null */
    List<Delivery> deliveries(Actor actor, Filter filter, int offset, int limit);

    /** Numbers per bridge and status. */
    Map<String, Map<Status, Integer>> counts(Actor actor);

    /** Deliveries of one encounter. */
    List<Delivery> ofEncounter(Actor actor, UUID encounterId);

    /** Every attempt of a delivery, oldest first. */
    List<Attempt> attempts(Actor actor, UUID deliveryId);

    /** Tries again now, after a refusal was mended or without waiting for the next turn. */
    Delivery retry(Actor actor, UUID deliveryId);

    /** Will not be sent. @param reason needed */
    Delivery giveUp(Actor actor, UUID deliveryId, String reason);

    Delivery hold(Actor actor, UUID deliveryId, String reason);

    Delivery release(Actor actor, UUID deliveryId);

    /** Where a delivery stands. */
    enum Status {
        /** Waits for its turn or for the next try. */
        PENDING,
        /** Is being sent. */
        SENDING,
        /** It is not known whether the last try took effect; the bridge looks before it sends again. */
        UNKNOWN,
        /** The gateway or the bridge refused it; a person has to mend something. */
        REJECTED,
        /** Kept back by a person, a consent, a quota or a switched-off bridge. */
        HELD,
        DONE,
        /** Nothing to send, with the reason. */
        SKIPPED,
        /** A person decided not to send it. */
        GIVEN_UP
    }

    record Filter(String pluginId, Status status, UUID patientId) {}

    /**
     * @param sentence why it stands there, in the gateway's own words where it spoke
     * @param field field to mend after a refusal, or null
     * @param remoteRef what the gateway calls it, when done
     * @param nextAttemptAt null when no try is planned
     */
    record Delivery(
            UUID id,
            UUID eventId,
            String pluginId,
            String topic,
            UUID encounterId,
            UUID patientId,
            String patientName,
            Status status,
            int attempts,
            Text sentence,
            String field,
            String remoteRef,
            Instant createdAt,
            Instant updatedAt,
            Instant nextAttemptAt) {}

    record Attempt(int number, Instant at, long millis, String outcome, Text sentence) {}
}
