package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The locations of a facility and who treats there. */
record House(Map<String, String> locations, Map<String, String> practitioners) {

    static House of(EmrClient client) throws IOException {
        Map<String, String> locations = new HashMap<>();
        for (JsonNode location : client.get("/locations")) {
            locations.put(location.path("code").asText(), location.path("id").asText());
        }
        Map<String, String> practitioners = new HashMap<>();
        for (JsonNode practitioner : client.get("/practitioners")) {
            practitioners.putIfAbsent(
                    practitioner.path("profession").asText(),
                    practitioner.path("id").asText());
        }
        return new House(locations, practitioners);
    }

    String location(String code) {
        String id = locations.get(code);
        if (id == null) {
            throw new IllegalArgumentException("the facility has no location " + code);
        }
        return id;
    }

    /** A midwife at KIA, a dentist at GIGI, else a doctor; any practitioner when the profession is missing. */
    String practitioner(String location) {
        String profession =
                switch (location) {
                    case "KIA" -> "MIDWIFE";
                    case "GIGI" -> "DENTIST";
                    default -> "DOCTOR";
                };
        return practitioners.getOrDefault(profession, practitioners.get("DOCTOR"));
    }
}
