package id.jembatan.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The last checks of prescriptions, one for each visit. */
public final class CheckRows {
    /**
     * @param basis hash of what it depends on; null when a checker owes its answer
     * @param notChecked whether a line was not or not wholly checked
     * @param madeAt first check of this visit's prescription
     * @param body JSON of the check
     */
    public record Row(
            UUID encounterId, String basis, boolean notChecked, Instant madeAt, Instant checkedAt, String body) {}

    /** How many checks were made in a span, and how many of them have a line that was not checked. */
    public record Count(int all, int notChecked) {}

    private CheckRows() {}

    public static Optional<Row> find(Handle handle, UUID facilityId, UUID encounterId) {
        return handle.createQuery("select * from prescription_check where facility_id = :f and encounter_id = :id")
                .bind("f", facilityId)
                .bind("id", encounterId)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** Keeps a check; the moment of the first one stays. The encounter's row is locked already. */
    public static void save(Tx tx, UUID facilityId, Row check) {
        int changed = tx.handle()
                .createUpdate(
                        "update prescription_check set basis = :basis, not_checked = :notChecked,"
                                + " checked_at = :checkedAt, body = :body where facility_id = :f and encounter_id = :encounterId")
                .bindMethods(check)
                .bind("f", facilityId)
                .execute();
        if (changed == 0) {
            tx.handle()
                    .createUpdate(
                            "insert into prescription_check (facility_id, encounter_id, basis, not_checked, made_at,"
                                    + " checked_at, body) values (:f, :encounterId, :basis, :notChecked, :madeAt, :checkedAt,"
                                    + " :body)")
                    .bindMethods(check)
                    .bind("f", facilityId)
                    .execute();
        }
    }

    /**
     * Visits with a prescription whose checks are kept up to date: those under way, and those that began lately.
     *
     * @param patientId null for every patient
     * @param owedOnly only those for which a checker owes its answer
     */
    public static List<UUID> current(
            Handle handle, UUID facilityId, LocalDate since, UUID patientId, boolean owedOnly, int limit) {
        var query = handle.createQuery("select e.id from encounter e join chart_section c"
                        + " on c.facility_id = e.facility_id and c.encounter_id = e.id and c.part = 'prescriptions'"
                        + (owedOnly
                                ? " join prescription_check p on p.facility_id = e.facility_id"
                                        + " and p.encounter_id = e.id and p.basis is null"
                                : "")
                        + " where e.facility_id = :f and e.service_date >= :since"
                        + " and e.status in ('ARRIVED', 'IN_PROGRESS', 'FINISHED')"
                        + (patientId == null ? "" : " and e.patient_id = :patient")
                        + " order by e.service_date desc, e.began_at desc fetch first :n rows only")
                .bind("f", facilityId)
                .bind("since", since)
                .bind("n", limit);
        return (patientId == null ? query : query.bind("patient", patientId))
                .mapTo(UUID.class)
                .list();
    }

    /** Checks first made in the span; the end is not part of it. */
    public static Count count(Handle handle, UUID facilityId, Instant from, Instant to) {
        return handle.createQuery("select count(*) as n, sum(case when not_checked then 1 else 0 end) as missing"
                        + " from prescription_check where facility_id = :f and made_at >= :from and made_at < :to")
                .bind("f", facilityId)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Count(row.getInt("n"), row.getInt("missing")))
                .one();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.uuid(row, "encounter_id"),
                row.getString("basis"),
                row.getBoolean("not_checked"),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "checked_at"),
                row.getString("body"));
    }
}
