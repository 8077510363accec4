package id.jembatan.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;

/** Invented patients and visits, made through REST where a walk is about something else. */
final class Sample {

    private final EmrClient client;

    /** @param client somebody who may register, start and write */
    Sample(EmrClient client) {
        this.client = client;
    }

    /** A visit that has arrived. @param serial six digits that nobody else uses @param card null for one who pays */
    String arrived(String name, String serial, String card, String complaint) throws IOException {
        ObjectNode patient = client.object()
                .put("name", name)
                .put("gender", "FEMALE")
                .put("birthDate", "1997-07-21")
                .put("nik", "317104610797" + serial.substring(2))
                .put("noNikYet", false)
                .put("bpjsCard", card)
                .put("address", "Jl. Melati No. 12 RT 03/RW 04, Menteng");
        ObjectNode visit = client.object()
                .put("patientId", client.post("/patients", patient).path("id").asText())
                .put("locationId", location())
                .put("payer", card == null ? "SELF" : "BPJS")
                .put("memberNumber", card)
                .put("kind", "SICK")
                .put("complaint", complaint);
        return client.post("/encounters", visit).path("id").asText();
    }

    /** A visit that is being treated. */
    String inProgress(String name, String serial, String card, String complaint) throws IOException {
        return started(arrived(name, serial, card, complaint));
    }

    /** Another visit of the same patient, being treated by the doctor of the first. */
    String again(String earlier, String complaint) throws IOException {
        JsonNode first = client.get("/encounters/" + earlier);
        ObjectNode visit = client.object()
                .put("patientId", first.path("patientId").asText())
                .put("locationId", first.path("locationId").asText())
                .put("payer", "SELF")
                .put("kind", "SICK")
                .put("complaint", complaint);
        return started(client.post("/encounters", visit).path("id").asText());
    }

    private String started(String id) throws IOException {
        client.post("/encounters/" + id + "/start", client.object().put("practitionerId", doctor()));
        return id;
    }

    /** Writes a whole chart. */
    void fill(String encounter) throws IOException {
        ObjectNode chart = client.object();
        ObjectNode vitals = part(chart, "vitals").putObject("value");
        vitals.put("systolic", 124).put("diastolic", 82).put("heartRate", 88).put("respiratoryRate", 20);
        vitals.put("temperature", 37.9).put("spo2", 98).put("weightKg", 58.4).put("heightCm", 157);
        vitals.put("consciousness", "ALERT");
        part(chart, "note")
                .putObject("value")
                .put("subjective", "Demam 2 hari, nyeri menelan, batuk kering. Tidak sesak.")
                .put("objective", "Tonsil T2/T2 hiperemis, detritus (+).")
                .put("assessment", "Tonsilitis akut")
                .put("plan", "Istirahat, banyak minum, kontrol bila demam lebih dari 3 hari.");
        part(chart, "conditions").putArray("value").addObject().put("code", "J03.9");
        var lines = part(chart, "prescriptions").putArray("value");
        line(lines.addObject(), "Amoxicillin", "500 mg", "kaplet", 15, "sesudah makan");
        line(lines.addObject(), "Ibuprofen", "400 mg", "tablet", 10, "bila nyeri");
        line(lines.addObject(), "Paracetamol", "500 mg", "tablet", 10, "bila demam");
        client.put("/encounters/" + encounter + "/chart", chart);
    }

    /** Replaces the plan of a chart that somebody else may have open. */
    void replan(String encounter, String plan) throws IOException {
        JsonNode note = client.get("/encounters/" + encounter + "/chart").path("note");
        ObjectNode chart = client.object();
        chart.putObject("note")
                .put("version", note.path("version").asInt())
                .putObject("value")
                .put("plan", plan);
        client.put("/encounters/" + encounter + "/chart", chart);
    }

    void finish(String encounter) throws IOException {
        client.post("/encounters/" + encounter + "/finish", client.object().put("disposition", "HOME"));
    }

    private static ObjectNode part(ObjectNode chart, String name) {
        return chart.putObject(name).put("version", 0);
    }

    private static void line(ObjectNode line, String drug, String strength, String form, int quantity, String note) {
        line.put("drug", drug)
                .put("strength", strength)
                .put("form", form)
                .put("quantity", quantity)
                .put("note", note);
        line.put("dosesPerDay", 3).put("unitsPerDose", 1);
    }

    private String location() throws IOException {
        return idOf("/locations", "code", "UMUM");
    }

    private String doctor() throws IOException {
        return idOf("/practitioners", "profession", "DOCTOR");
    }

    private String idOf(String path, String field, String value) throws IOException {
        for (JsonNode one : client.get(path)) {
            if (value.equals(one.path(field).asText())) {
                return one.path("id").asText();
            }
        }
        throw new IllegalStateException(path + " has no " + value);
    }
}
