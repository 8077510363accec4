package id.jembatan.core;

import id.jembatan.event.EncounterSnapshot;
import java.util.List;
import java.util.UUID;

/** Looks into the outbox of a test's clinic. */
public final class Outbox {
    /** An event with its snapshot. */
    public record Sent(long seq, String topic, UUID subjectId, int revision, EncounterSnapshot snapshot) {}

    /** A delivery. */
    public record Delivery(String pluginId, String topic, String status, boolean due) {}

    private final TestClinic clinic;

    public Outbox(TestClinic clinic) {
        this.clinic = clinic;
    }

    public List<Sent> events() {
        return clinic.db.read(handle -> handle.createQuery("select seq, topic, subject_id, revision, payload"
                        + " from outbox_event where facility_id = :f order by seq")
                .bind("f", clinic.facility.id())
                .map((row, context) -> new Sent(
                        row.getLong(1),
                        row.getString(2),
                        UUID.fromString(row.getString(3)),
                        row.getInt(4),
                        Json.read(row.getString(5), EncounterSnapshot.class)))
                .list());
    }

    public List<String> topics() {
        return events().stream().map(Sent::topic).toList();
    }

    public EncounterSnapshot last() {
        List<Sent> events = events();
        return events.get(events.size() - 1).snapshot();
    }

    public List<Delivery> deliveries() {
        return clinic.db.read(handle -> handle.createQuery("select plugin_id, topic, status, next_attempt_at"
                        + " from outbox_delivery where facility_id = :f order by event_seq, plugin_id")
                .bind("f", clinic.facility.id())
                .map((row, context) ->
                        new Delivery(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4) != null))
                .list());
    }

    public void subscribe(String pluginId, boolean enabled, String... topics) {
        clinic.db.write(tx -> {
            tx.handle()
                    .createUpdate("insert into plugin_setting (facility_id, plugin_id, name_id, name_en,"
                            + " plugin_version, enabled, subscribed, environment, changed_at, version)"
                            + " values (:f, :p, :p, :p, '1', :enabled, true, 'DEVELOPMENT', :at, 1)")
                    .bind("f", clinic.facility.id())
                    .bind("p", pluginId)
                    .bind("enabled", enabled)
                    .bind("at", tx.now())
                    .execute();
            for (String topic : topics) {
                tx.handle()
                        .createUpdate(
                                "insert into subscription (facility_id, plugin_id, topic) values (:f, :p, :topic)")
                        .bind("f", clinic.facility.id())
                        .bind("p", pluginId)
                        .bind("topic", topic)
                        .execute();
            }
            return null;
        });
    }
}
