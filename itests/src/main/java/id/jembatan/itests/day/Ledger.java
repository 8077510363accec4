package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the server has acknowledged, to be held against what it still knows at the end. */
final class Ledger {

    private static final List<String> ORDER = List.of("PLANNED", "ARRIVED", "IN_PROGRESS", "FINISHED");

    private record Known(int visit, String status) {}

    private final Map<String, Known> encounters = new ConcurrentHashMap<>();
    private final AtomicInteger covered = new AtomicInteger();
    private final AtomicInteger notChecked = new AtomicInteger();
    private final AtomicInteger lateArrivals = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();

    void acknowledged(Visit visit, String encounterId, String status) {
        encounters.put(encounterId, new Known(visit.number(), status));
    }

    void coverage(boolean checked) {
        (checked ? covered : notChecked).incrementAndGet();
    }

    void lateArrival() {
        lateArrivals.incrementAndGet();
    }

    void interrupted() {
        interruptions.incrementAndGet();
    }

    int encounters() {
        return encounters.size();
    }

    int finished() {
        return (int) encounters.values().stream()
                .filter(k -> "FINISHED".equals(k.status()))
                .count();
    }

    /** Two encounters for one line of the day would be a visit entered twice. */
    int visits() {
        return (int) encounters.values().stream().map(Known::visit).distinct().count();
    }

    int covered() {
        return covered.get();
    }

    int notChecked() {
        return notChecked.get();
    }

    int interruptions() {
        return interruptions.get();
    }

    /** Acknowledged encounters that the server no longer has, or has in an earlier status. */
    List<String> lost(EmrClient client) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, Known> entry : encounters.entrySet()) {
            JsonNode now = client.get("/encounters/" + entry.getKey());
            if (ORDER.indexOf(now.path("status").asText())
                    < ORDER.indexOf(entry.getValue().status())) {
                lost.add(entry.getKey());
            }
        }
        return lost;
    }
}
