package id.jembatan.core.integration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The deliveries of one bridge in one facility that are under way, and when it is worth looking for more. */
final class Lane {

    private final ConcurrentMap<UUID, UUID> patients = new ConcurrentHashMap<>();
    private volatile boolean dirty = true;
    private Instant nextLook = Instant.EPOCH;
    private Set<String> subscribed = Set.of();

    /** A delivery is under way until its outcome is written and its thread has left the bridge. */
    void begin(UUID deliveryId, UUID patientId) {
        patients.put(deliveryId, patientId);
    }

    void end(UUID deliveryId) {
        patients.remove(deliveryId);
        dirty = true;
    }

    boolean busy(UUID deliveryId, UUID patientId) {
        return patients.containsKey(deliveryId) || patients.containsValue(patientId);
    }

    int size() {
        return patients.size();
    }

    /** True when the facility is known to be subscribed to all of these. */
    boolean subscribed(Set<String> topics) {
        return subscribed.containsAll(topics);
    }

    void subscribedTo(Set<String> topics) {
        subscribed = Set.copyOf(topics);
    }

    /** Something has changed in the store; the time of the next look counts no more. */
    void touch() {
        dirty = true;
    }

    /** @return true when it is to be looked at now; what changes from now on counts for the next look */
    boolean lookNow(Instant now) {
        boolean was = dirty;
        dirty = false;
        return was || !now.isBefore(nextLook);
    }

    void lookAgainAt(Instant at) {
        nextLook = at;
    }

    Instant nextLook() {
        return nextLook;
    }
}
