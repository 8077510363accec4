package id.jembatan.core.encounter;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.chart.Section;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.core.Json;
import id.jembatan.core.store.ChartRows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The parts of one encounter's chart as stored, read as values when asked for. */
public final class StoredChart {
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};
    private static final TypeReference<List<Procedure>> PROCEDURES = new TypeReference<>() {};
    private static final TypeReference<List<Prescription>> PRESCRIPTIONS = new TypeReference<>() {};

    private final UUID encounterId;
    private final Map<String, ChartRows.Row> rows;

    StoredChart(UUID encounterId, List<ChartRows.Row> rows) {
        this.encounterId = encounterId;
        this.rows = rows.stream().collect(Collectors.toMap(ChartRows.Row::part, Function.identity()));
    }

    public static StoredChart of(Handle handle, UUID facilityId, UUID encounterId) {
        return new StoredChart(encounterId, ChartRows.of(handle, facilityId, encounterId));
    }

    static StoredChart empty(UUID encounterId) {
        return new StoredChart(encounterId, List.of());
    }

    ChartRows.Row row(String part) {
        return rows.get(part);
    }

    /** The row of a part, or null before the first save. */
    ChartRows.Row row(ChartPart part) {
        return row(part.word());
    }

    int version(ChartPart part) {
        ChartRows.Row row = row(part);
        return row == null ? 0 : row.version();
    }

    /** This chart with rows replaced or added. */
    StoredChart with(List<ChartRows.Row> changed) {
        Map<String, ChartRows.Row> merged =
                rows.values().stream().collect(Collectors.toMap(ChartRows.Row::part, Function.identity()));
        changed.forEach(row -> merged.put(row.part(), row));
        return new StoredChart(encounterId, List.copyOf(merged.values()));
    }

    public VitalSigns vitals() {
        return value(ChartPart.VITALS, json -> Json.read(json, VitalSigns.class), null);
    }

    SoapNote note() {
        return value(ChartPart.NOTE, json -> Json.read(json, SoapNote.class), null);
    }

    public List<Condition> conditions() {
        return value(ChartPart.CONDITIONS, json -> Json.read(json, CONDITIONS), List.of());
    }

    List<Procedure> procedures() {
        return value(ChartPart.PROCEDURES, json -> Json.read(json, PROCEDURES), List.of());
    }

    public List<Prescription> prescriptions() {
        return value(ChartPart.PRESCRIPTIONS, json -> Json.read(json, PRESCRIPTIONS), List.of());
    }

    /** The chart without the parts that the actor may not view. */
    Chart seenBy(Actor actor) {
        return new Chart(
                encounterId,
                section(actor, ChartPart.VITALS, this::vitals),
                section(actor, ChartPart.NOTE, this::note),
                section(actor, ChartPart.CONDITIONS, this::conditions),
                section(actor, ChartPart.PROCEDURES, this::procedures),
                section(actor, ChartPart.PRESCRIPTIONS, this::prescriptions));
    }

    private <T> Section<T> section(Actor actor, ChartPart part, Supplier<T> reader) {
        if (!actor.can(part.permission(Permission.Act.VIEW))) {
            return null;
        }
        T value = reader.get();
        ChartRows.Row row = row(part);
        return row == null
                ? new Section<>(value, 0, null, null)
                : new Section<>(value, row.version(), row.savedAt(), row.userName());
    }

    private <T> T value(ChartPart part, Function<String, T> reader, T absent) {
        ChartRows.Row row = row(part);
        return row == null ? absent : reader.apply(row.body());
    }
}
