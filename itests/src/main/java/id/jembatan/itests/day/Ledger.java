package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the server has acknowledged, to be held against what it still knows at the end. */
final class Ledger {

    private static final List<String> ORDER = List.of("PLANNED", "ARRIVED", "IN_PROGRESS", "FINISHED");

    private record Known(int visit, String status) {}

    private record Entered(int conditions, int procedures, int prescriptions) {}

    private final Map<String, Known> encounters = new ConcurrentHashMap<>();
    private final Map<String, Entered> charts = new ConcurrentHashMap<>();
    private final AtomicInteger covered = new AtomicInteger();
    private final AtomicInteger notChecked = new AtomicInteger();
    private final AtomicInteger lateArrivals = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();

    void acknowledged(Visit visit, String encounterId, String status) {
        encounters.put(encounterId, new Known(visit.number(), status));
    }

    /** The chart of the visit was saved as the day has it. */
    void charted(Visit visit, String encounterId) {
        JsonNode day = visit.visit();
        charts.put(
                encounterId,
                new Entered(
                        day.path("diagnoses").size(),
                        day.path("procedures").size(),
                        day.path("prescription").size()));
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

    Set<String> ids() {
        return Set.copyOf(encounters.keySet());
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

    /** Acknowledged encounters that the server no longer has, has in an earlier status, or has with less in the chart. */
    List<String> lost(EmrClient client) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, Known> entry : encounters.entrySet()) {
            JsonNode now = client.get("/encounters/" + entry.getKey());
            if (ORDER.indexOf(now.path("status").asText())
                    < ORDER.indexOf(entry.getValue().status())) {
                lost.add(entry.getKey());
            }
        }
        for (Map.Entry<String, Entered> entry : charts.entrySet()) {
            JsonNode chart = client.get("/encounters/" + entry.getKey() + "/chart");
            Entered now =
                    new Entered(size(chart, "conditions"), size(chart, "procedures"), size(chart, "prescriptions"));
            if (!now.equals(entry.getValue())) {
                lost.add("chart of " + entry.getKey());
            }
        }
        return lost;
    }

    private static int size(JsonNode chart, String section) {
        return chart.path(section).path("value").size();
    }
}
