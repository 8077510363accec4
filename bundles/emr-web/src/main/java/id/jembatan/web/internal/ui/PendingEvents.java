package id.jembatan.web.internal.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes of a short while, merged so that each facility hears each kind of change once. */
final class PendingEvents {

    /** @param facilityId null for every facility */
    record Key(UUID facilityId, String event) {}

    private Map<Key, Optional<UUID>> pending = new LinkedHashMap<>();

    /** @param subjectId what has changed, or null for more than one thing */
    synchronized void add(UUID facilityId, String event, UUID subjectId) {
        pending.merge(
                new Key(facilityId, event),
                Optional.ofNullable(subjectId),
                (a, b) -> a.equals(b) ? a : Optional.empty());
    }

    /** What has come together, and begins anew. */
    synchronized Map<Key, Optional<UUID>> take() {
        Map<Key, Optional<UUID>> taken = pending;
        pending = new LinkedHashMap<>();
        return taken;
    }

    static byte[] frame(String event, Optional<UUID> subjectId) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        subjectId.ifPresent(id -> data.put("subjectId", id.toString()));
        return ("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
