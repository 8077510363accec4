package id.jembatan.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Parts of charts as they are stored. */
public final class ChartRows {
    /** @param body JSON of the value */
    public record Row(String part, int version, String body, Instant savedAt, UUID userId, String userName) {}

    private ChartRows() {}

    public static List<Row> of(Handle handle, UUID facilityId, UUID encounterId) {
        return handle.createQuery("select * from chart_section where facility_id = :f and encounter_id = :encounter")
                .bind("f", facilityId)
                .bind("encounter", encounterId)
                .map(ChartRows::row)
                .list();
    }

    /** The bodies of one part, last saved first. */
    public static List<String> latest(Handle handle, UUID facilityId, String part, int limit) {
        return handle.createQuery("select body from chart_section where facility_id = :f and part = :part"
                        + " order by saved_at desc fetch first :n rows only")
                .bind("f", facilityId)
                .bind("part", part)
                .bind("n", limit)
                .map((row, context) -> row.getString(1))
                .list();
    }

    /** A part of one of a patient's visits. */
    public record OfVisit(UUID encounterId, LocalDate serviceDate, Row row) {}

    /** Parts of the patient's visits that took place since a day, newest visit first. */
    public static List<OfVisit> ofPatient(
            Handle handle, UUID facilityId, UUID patientId, LocalDate since, List<String> parts, int limit) {
        return handle.createQuery("select c.*, e.service_date from encounter e join chart_section c"
                        + " on c.facility_id = e.facility_id and c.encounter_id = e.id"
                        + " where e.facility_id = :f and e.patient_id = :patient and e.service_date >= :since"
                        + " and e.status in ('ARRIVED', 'IN_PROGRESS', 'FINISHED') and c.part in (<parts>)"
                        + " order by e.began_at desc, e.id desc, c.part fetch first :n rows only")
                .bind("f", facilityId)
                .bind("patient", patientId)
                .bind("since", since)
                .bindList("parts", parts)
                .bind("n", limit)
                .map((row, context) -> new OfVisit(
                        Columns.uuid(row, "encounter_id"), Columns.date(row, "service_date"), row(row, context)))
                .list();
    }

    public static void insert(Handle handle, UUID facilityId, UUID encounterId, List<Row> rows) {
        execute(
                handle,
                "insert into chart_section (facility_id, encounter_id, part, version, body, saved_at, user_id,"
                        + " user_name) values (:f, :owner, :part, :version, :body, :savedAt, :userId, :userName)",
                facilityId,
                encounterId,
                rows);
    }

    /** The encounter's row is locked already, so that nobody else writes these. */
    public static void update(Handle handle, UUID facilityId, UUID encounterId, List<Row> rows) {
        execute(
                handle,
                "update chart_section set version = :version, body = :body, saved_at = :savedAt, user_id = :userId,"
                        + " user_name = :userName"
                        + " where facility_id = :f and encounter_id = :owner and part = :part",
                facilityId,
                encounterId,
                rows);
    }

    /** @param ownerId the encounter, or the patient for a history */
    static void execute(Handle handle, String sql, UUID facilityId, UUID ownerId, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Row row : rows) {
            batch.bindMethods(row).bind("f", facilityId).bind("owner", ownerId).add();
        }
        batch.execute();
    }

    static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("part"),
                row.getInt("version"),
                row.getString("body"),
                Columns.instant(row, "saved_at"),
                Columns.uuid(row, "user_id"),
                row.getString("user_name"));
    }
}
