package id.jembatan.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    public static void insert(Handle handle, UUID facilityId, UUID encounterId, List<Row> rows) {
        execute(
                handle,
                "insert into chart_section (facility_id, encounter_id, part, version, body, saved_at, user_id,"
                        + " user_name) values (:f, :encounter, :part, :version, :body, :savedAt, :userId, :userName)",
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
                        + " where facility_id = :f and encounter_id = :encounter and part = :part",
                facilityId,
                encounterId,
                rows);
    }

    private static void execute(Handle handle, String sql, UUID facilityId, UUID encounterId, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Row row : rows) {
            batch.bindMethods(row)
                    .bind("f", facilityId)
                    .bind("encounter", encounterId)
                    .add();
        }
        batch.execute();
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("part"),
                row.getInt("version"),
                row.getString("body"),
                Columns.instant(row, "saved_at"),
                Columns.uuid(row, "user_id"),
                row.getString("user_name"));
    }
}
