package id.jembatan.core.store;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sections of patients' histories as they are stored. */
public final class HistoryRows {
    private HistoryRows() {}

    public static List<ChartRows.Row> of(Handle handle, UUID facilityId, UUID patientId) {
        return handle.createQuery("select * from history_section where facility_id = :f and patient_id = :patient")
                .bind("f", facilityId)
                .bind("patient", patientId)
                .map(ChartRows::row)
                .list();
    }

    public static void insert(Handle handle, UUID facilityId, UUID patientId, List<ChartRows.Row> rows) {
        ChartRows.execute(
                handle,
                "insert into history_section (facility_id, patient_id, part, version, body, saved_at, user_id,"
                        + " user_name) values (:f, :owner, :part, :version, :body, :savedAt, :userId, :userName)",
                facilityId,
                patientId,
                rows);
    }

    /** The patient's row is locked already, so that nobody else writes these. */
    public static void update(Handle handle, UUID facilityId, UUID patientId, List<ChartRows.Row> rows) {
        ChartRows.execute(
                handle,
                "update history_section set version = :version, body = :body, saved_at = :savedAt, user_id = :userId,"
                        + " user_name = :userName"
                        + " where facility_id = :f and patient_id = :owner and part = :part",
                facilityId,
                patientId,
                rows);
    }
}
