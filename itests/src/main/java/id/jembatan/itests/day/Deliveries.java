package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The deliveries of a day's visits, as Integrasi shows them.
 *
 * @param byTopicAndStatus such as {@code encounter.finished DONE -> 60}
 * @param remoteIds different names that the gateway gave
 */
record Deliveries(int events, int deliveries, int open, Map<String, Integer> byTopicAndStatus, Set<String> remoteIds) {

    private static final int PAGE = 200;
    private static final Set<String> SETTLED = Set.of("DONE", "SKIPPED", "GIVEN_UP", "REJECTED", "HELD");

    /** @param encounters ids of the visits whose deliveries count */
    static Deliveries read(EmrClient client, Set<String> encounters) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> events = new HashSet<>();
        Set<String> remote = new HashSet<>();
        int offset = 0;
        int total = 0;
        int open = 0;
        JsonNode page;
        do {
            page = client.get("/deliveries?offset=" + offset + "&limit=" + PAGE);
            offset += page.size();
            for (JsonNode delivery : page) {
                if (!encounters.contains(delivery.path("encounterId").asText())) {
                    continue;
                }
                total++;
                String status = delivery.path("status").asText();
                counts.merge(delivery.path("topic").asText() + " " + status, 1, Integer::sum);
                events.add(delivery.path("eventId").asText());
                open += SETTLED.contains(status) ? 0 : 1;
                if (delivery.hasNonNull("remoteRef")) {
                    remote.add(delivery.path("remoteRef").asText());
                }
            }
        } while (page.size() == PAGE);
        return new Deliveries(events.size(), total, open, counts, remote);
    }
}
