package id.jembatan.core.history;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.chart.Section;
import id.jembatan.api.history.Allergies;
import id.jembatan.api.history.ClinicalState;
import id.jembatan.api.history.MedicationStatement;
import id.jembatan.api.history.PatientHistory;
import id.jembatan.api.history.Problem;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Json;
import id.jembatan.core.store.ChartRows;
import id.jembatan.core.store.HistoryRows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The sections of one patient's history as stored, read as values when asked for; null where nobody has asked. */
public final class StoredHistory {
    private static final TypeReference<List<MedicationStatement>> MEDICATIONS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final Map<String, ChartRows.Row> rows = new HashMap<>();

    private StoredHistory(List<ChartRows.Row> rows) {
        rows.forEach(row -> this.rows.put(row.part(), row));
    }

    public static StoredHistory of(Handle handle, UUID facilityId, UUID patientId) {
        return new StoredHistory(HistoryRows.of(handle, facilityId, patientId));
    }

    public Allergies allergies() {
        return value(HistoryPart.ALLERGIES, json -> Json.read(json, Allergies.class));
    }

    public List<MedicationStatement> medications() {
        return value(HistoryPart.MEDICATIONS, json -> Json.read(json, MEDICATIONS));
    }

    public List<Problem> problems() {
        return value(HistoryPart.PROBLEMS, json -> Json.read(json, PROBLEMS));
    }

    public ClinicalState state() {
        return value(HistoryPart.STATE, json -> Json.read(json, ClinicalState.class));
    }

    /** The state, with nothing known in it while nobody has asked. */
    public ClinicalState knownState() {
        ClinicalState state = state();
        return state == null ? ClinicalState.UNKNOWN : state;
    }

    /** The row of a section, or null before the first save. */
    ChartRows.Row row(HistoryPart part) {
        return rows.get(part.word());
    }

    int version(HistoryPart part) {
        ChartRows.Row row = row(part);
        return row == null ? 0 : row.version();
    }

    /** This history with rows replaced or added. */
    StoredHistory with(List<ChartRows.Row> changed) {
        StoredHistory merged = new StoredHistory(List.copyOf(rows.values()));
        changed.forEach(row -> merged.rows.put(row.part(), row));
        return merged;
    }

    PatientHistory shown(Patient patient, StateAge age, LocalDate today) {
        return new PatientHistory(
                patient.id(),
                section(HistoryPart.ALLERGIES, allergies()),
                section(HistoryPart.MEDICATIONS, medications()),
                section(HistoryPart.PROBLEMS, problems()),
                section(HistoryPart.STATE, state()),
                age.askAgain(patient, knownState(), today));
    }

    private <T> Section<T> section(HistoryPart part, T value) {
        ChartRows.Row row = row(part);
        return row == null
                ? new Section<>(null, 0, null, null)
                : new Section<>(value, row.version(), row.savedAt(), row.userName());
    }

    private <T> T value(HistoryPart part, Function<String, T> reader) {
        ChartRows.Row row = row(part);
        return row == null ? null : reader.apply(row.body());
    }
}
