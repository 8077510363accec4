package id.jembatan.core.integration;

import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.core.Changes;
import id.jembatan.core.CoreThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells listeners of changes a moment later and many at once, on a thread of its own: a busy lane is no storm. */
@Component(service = QuietChanges.class)
public final class QuietChanges {

    private static final long QUIET_MILLIS = 200;

    private final Changes changes;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(CoreThread.named("emr-changes"));
    private final Map<Key, Optional<UUID>> waiting = new LinkedHashMap<>();

    @Activate
    public QuietChanges(@Reference Changes changes) {
        this.changes = changes;
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private record Key(UUID facilityId, Topic topic) {}

    /** @param subjectId the encounter or delivery, or null when it is more than one */
    void fire(UUID facilityId, Topic topic, UUID subjectId) {
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            Optional<UUID> subject = Optional.ofNullable(subjectId);
            waiting.merge(new Key(facilityId, topic), subject, (a, b) -> Objects.equals(a, b) ? a : Optional.empty());
            if (first && !thread.isShutdown()) {
                thread.schedule(this::flush, QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void flush() {
        Map<Key, Optional<UUID>> due;
        synchronized (waiting) {
            due = new LinkedHashMap<>(waiting);
            waiting.clear();
        }
        due.forEach((key, subject) -> changes.fire(key.facilityId(), key.topic(), subject.orElse(null)));
    }
}
