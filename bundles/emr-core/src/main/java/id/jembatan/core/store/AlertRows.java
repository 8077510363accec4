package id.jembatan.core.store;

import id.jembatan.api.medication.DrugAlert.Category;
import id.jembatan.api.medication.DrugAlert.Severity;
import id.jembatan.api.medication.OverrideReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Every alert that was shown in a visit, with the answer to it. */
public final class AlertRows {
    /** @param answer null until somebody has answered */
    public record Row(
            UUID id,
            UUID encounterId,
            String fingerprint,
            String line,
            Category category,
            Severity severity,
            String drug,
            String against,
            String statementKey,
            String dictionary,
            String dictionaryVersion,
            String factsHash,
            Instant shownAt,
            Answer answer) {}

    /** @param reason null when the alert was acknowledged only */
    public record Answer(OverrideReason reason, String note, UUID userId, String userName, Instant at) {}

    /** @param reason null for the alerts that were shown and not overridden */
    public record Tally(
            Category category, Severity severity, String drug, String against, OverrideReason reason, int count) {}

    private AlertRows() {}

    public static List<Row> of(Handle handle, UUID facilityId, UUID encounterId) {
        return handle.createQuery("select * from detected_issue where facility_id = :f and encounter_id = :encounter"
                        + " order by shown_at, id")
                .bind("f", facilityId)
                .bind("encounter", encounterId)
                .map((row, context) -> row(row))
                .list();
    }

    public static void insert(Handle handle, UUID facilityId, Collection<Row> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into detected_issue (facility_id, id, encounter_id,"
                + " fingerprint, line, category, severity, drug, against, statement_key, dictionary,"
                + " dictionary_version, facts_hash, shown_at) values (:f, :id, :encounterId, :fingerprint, :line,"
                + " :category, :severity, :drug, :against, :key, :dictionary, :dictionaryVersion, :factsHash,"
                + " :shownAt)");
        for (Row alert : alerts) {
            batch.bindMethods(alert)
                    .bind("f", facilityId)
                    .bind("category", alert.category().name())
                    .bind("severity", alert.severity().name())
                    .bind("line", Bounded.text(alert.line(), 40))
                    .bind("drug", Bounded.text(alert.drug(), 400))
                    .bind("against", Bounded.text(alert.against(), 400))
                    .bind("key", Bounded.text(alert.statementKey(), 200))
                    .bind("dictionary", Bounded.text(alert.dictionary(), 200))
                    .bind("dictionaryVersion", Bounded.text(alert.dictionaryVersion(), 60))
                    .add();
        }
        batch.execute();
    }

    public static void answer(Handle handle, UUID facilityId, UUID encounterId, String fingerprint, Answer answer) {
        handle.createUpdate("update detected_issue set reason = :reason, note = :note, user_id = :userId,"
                        + " user_name = :userName, answered_at = :at"
                        + " where facility_id = :f and encounter_id = :encounter and fingerprint = :fingerprint")
                .bindMethods(answer)
                .bind("reason", answer.reason() == null ? null : answer.reason().name())
                .bind("f", facilityId)
                .bind("encounter", encounterId)
                .bind("fingerprint", fingerprint)
                .execute();
    }

    /** Alerts first shown in the span; the end is not part of it. */
    public static List<Tally> tally(Handle handle, UUID facilityId, Instant from, Instant to) {
        return handle.createQuery("select category, severity, drug, against, reason, count(*) as n from detected_issue"
                        + " where facility_id = :f and shown_at >= :from and shown_at < :to"
                        + " group by category, severity, drug, against, reason")
                .bind("f", facilityId)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Tally(
                        Category.valueOf(row.getString("category")),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("drug"),
                        row.getString("against"),
                        reason(row),
                        row.getInt("n")))
                .list();
    }

    private static OverrideReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : OverrideReason.valueOf(reason);
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant answeredAt = Columns.instant(row, "answered_at");
        return new Row(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "encounter_id"),
                row.getString("fingerprint"),
                row.getString("line"),
                Category.valueOf(row.getString("category")),
                Severity.valueOf(row.getString("severity")),
                row.getString("drug"),
                row.getString("against"),
                row.getString("statement_key"),
                row.getString("dictionary"),
                row.getString("dictionary_version"),
                row.getString("facts_hash"),
                Columns.instant(row, "shown_at"),
                answeredAt == null
                        ? null
                        : new Answer(
                                reason(row),
                                row.getString("note"),
                                Columns.uuid(row, "user_id"),
                                row.getString("user_name"),
                                answeredAt));
    }
}
