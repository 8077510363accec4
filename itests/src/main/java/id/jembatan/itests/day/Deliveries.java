package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The deliveries as Integrasi shows them.
 *
 * @param byTopicAndStatus such as {@code encounter.finished DONE -> 60}
 * @param remoteIds different names that the gateway gave
 */
record Deliveries(int events, int deliveries, int open, Map<String, Integer> byTopicAndStatus, Set<String> remoteIds) {

    private static final int PAGE = 200;
    private static final Set<String> SETTLED = Set.of("DONE", "SKIPPED", "GIVEN_UP", "REJECTED", "HELD");

    static Deliveries read(EmrClient client) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> events = new HashSet<>();
        Set<String> remote = new HashSet<>();
        int total = 0;
        int open = 0;
        JsonNode page;
        do {
            page = client.get("/deliveries?offset=" + total + "&limit=" + PAGE);
            for (JsonNode delivery : page) {
                String status = delivery.path("status").asText();
                counts.merge(delivery.path("topic").asText() + " " + status, 1, Integer::sum);
                events.add(delivery.path("eventId").asText());
                open += SETTLED.contains(status) ? 0 : 1;
                if (delivery.hasNonNull("remoteRef")) {
                    remote.add(delivery.path("remoteRef").asText());
                }
            }
            total += page.size();
        } while (page.size() == PAGE);
        return new Deliveries(events.size(), total, open, counts, remote);
    }
}
