package id.jembatan.core.store;

import id.jembatan.api.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reading of the audit; {@link HeadRows} writes it. */
public final class AuditRows {

    private static final String COLUMNS = "select facility_id, seq, occurred_at, user_id, user_name, action, kind,"
            + " record_id, patient_id, detail, previous_hash, hash from audit_entry where facility_id = :f";

    private AuditRows() {}

    /** Where the chain of a facility ends. */
    public record Head(long seq, String hash) {}

    public static Optional<Head> head(Handle handle, UUID facilityId) {
        return handle.createQuery("select seq, hash from audit_head where facility_id = :f")
                .bind("f", facilityId)
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash")))
                .findOne();
    }

    /** Entries from a number on, oldest first. */
    public static List<AuditEntry> from(Handle handle, UUID facilityId, long seq, int limit) {
        return handle.createQuery(COLUMNS + " and seq >= :seq order by seq fetch first :limit rows only")
                .bind("f", facilityId)
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /** Entries below a number, newest first. @param patientId null for all */
    public static List<AuditEntry> before(Handle handle, UUID facilityId, UUID patientId, long seq, int limit) {
        String ofPatient = patientId == null ? "" : " and patient_id = :patient";
        var query = handle.createQuery(
                        COLUMNS + " and seq < :seq" + ofPatient + " order by seq desc fetch first :limit rows only")
                .bind("f", facilityId)
                .bind("seq", seq)
                .bind("limit", limit);
        if (patientId != null) {
            query.bind("patient", patientId);
        }
        return query.map((row, context) -> entry(row)).list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Columns.uuid(row, "facility_id"),
                row.getLong("seq"),
                Columns.instant(row, "occurred_at"),
                Columns.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("action"),
                row.getString("kind"),
                Columns.uuid(row, "record_id"),
                Columns.uuid(row, "patient_id"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
