package id.jembatan.core.prescription;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.history.ClinicalState;
import id.jembatan.api.history.Dated;
import id.jembatan.api.history.MedicationStatement;
import id.jembatan.api.history.Problem;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckRequest.Line;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Json;
import id.jembatan.core.encounter.PrescriptionGuard.Visit;
import id.jembatan.core.history.StateAge;
import id.jembatan.core.history.StoredHistory;
import id.jembatan.core.prescription.DrugCheckers.Question;
import id.jembatan.core.store.ChartRows;
import id.jembatan.core.store.ChartRows.OfVisit;
import id.jembatan.core.store.PatientRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts together everything that the core knows for one check. */
final class FactsReader {
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};
    private static final TypeReference<List<Prescription>> PRESCRIPTIONS = new TypeReference<>() {};
    private static final List<String> PARTS = List.of("vitals", "conditions", "prescriptions");
    private static final int YEARS_BACK = 3;
    private static final int MOST_PARTS = 600;
    private static final int WEIGHT_DAYS = 365;

    private final StateAge age;

    FactsReader(StateAge age) {
        this.age = age;
    }

    /** @param today decides whether answers that pass are still believed */
    Question question(Handle handle, UUID facilityId, Visit visit, LocalDate today) {
        Encounter encounter = visit.encounter();
        LocalDate day = encounter.serviceDate();
        Patient patient =
                PatientRows.find(handle, facilityId, encounter.patientId()).orElseThrow();
        StoredHistory history = StoredHistory.of(handle, facilityId, patient.id());
        List<OfVisit> others =
                ChartRows.ofPatient(handle, facilityId, patient.id(), day.minusYears(YEARS_BACK), PARTS, MOST_PARTS)
                        .stream()
                        .filter(part -> !part.encounterId().equals(encounter.id()))
                        .toList();
        Diseases diseases = new Diseases(history.problems(), visit.conditions(), day);
        CurrentMedication current = new CurrentMedication(day);
        List<MedicationStatement> medications = history.medications();
        if (medications != null) {
            medications.forEach(one -> current.add("current:" + one.id(), one.medication(), null));
        }
        for (OfVisit other : others) {
            switch (other.row().part()) {
                case "conditions" -> diseases.earlier(Json.read(other.row().body(), CONDITIONS), other.serviceDate());
                case "prescriptions" ->
                    Json.read(other.row().body(), PRESCRIPTIONS).stream()
                            .filter(line -> current.running(line, other.serviceDate()))
                            .forEach(line -> current.add("own:" + line.id(), medication(line), line.form()));
                default -> {}
            }
        }
        List<Problem> problems = diseases.known();
        List<Line> lines = medications == null && current.lines().isEmpty() ? null : current.lines();
        boolean askedAll = (history.problems() != null || problems == null)
                && (medications != null || lines == null)
                && !current.cut();
        Facts facts = new Facts(visit, patient, history, weight(visit.vitals(), others, day), day, today);
        return new Question(
                request(facts, problems, lines),
                askedAll
                        ? null
                        : request(
                                facts,
                                history.problems() == null ? null : problems,
                                medications == null || current.cut() ? null : lines));
    }

    private record Facts(
            Visit visit, Patient patient, StoredHistory history, BigDecimal weight, LocalDate day, LocalDate today) {}

    private DrugCheckRequest request(Facts facts, List<Problem> problems, List<Line> current) {
        ClinicalState state = facts.history().knownState();
        return new DrugCheckRequest(
                facts.day(),
                facts.patient().birthDate(),
                facts.patient().gender(),
                facts.weight(),
                age.pregnant(state, facts.today()),
                age.lactating(state, facts.today()),
                facts.history().allergies(),
                problems,
                value(state.egfr()),
                value(state.dialysis()),
                value(state.childPugh()),
                value(state.alt()),
                value(state.alcohol()),
                value(state.smoker()),
                value(state.radiotherapy()),
                value(state.foods()),
                current,
                drafts(facts.visit().lines()));
    }

    /** Id of a line in questions and answers: its own, or its place while it has none. */
    static String lineId(List<Prescription> lines, int index) {
        UUID id = lines.get(index).id();
        return id == null ? Integer.toString(index) : id.toString();
    }

    static MedicationCode medication(Prescription line) {
        return line.medication() == null ? MedicationCode.written(line.drug()) : line.medication();
    }

    private static List<Line> drafts(List<Prescription> lines) {
        List<Line> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            drafts.add(new Line(
                    lineId(lines, i), medication(lines.get(i)), lines.get(i).form()));
        }
        return drafts;
    }

    /** Of this visit, or the latest of the last year. */
    private static BigDecimal weight(VitalSigns now, List<OfVisit> others, LocalDate day) {
        if (now != null && now.weightKg() != null) {
            return now.weightKg();
        }
        return others.stream()
                .filter(part -> part.row().part().equals("vitals"))
                .filter(part -> !part.serviceDate().isBefore(day.minusDays(WEIGHT_DAYS)))
                .map(part -> Json.read(part.row().body(), VitalSigns.class).weightKg())
                .filter(weight -> weight != null)
                .findFirst()
                .orElse(null);
    }

    private static <T> T value(Dated<T> answer) {
        return answer == null ? null : answer.value();
    }
}
