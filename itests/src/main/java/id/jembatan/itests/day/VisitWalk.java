package id.jembatan.itests.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.ApiException;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes one visit from the front desk to its end, as users would. When an answer is lost it looks at what is there and
 * goes on from it, so it can be run again at any time.
 */
final class VisitWalk {

    /** Doses a day x units a dose; anything else is an instruction in words, such as "tiap diare". */
    private static final Pattern SIGNA = Pattern.compile("(\\d{1,2})x(\\d{1,2})");

    private static final Duration WAITING = Duration.ofMinutes(5);
    private static final Duration TREATMENT = Duration.ofMinutes(15);

    private final EmrClient client;
    private final House house;
    private final Visit visit;
    private final Ledger ledger;
    private final Duration pace;

    VisitWalk(EmrClient client, House house, Visit visit, Ledger ledger, Duration pace) {
        this.client = client;
        this.house = house;
        this.visit = visit;
        this.ledger = ledger;
        this.pace = pace;
    }

    /** @throws IOException when the server did not answer; call again */
    void run() throws IOException {
        String patientId = patient();
        String locationId = house.location(visit.visit().path("location").asText());
        pause();
        JsonNode encounter = existing(patientId, locationId);
        if (encounter == null) {
            checkCoverage(patientId);
            encounter = arrive(patientId, locationId);
        }
        String id = encounter.path("id").asText();
        ledger.acknowledged(visit, id, encounter.path("status").asText());
        if ("ARRIVED".equals(encounter.path("status").asText())) {
            pause();
            ObjectNode start = client.object()
                    .put(
                            "practitionerId",
                            house.practitioner(visit.visit().path("location").asText()))
                    .put("at", instant(visit.arrivedAt().plus(WAITING)));
            encounter = client.post("/encounters/" + id + "/start", start);
            ledger.acknowledged(visit, id, encounter.path("status").asText());
        }
        if ("IN_PROGRESS".equals(encounter.path("status").asText())) {
            pause();
            chart(id);
            pause();
            ObjectNode finish = client.object()
                    .put("disposition", "HOME")
                    .put("at", instant(visit.arrivedAt().plus(WAITING).plus(TREATMENT)));
            encounter = client.post("/encounters/" + id + "/finish", finish);
            ledger.acknowledged(visit, id, encounter.path("status").asText());
        }
    }

    private void pause() {
        if (!pace.isZero()) {
            LockSupport.parkNanos(pace.toNanos());
        }
    }

    private String patient() throws IOException {
        String nik = visit.patient().path("nik").asText(null);
        String known = known(nik);
        if (known != null) {
            return known;
        }
        ObjectNode draft = client.object();
        draft.put("name", visit.patient().path("name").asText());
        draft.put("gender", "F".equals(visit.patient().path("sex").asText()) ? "FEMALE" : "MALE");
        draft.put("birthDate", visit.patient().path("birthDate").asText());
        draft.put("nik", nik);
        draft.put("noNikYet", nik == null);
        draft.put("bpjsCard", visit.patient().path("bpjsCard").asText(null));
        draft.put("phone", visit.patient().path("phone").asText(null));
        draft.put("address", visit.patient().path("address").asText(null));
        draft.put("regionCode", visit.patient().path("regionCode").asText(null));
        try {
            return client.post("/patients", draft).path("id").asText();
        } catch (ApiException e) {
            // the same person at two desks at once: the other one was faster
            String meanwhile = "patient.duplicate".equals(e.code()) ? known(nik) : null;
            if (meanwhile == null) {
                throw e;
            }
            return meanwhile;
        }
    }

    /** By NIK; somebody without one by card, or by name and day of birth. @return id, or null when nobody is found */
    private String known(String nik) throws IOException {
        String card = visit.patient().path("bpjsCard").asText(null);
        Map<String, String> query;
        if (nik != null) {
            query = Map.of("identifierType", "NIK", "value", nik);
        } else if (card != null) {
            query = Map.of("identifierType", "BPJS_CARD", "value", card);
        } else {
            query = Map.of("text", visit.patient().path("name").asText(), "limit", "50");
        }
        for (JsonNode found : client.get("/patients" + EmrClient.query(query))) {
            if (query.containsKey("value")
                    || found.path("birthDate").equals(visit.patient().path("birthDate"))) {
                return found.path("id").asText();
            }
        }
        return null;
    }

    private void checkCoverage(String patientId) throws IOException {
        if (visit.bpjs()) {
            ObjectNode question = client.object()
                    .put("memberNumber", visit.patient().path("bpjsCard").asText())
                    .put("patientId", patientId);
            for (JsonNode result : client.post("/coverage-checks", question)) {
                ledger.coverage(!result.path("answer").isMissingNode()
                        && !result.path("answer").isNull());
            }
        }
    }

    /** The visit of that day in that poli, when an earlier try was stored though its answer was lost. */
    private JsonNode existing(String patientId, String locationId) throws IOException {
        for (JsonNode encounter : client.get("/patients/" + patientId + "/encounters?limit=20")) {
            if (encounter.path("locationId").asText().equals(locationId)
                    && encounter
                            .path("serviceDate")
                            .asText()
                            .equals(visit.arrivedAt().toLocalDate().toString())
                    && !"CANCELLED".equals(encounter.path("status").asText())) {
                return encounter;
            }
        }
        return null;
    }

    private JsonNode arrive(String patientId, String locationId) throws IOException {
        ObjectNode draft = client.object();
        draft.put("patientId", patientId);
        draft.put("locationId", locationId);
        draft.put("payer", visit.bpjs() ? "BPJS" : "SELF");
        draft.put(
                "memberNumber", visit.bpjs() ? visit.patient().path("bpjsCard").asText() : null);
        draft.put("kind", "SICK");
        draft.put("complaint", visit.visit().path("complaint").asText());
        draft.put("at", instant(visit.arrivedAt()));
        return client.post("/encounters", draft);
    }

    private void chart(String id) throws IOException {
        JsonNode chart = client.get("/encounters/" + id + "/chart");
        if (chart.path("conditions").path("version").asInt() > 0) {
            ledger.charted(visit, id);
            return;
        }
        ObjectNode draft = client.object();
        part(draft, "vitals", chart, vitals());
        ObjectNode note = client.object();
        note.put("subjective", visit.visit().path("complaint").asText());
        note.put("objective", "Keadaan umum baik");
        note.put("plan", "Edukasi, kontrol bila belum membaik");
        part(draft, "note", chart, note);
        part(draft, "conditions", chart, codes("diagnoses"));
        part(draft, "procedures", chart, codes("procedures"));
        part(draft, "prescriptions", chart, prescriptions());
        try {
            client.put("/encounters/" + id + "/chart", draft);
        } catch (ApiException e) {
            if (e.status() != 409) {
                throw e;
            }
            // the save whose answer was lost has arrived after all
            ledger.lateArrival();
        }
        ledger.charted(visit, id);
    }

    private static void part(ObjectNode draft, String name, JsonNode chart, JsonNode value) {
        draft.putObject(name)
                .put("version", chart.path(name).path("version").asInt())
                .set("value", value);
    }

    private ObjectNode vitals() {
        JsonNode v = visit.visit().path("vitals");
        ObjectNode vitals = client.object();
        for (String field : new String[] {
            "systolic", "diastolic", "heartRate", "respiratoryRate", "temperature", "spo2", "weightKg", "heightCm"
        }) {
            vitals.set(field, v.path(field).isMissingNode() ? null : v.path(field));
        }
        return vitals.put("consciousness", "ALERT");
    }

    private ArrayNode codes(String field) {
        ArrayNode codes = client.object().arrayNode();
        visit.visit().path(field).forEach(code -> codes.addObject().put("code", code.asText()));
        return codes;
    }

    private ArrayNode prescriptions() {
        ArrayNode lines = client.object().arrayNode();
        for (JsonNode drug : visit.visit().path("prescription")) {
            Matcher signa = SIGNA.matcher(drug.path("signa").asText());
            boolean regular = signa.matches();
            ObjectNode line = lines.addObject();
            line.put("drug", drug.path("substance").asText());
            line.put("strength", blankToNull(drug.path("strength").asText()));
            line.put("form", blankToNull(drug.path("form").asText()));
            line.put("dosesPerDay", regular ? Integer.parseInt(signa.group(1)) : 1);
            line.put("unitsPerDose", regular ? Integer.parseInt(signa.group(2)) : 1);
            line.put("note", regular ? null : drug.path("signa").asText());
            line.put("quantity", drug.path("quantity").asInt());
        }
        return lines;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String instant(OffsetDateTime time) {
        return time.toInstant().toString();
    }
}
