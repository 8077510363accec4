package id.jembatan.core.store;

import id.jembatan.api.audit.AuditEntry;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.core.Json;
import id.jembatan.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what a transaction has collected: audit entries, events and one delivery for each subscribed bridge. */
final class HeadRows {
    private record Head(long seq, String hash, long eventSeq) {}

    private record Subscriber(String pluginId, boolean enabled) {}

    private HeadRows() {}

    static void create(Handle handle, UUID facilityId) {
        handle.createUpdate("insert into audit_head (facility_id, seq, hash, event_seq) values (:f, 0, :start, 0)")
                .bind("f", facilityId)
                .bind("start", AuditChain.START)
                .execute();
    }

    static void flush(Tx tx) {
        // In the order of the ids, so that two transactions never wait for each other.
        TreeSet<UUID> facilities = new TreeSet<>();
        Stream.concat(
                        tx.entries().stream().map(e -> e.actor().facilityId()),
                        tx.events().stream().map(Event::facilityId))
                .forEach(facilities::add);
        facilities.forEach(facilityId -> flush(tx, facilityId));
    }

    private static void flush(Tx tx, UUID facilityId) {
        Handle handle = tx.handle();
        Head head = handle.createQuery("select seq, hash, event_seq from audit_head where facility_id = :f"
                        + tx.dialect().forUpdate())
                .bind("f", facilityId)
                .map((row, context) -> new Head(row.getLong(1), row.getString(2), row.getLong(3)))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("facility " + facilityId + " has no audit head"));
        List<Tx.Entry> entries = tx.entries().stream()
                .filter(e -> e.actor().facilityId().equals(facilityId))
                .toList();
        Head after = appendEntries(tx, facilityId, head, entries);
        List<Event> events = tx.events().stream()
                .filter(e -> e.facilityId().equals(facilityId))
                .toList();
        long eventSeq = head.eventSeq();
        for (Event event : events) {
            appendEvent(tx, event, ++eventSeq);
        }
        handle.createUpdate("update audit_head set seq = :seq, hash = :hash, event_seq = :event where facility_id = :f")
                .bind("seq", after.seq())
                .bind("hash", after.hash())
                .bind("event", eventSeq)
                .bind("f", facilityId)
                .execute();
    }

    private static Head appendEntries(Tx tx, UUID facilityId, Head head, List<Tx.Entry> entries) {
        if (entries.isEmpty()) {
            return head;
        }
        PreparedBatch batch = tx.handle()
                .prepareBatch("insert into audit_entry (facility_id, seq, occurred_at, user_id, user_name, action,"
                        + " kind, record_id, patient_id, detail, previous_hash, hash) values (:facilityId, :seq, :at,"
                        + " :userId, :userName, :action, :kind, :recordId, :patientId, :detail, :previousHash, :hash)");
        long seq = head.seq();
        String hash = head.hash();
        for (Tx.Entry entry : entries) {
            AuditEntry linked = link(tx, facilityId, ++seq, hash, entry);
            hash = linked.hash();
            batch.bindMethods(linked).add();
        }
        batch.execute();
        return new Head(seq, hash, head.eventSeq());
    }

    private static AuditEntry link(Tx tx, UUID facilityId, long seq, String previousHash, Tx.Entry entry) {
        AuditEntry open = new AuditEntry(
                facilityId,
                seq,
                tx.now(),
                entry.actor().userId(),
                entry.actor().name(),
                entry.action(),
                entry.kind(),
                entry.recordId(),
                entry.patientId(),
                entry.detail(),
                previousHash,
                "");
        return new AuditEntry(
                open.facilityId(),
                open.seq(),
                open.at(),
                open.userId(),
                open.userName(),
                open.action(),
                open.kind(),
                open.recordId(),
                open.patientId(),
                open.detail(),
                open.previousHash(),
                AuditChain.hash(open));
    }

    private static void appendEvent(Tx tx, Event event, long seq) {
        tx.handle()
                .createUpdate("insert into outbox_event (facility_id, id, seq, topic, subject_id, patient_id, revision,"
                        + " occurred_at, payload) values (:facilityId, :id, :seq, :topic, :subjectId, :patientId,"
                        + " :revision, :at, :payload)")
                .bindMethods(event)
                .bind("seq", seq)
                .bind("payload", Json.write(event.snapshot()))
                .execute();
        List<Subscriber> subscribers = tx.handle()
                .createQuery("select s.plugin_id, p.enabled from subscription s left join plugin_setting p"
                        + " on p.facility_id = s.facility_id and p.plugin_id = s.plugin_id"
                        + " where s.facility_id = :f and s.topic = :topic order by s.plugin_id")
                .bind("f", event.facilityId())
                .bind("topic", event.topic())
                .map((row, context) -> new Subscriber(row.getString(1), row.getBoolean(2)))
                .list();
        if (!subscribers.isEmpty()) {
            appendDeliveries(tx, event, seq, subscribers);
        }
    }

    private static void appendDeliveries(Tx tx, Event event, long seq, List<Subscriber> subscribers) {
        PreparedBatch batch = tx.handle()
                .prepareBatch("insert into outbox_delivery (facility_id, id, plugin_id, event_id, event_seq, topic,"
                        + " encounter_id, patient_id, status, attempts, failures, uncertain, eager, held_by,"
                        + " sentence_id, sentence_en, created_at, updated_at, next_attempt_at)"
                        + " values (:facilityId, :deliveryId, :plugin, :id, :seq, :topic, :subjectId, :patientId,"
                        + " :status, 0, 0, false, false, :heldBy, :sentenceId, :sentenceEn, :at, :at, :next)");
        for (Subscriber subscriber : subscribers) {
            boolean held = !subscriber.enabled();
            batch.bindMethods(event)
                    .bind("deliveryId", tx.newId())
                    .bind("plugin", subscriber.pluginId())
                    .bind("seq", seq)
                    .bind("status", held ? OutboxService.Status.HELD.name() : OutboxService.Status.PENDING.name())
                    .bind("heldBy", held ? "BRIDGE" : null)
                    .bind("sentenceId", held ? "Jembatan ini sedang dimatikan; dikirim setelah dihidupkan." : null)
                    .bind("sentenceEn", held ? "This bridge is switched off; sent once it is switched on." : null)
                    .bindByType("next", held ? null : event.at(), Instant.class)
                    .add();
        }
        batch.execute();
    }
}
