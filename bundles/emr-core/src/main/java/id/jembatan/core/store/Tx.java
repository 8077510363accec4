package id.jembatan.core.store;

import id.jembatan.api.Actor;
import id.jembatan.event.EncounterSnapshot;
import id.jembatan.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * One writing transaction. Audit entries and events are collected and written at its end, under the lock of the
 * facility's head row: their numbers have no gaps and follow the order of the commits, and the lock is held only for a
 * moment. The work may be run again from the start, so it touches nothing but the database and this object.
 */
public final class Tx {
    /** An audit entry to be. */
    record Entry(Actor actor, String action, String kind, UUID recordId, UUID patientId, String detail) {}

    private final Handle handle;
    private final Dialect dialect;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Handle handle, Dialect dialect, Supplier<UUID> ids, Instant now) {
        this.handle = handle;
        this.dialect = dialect;
        this.ids = ids;
        this.now = now;
    }

    public Handle handle() {
        return handle;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The time of this transaction; the same at every call. */
    public Instant now() {
        return now;
    }

    public UUID newId() {
        return ids.get();
    }

    /**
     * Appends to the audit of the actor's facility.
     *
     * @param action view, enter, correct, cancel, send, sign-in, configure …
     * @param kind kind of record, such as {@code encounter}
     * @param recordId the record, or null
     * @param patientId the patient concerned, or null
     * @param detail small JSON of what was done, or null; never secrets, never clinical text
     */
    public void audit(Actor actor, String action, String kind, UUID recordId, UUID patientId, String detail) {
        entries.add(new Entry(actor, action, kind, recordId, patientId, detail));
    }

    /** Reports an act to every bridge that the facility has subscribed to the topic. */
    public void emit(String topic, EncounterSnapshot snapshot) {
        events.add(new Event(
                ids.get(),
                snapshot.facility().id(),
                topic,
                snapshot.encounter().id(),
                snapshot.patient().id(),
                snapshot.encounter().revision(),
                now,
                snapshot));
    }

    /** Runs when the commit has succeeded; a failure there is logged and changes nothing. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Event> events() {
        return events;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }
}
