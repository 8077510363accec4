package id.jembatan.core.store;

import id.jembatan.api.Text;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.core.Json;
import id.jembatan.event.EncounterSnapshot;
import id.jembatan.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The deliveries of a lane as the dispatcher sees them. A try begins with {@link #claim} and ends with {@link #settle};
 * a delivery that is found between the two at a start was interrupted, and its outcome is open.
 */
public final class LaneRows {

    private static final String LANE = " where facility_id = :f and plugin_id = :p";

    /** Earlier ones of the visit that a person has to look at keep the later ones of the same visit back. */
    private static final String OWN_VISIT_STUCK = "exists (select 1 from outbox_delivery s"
            + " where s.facility_id = %1$s.facility_id and s.plugin_id = %1$s.plugin_id"
            + " and s.patient_id = %1$s.patient_id and s.encounter_id = %1$s.encounter_id"
            + " and s.event_seq < %1$s.event_seq and s.status in ('REJECTED', 'HELD'))";

    private static final String DUE = "select d.id, d.event_id, d.topic, d.encounter_id, d.patient_id, d.attempts,"
            + " d.failures, d.uncertain, d.status from outbox_delivery d where d.facility_id = :f"
            + " and d.plugin_id = :p and d.status in ('PENDING', 'UNKNOWN') and d.next_attempt_at <= :now"
            + " and d.topic in (<topics>) and not " + OWN_VISIT_STUCK.formatted("d")
            + " and not exists (select 1 from outbox_delivery e where e.facility_id = d.facility_id"
            + " and e.plugin_id = d.plugin_id and e.patient_id = d.patient_id and e.event_seq < d.event_seq"
            + " and (e.status in ('SENDING', 'UNKNOWN') or (e.status = 'PENDING' and not "
            + OWN_VISIT_STUCK.formatted("e") + ")))"
            + " order by d.event_seq fetch first :limit rows only";

    private LaneRows() {}

    /** A delivery whose turn it is. @param attempts tries so far */
    public record Due(
            UUID id,
            UUID eventId,
            String topic,
            UUID encounterId,
            UUID patientId,
            int attempts,
            int failures,
            boolean uncertain) {}

    /** How a try ended. */
    public record Outcome(
            Status status,
            int failures,
            boolean uncertain,
            boolean eager,
            String heldBy,
            Text sentence,
            String field,
            String remoteRef,
            Instant nextAttemptAt) {

        /** The same, kept back for a reason instead of tried again. */
        public Outcome held(String by, Text why) {
            return new Outcome(
                    Status.HELD, failures, uncertain || status == Status.UNKNOWN, false, by, why, field, null, null);
        }
    }

    /** In order; of each patient at most one, unless the first of them waits for a person. */
    public static List<Due> due(
            Handle handle, UUID facilityId, String pluginId, Collection<String> topics, Instant now, int limit) {
        return handle.createQuery(DUE)
                .bindList("topics", List.copyOf(topics))
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Due(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "event_id"),
                        row.getString("topic"),
                        Columns.uuid(row, "encounter_id"),
                        Columns.uuid(row, "patient_id"),
                        row.getInt("attempts"),
                        row.getInt("failures"),
                        row.getBoolean("uncertain") || Status.UNKNOWN.name().equals(row.getString("status"))))
                .list();
    }

    /** When the next delivery that is not due yet will be. */
    public static Optional<Instant> nextAt(Handle handle, UUID facilityId, String pluginId, Instant now) {
        return handle.createQuery("select min(next_attempt_at) as next_at from outbox_delivery" + LANE
                        + " and status in ('PENDING', 'UNKNOWN') and next_attempt_at > :now")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("now", now)
                .map((row, context) -> Optional.ofNullable(Columns.instant(row, "next_at")))
                .one();
    }

    /** Takes a delivery for one try. @return false when somebody has changed it meanwhile */
    public static boolean claim(Tx tx, UUID facilityId, Due due) {
        return tx.handle()
                        .createUpdate("update outbox_delivery set status = 'SENDING', attempts = attempts + 1,"
                                + " uncertain = :uncertain, updated_at = :now, next_attempt_at = null"
                                + " where facility_id = :f and id = :id and attempts = :attempts"
                                + " and status in ('PENDING', 'UNKNOWN')")
                        .bind("uncertain", due.uncertain())
                        .bind("now", tx.now())
                        .bind("f", facilityId)
                        .bind("id", due.id())
                        .bind("attempts", due.attempts())
                        .execute()
                == 1;
    }

    /** Gives a claimed delivery back that was surely not begun. */
    public static void giveBack(Tx tx, UUID facilityId, Due due, Instant nextAt) {
        tx.handle()
                .createUpdate("update outbox_delivery set status = :status, attempts = :attempts,"
                        + " next_attempt_at = :next, updated_at = :now"
                        + " where facility_id = :f and id = :id and status = 'SENDING'")
                .bind("next", nextAt)
                .bind("status", due.uncertain() ? Status.UNKNOWN.name() : Status.PENDING.name())
                .bind("attempts", due.attempts())
                .bind("now", tx.now())
                .bind("f", facilityId)
                .bind("id", due.id())
                .execute();
    }

    /** The event of a delivery; empty when its contents were removed after the time of keeping. */
    public static Optional<Event> event(Handle handle, UUID facilityId, UUID eventId) {
        return handle.createQuery(
                        "select id, facility_id, topic, subject_id, patient_id, revision, occurred_at, payload"
                                + " from outbox_event where facility_id = :f and id = :id")
                .bind("f", facilityId)
                .bind("id", eventId)
                .map((row, context) -> event(row))
                .one();
    }

    private static Optional<Event> event(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        if (payload == null) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "facility_id"),
                row.getString("topic"),
                Columns.uuid(row, "subject_id"),
                Columns.uuid(row, "patient_id"),
                row.getInt("revision"),
                Columns.instant(row, "occurred_at"),
                Json.read(payload, EncounterSnapshot.class)));
    }

    /**
     * Writes how a try ended.
     *
     * @param from SENDING, or UNKNOWN for an answer that came after the try was given up
     * @return false when it does not stand there any more
     */
    public static boolean settle(Tx tx, UUID facilityId, UUID id, int attempt, Status from, Outcome outcome) {
        return tx.handle()
                        .createUpdate("update outbox_delivery set status = :status, failures = :failures,"
                                + " uncertain = :uncertain, eager = :eager, held_by = :heldBy,"
                                + " sentence_id = :sentenceId, sentence_en = :sentenceEn, field = :field,"
                                + " remote_ref = :ref, next_attempt_at = :next, updated_at = :now"
                                + " where facility_id = :f and id = :id and attempts = :attempt and status = :from")
                        .bind("status", outcome.status().name())
                        .bind("failures", outcome.failures())
                        .bind("uncertain", outcome.uncertain())
                        .bind("eager", outcome.eager())
                        .bind("heldBy", outcome.heldBy())
                        .bind("sentenceId", Bounded.id(outcome.sentence()))
                        .bind("sentenceEn", Bounded.en(outcome.sentence()))
                        .bind("field", Bounded.text(outcome.field(), 200))
                        .bind("ref", Bounded.text(outcome.remoteRef(), 200))
                        .bindByType("next", outcome.nextAttemptAt(), Instant.class)
                        .bind("now", tx.now())
                        .bind("f", facilityId)
                        .bind("id", id)
                        .bind("attempt", attempt)
                        .bind("from", from.name())
                        .execute()
                == 1;
    }

    /** Keeps one try for the people who look after the deliveries; a late answer replaces what was written before. */
    public static void attempt(
            Tx tx,
            UUID facilityId,
            UUID deliveryId,
            int number,
            Instant startedAt,
            long millis,
            String outcome,
            Text sentence) {
        tx.handle()
                .createUpdate("delete from outbox_attempt where facility_id = :f and delivery_id = :d and number = :n")
                .bind("f", facilityId)
                .bind("d", deliveryId)
                .bind("n", number)
                .execute();
        tx.handle()
                .createUpdate("insert into outbox_attempt (facility_id, delivery_id, number, started_at, millis,"
                        + " outcome, sentence_id, sentence_en) values (:f, :d, :n, :at, :millis, :outcome, :id, :en)")
                .bind("f", facilityId)
                .bind("d", deliveryId)
                .bind("n", number)
                .bind("at", startedAt)
                .bind("millis", millis)
                .bind("outcome", outcome)
                .bind("id", Bounded.id(sentence))
                .bind("en", Bounded.en(sentence))
                .execute();
    }

    /** Marks what was being sent when the process ended: it may have taken effect. @return how many */
    public static int recover(Tx tx, Text sentence) {
        record Cut(UUID facilityId, UUID id, int attempts, Instant at) {}
        List<Cut> cut = tx.handle()
                .createQuery("select facility_id, id, attempts, updated_at from outbox_delivery"
                        + " where status = 'SENDING'")
                .map((row, context) -> new Cut(
                        Columns.uuid(row, "facility_id"),
                        Columns.uuid(row, "id"),
                        row.getInt("attempts"),
                        Columns.instant(row, "updated_at")))
                .list();
        for (Cut one : cut) {
            Outcome open = new Outcome(Status.UNKNOWN, 0, true, true, null, sentence, null, null, tx.now());
            settle(tx, one.facilityId(), one.id(), one.attempts(), Status.SENDING, open);
            attempt(tx, one.facilityId(), one.id(), one.attempts(), one.at(), 0, Status.UNKNOWN.name(), sentence);
        }
        return cut.size();
    }

    /** Makes those due that only wait for the gateway to come back. */
    public static int hurry(Tx tx, UUID facilityId, String pluginId) {
        return tx.handle()
                .createUpdate("update outbox_delivery set next_attempt_at = :now" + LANE
                        + " and status in ('PENDING', 'UNKNOWN') and eager = true and next_attempt_at > :now")
                .bind("now", tx.now())
                .bind("f", facilityId)
                .bind("p", pluginId)
                .execute();
    }

    /** Keeps back what waits for its turn. @param heldBy see the table */
    public static int hold(
            Tx tx, UUID facilityId, String pluginId, Collection<Status> from, String heldBy, Text sentence) {
        return tx.handle()
                .createUpdate("update outbox_delivery set uncertain = case when status = 'UNKNOWN' then true"
                        + " else uncertain end, status = 'HELD', held_by = :heldBy, sentence_id = :id,"
                        + " sentence_en = :en, next_attempt_at = null, updated_at = :now" + LANE
                        + " and status in (<from>)")
                .bindList("from", from.stream().map(Status::name).toList())
                .bind("heldBy", heldBy)
                .bind("id", Bounded.id(sentence))
                .bind("en", Bounded.en(sentence))
                .bind("now", tx.now())
                .bind("f", facilityId)
                .bind("p", pluginId)
                .execute();
    }

    /** Lets go what was kept back for this reason. */
    public static int release(Tx tx, UUID facilityId, String pluginId, String heldBy) {
        return tx.handle()
                .createUpdate("update outbox_delivery set status = case when uncertain = true then 'UNKNOWN'"
                        + " else 'PENDING' end, held_by = null, sentence_id = null, sentence_en = null,"
                        + " next_attempt_at = :now, updated_at = :now" + LANE
                        + " and status = 'HELD' and held_by = :heldBy")
                .bind("now", tx.now())
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("heldBy", heldBy)
                .execute();
    }

    /** Removes the contents of events that nobody will send any more. @return how many, at most the limit */
    public static int purge(Tx tx, Instant before, int limit) {
        record Old(UUID facilityId, UUID id) {}
        List<Old> old = tx.handle()
                .createQuery("select o.facility_id, o.id from outbox_event o where o.payload is not null"
                        + " and o.occurred_at < :before and not exists (select 1 from outbox_delivery d"
                        + " where d.facility_id = o.facility_id and d.event_id = o.id"
                        + " and (d.status not in ('DONE', 'SKIPPED', 'GIVEN_UP') or d.updated_at >= :before))"
                        + " fetch first :limit rows only")
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Old(Columns.uuid(row, "facility_id"), Columns.uuid(row, "id")))
                .list();
        for (Old one : old) {
            tx.handle()
                    .createUpdate("update outbox_event set payload = null where facility_id = :f and id = :id")
                    .bind("f", one.facilityId())
                    .bind("id", one.id())
                    .execute();
        }
        return old.size();
    }
}
