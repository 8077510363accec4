package id.jembatan.core.store;

import id.jembatan.api.Text;
import id.jembatan.api.integration.OutboxService.Attempt;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Filter;
import id.jembatan.api.integration.OutboxService.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Deliveries as the people see them who look after them. */
public final class DeliveryRows {

    private static final String COLUMNS = "select d.id, d.event_id, d.plugin_id, d.topic, d.encounter_id,"
            + " d.patient_id, e.patient_name, d.status, d.attempts, d.sentence_id, d.sentence_en, d.field,"
            + " d.remote_ref, d.created_at, d.updated_at, d.next_attempt_at from outbox_delivery d"
            + " left join encounter e on e.facility_id = d.facility_id and e.id = d.encounter_id"
            + " where d.facility_id = :f";

    private DeliveryRows() {}

    /** What decides whether somebody may move it. */
    public record Standing(String pluginId, Status status, String heldBy, boolean uncertain, boolean hasContents) {}

    public static List<Delivery> page(Handle handle, UUID facilityId, Filter filter, int offset, int limit) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        if (filter.pluginId() != null) {
            sql.append(" and d.plugin_id = :p");
        }
        if (filter.status() != null) {
            sql.append(" and d.status = :s");
        }
        if (filter.patientId() != null) {
            sql.append(" and d.patient_id = :patient");
        }
        sql.append(" order by d.event_seq desc, d.plugin_id offset :offset rows fetch next :limit rows only");
        Query query = handle.createQuery(sql.toString())
                .bind("f", facilityId)
                .bind("offset", offset)
                .bind("limit", limit);
        if (filter.pluginId() != null) {
            query.bind("p", filter.pluginId());
        }
        if (filter.status() != null) {
            query.bind("s", filter.status().name());
        }
        if (filter.patientId() != null) {
            query.bind("patient", filter.patientId());
        }
        return query.map((row, context) -> delivery(row)).list();
    }

    public static List<Delivery> ofEncounter(Handle handle, UUID facilityId, UUID encounterId) {
        return handle.createQuery(COLUMNS + " and d.encounter_id = :e order by d.event_seq, d.plugin_id")
                .bind("f", facilityId)
                .bind("e", encounterId)
                .map((row, context) -> delivery(row))
                .list();
    }

    public static Optional<Delivery> find(Handle handle, UUID facilityId, UUID id) {
        return handle.createQuery(COLUMNS + " and d.id = :id")
                .bind("f", facilityId)
                .bind("id", id)
                .map((row, context) -> delivery(row))
                .findOne();
    }

    public static Optional<Standing> standing(Handle handle, UUID facilityId, UUID id) {
        return handle.createQuery("select d.plugin_id, d.status, d.held_by, d.uncertain,"
                        + " case when o.payload is null then 0 else 1 end as has_contents from outbox_delivery d"
                        + " join outbox_event o on o.facility_id = d.facility_id and o.id = d.event_id"
                        + " where d.facility_id = :f and d.id = :id")
                .bind("f", facilityId)
                .bind("id", id)
                .map((row, context) -> new Standing(
                        row.getString("plugin_id"),
                        Status.valueOf(row.getString("status")),
                        row.getString("held_by"),
                        row.getBoolean("uncertain"),
                        row.getInt("has_contents") == 1))
                .findOne();
    }

    public static Map<String, Map<Status, Integer>> counts(Handle handle, UUID facilityId) {
        Map<String, Map<Status, Integer>> counts = new TreeMap<>();
        handle.createQuery("select plugin_id, status, count(*) as n from outbox_delivery where facility_id = :f"
                        + " group by plugin_id, status")
                .bind("f", facilityId)
                .map((row, context) -> counts.computeIfAbsent(
                                row.getString("plugin_id"), plugin -> new EnumMap<>(Status.class))
                        .put(Status.valueOf(row.getString("status")), row.getInt("n")))
                .list();
        return counts;
    }

    public static List<Attempt> attempts(Handle handle, UUID facilityId, UUID deliveryId) {
        return handle.createQuery("select number, started_at, millis, outcome, sentence_id, sentence_en"
                        + " from outbox_attempt where facility_id = :f and delivery_id = :d order by number")
                .bind("f", facilityId)
                .bind("d", deliveryId)
                .map((row, context) -> new Attempt(
                        row.getInt("number"),
                        Columns.instant(row, "started_at"),
                        row.getLong("millis"),
                        row.getString("outcome"),
                        sentence(row)))
                .list();
    }

    /** Moves a delivery by hand. @return false when it does not stand there any more */
    public static boolean move(
            Tx tx, UUID facilityId, UUID id, Status from, Status to, String heldBy, Text sentence, Instant nextAt) {
        return tx.handle()
                        .createUpdate("update outbox_delivery set uncertain = case when status = 'UNKNOWN' then true"
                                + " else uncertain end, status = :to, held_by = :heldBy, failures = 0, eager = false,"
                                + " sentence_id = :sentenceId, sentence_en = :sentenceEn, field = null,"
                                + " next_attempt_at = :next, updated_at = :now"
                                + " where facility_id = :f and id = :id and status = :from")
                        .bind("to", to.name())
                        .bind("heldBy", heldBy)
                        .bind("sentenceId", Bounded.id(sentence))
                        .bind("sentenceEn", Bounded.en(sentence))
                        .bindByType("next", nextAt, Instant.class)
                        .bind("now", tx.now())
                        .bind("f", facilityId)
                        .bind("id", id)
                        .bind("from", from.name())
                        .execute()
                == 1;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "event_id"),
                row.getString("plugin_id"),
                row.getString("topic"),
                Columns.uuid(row, "encounter_id"),
                Columns.uuid(row, "patient_id"),
                row.getString("patient_name"),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                sentence(row),
                row.getString("field"),
                row.getString("remote_ref"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instant(row, "next_attempt_at"));
    }

    private static Text sentence(ResultSet row) throws SQLException {
        String id = row.getString("sentence_id");
        return id == null ? null : new Text(id, row.getString("sentence_en"));
    }
}
