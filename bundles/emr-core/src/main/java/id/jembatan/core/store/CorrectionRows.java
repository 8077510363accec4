package id.jembatan.core.store;

import id.jembatan.api.chart.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Older texts of charts and patients. */
public final class CorrectionRows {
    /**
     * An older text with the one who had written it; the correction itself names the one who replaced it.
     *
     * @param writtenBy null when it is not known any more
     */
    public record Replaced(Correction correction, Instant writtenAt, String writtenBy) {}

    private CorrectionRows() {}

    public static void insert(Handle handle, UUID facilityId, List<Replaced> replaced) {
        PreparedBatch batch = handle.prepareBatch("insert into correction (facility_id, record_id, part, version,"
                + " old_value, written_at, written_by, reason, user_id, user_name, corrected_at) values (:f,"
                + " :recordId, :part, :version, :oldValue, :writtenAt, :writtenBy, :reason, :userId, :userName, :at)");
        for (Replaced old : replaced) {
            batch.bindMethods(old.correction())
                    .bind("f", facilityId)
                    .bindByType("writtenAt", old.writtenAt(), Instant.class)
                    .bind("writtenBy", old.writtenBy())
                    .add();
        }
        batch.execute();
    }

    /** Newest first. */
    public static List<Correction> of(Handle handle, UUID facilityId, UUID recordId) {
        return handle.createQuery("select * from correction where facility_id = :f and record_id = :id"
                        + " order by corrected_at desc, part, version desc")
                .bind("f", facilityId)
                .bind("id", recordId)
                .map(CorrectionRows::correction)
                .list();
    }

    private static Correction correction(ResultSet row, StatementContext context) throws SQLException {
        return new Correction(
                Columns.uuid(row, "record_id"),
                row.getString("part"),
                row.getInt("version"),
                row.getString("old_value"),
                row.getString("reason"),
                Columns.uuid(row, "user_id"),
                row.getString("user_name"),
                Columns.instant(row, "corrected_at"));
    }
}
