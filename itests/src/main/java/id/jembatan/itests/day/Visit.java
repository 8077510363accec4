package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a day file: a patient and the visit.
 *
 * @param arrivedAt when the patient arrives, already moved to the day that is played
 */
record Visit(int number, JsonNode patient, JsonNode visit, OffsetDateTime arrivedAt) {

    /** Time from the arrival of the last patient to the end of that visit. */
    private static final Duration TAIL = Duration.ofMinutes(30);

    boolean bpjs() {
        return "BPJS".equals(visit.path("payer").asText());
    }

    /**
     * Reads a day.
     *
     * @param now when given, the day is moved by whole days to the latest one that is over by then; null keeps the dates
     */
    static List<Visit> read(Path file, OffsetDateTime now) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Visit> visits = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                JsonNode node = json.readTree(line);
                JsonNode visit = node.path("visit");
                visits.add(new Visit(
                        node.path("n").asInt(visits.size() + 1),
                        node.path("patient"),
                        visit,
                        OffsetDateTime.parse(visit.path("arrivedAt").asText())));
            }
        }
        return now == null ? visits : moved(visits, now);
    }

    private static List<Visit> moved(List<Visit> visits, OffsetDateTime now) {
        OffsetDateTime last = visits.stream()
                .map(Visit::arrivedAt)
                .max(OffsetDateTime::compareTo)
                .orElseThrow()
                .plus(TAIL);
        long days = Math.floorDiv(
                Duration.between(last, now).getSeconds(), Duration.ofDays(1).getSeconds());
        return visits.stream()
                .map(v -> new Visit(v.number, v.patient, v.visit, v.arrivedAt.plusDays(days)))
                .toList();
    }
}
