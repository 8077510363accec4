package id.jembatan.web.internal.ui;

import id.jembatan.api.ChangeListener;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Session;
import id.jembatan.web.internal.WebSettings;
import id.jembatan.web.internal.guard.SessionListener;
import id.jembatan.web.internal.problem.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells open pages that something they show has changed. A stream lives no longer than the session it was opened in. */
@Component(service = {LiveEvents.class, ChangeListener.class, SessionListener.class})
public final class LiveEvents implements ChangeListener, SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int MAX_PER_SESSION = 12;
    private static final String UI_CHANGED = "ui-changed";
    private static final byte[] HELLO = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

    private final Clock clock;
    private final int most;
    private final Duration debounce;
    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private final PendingEvents pending = new PendingEvents();
    private final AtomicBoolean flushComes = new AtomicBoolean();
    private final ScheduledExecutorService timer;

    @Activate
    public LiveEvents(@Reference WebSettings settings) {
        this(settings.eventsMax(), DEBOUNCE, HEARTBEAT, Clock.systemUTC());
    }

    LiveEvents(int most, Duration debounce, Duration heartbeat, Clock clock) {
        this.most = most;
        this.debounce = debounce;
        this.clock = clock;
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "jembatan-web-events");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Opens a stream on a started asynchronous request. @throws EmrException TOO_MANY */
    void open(Session session, AsyncContext async) throws IOException {
        long ofSession =
                clients.stream().filter(c -> c.token().equals(session.token())).count();
        if (clients.size() >= most || ofSession >= MAX_PER_SESSION) {
            throw new EmrException(
                    EmrException.Kind.TOO_MANY,
                    "events.too-many",
                    new Text(
                            "Terlalu banyak halaman terbuka. Tutup sebagian.",
                            "Too many pages are open. Close some of them."));
        }
        EventClient client = new EventClient(session.actor().facilityId(), session.token(), session.expiresAt(), async);
        clients.add(client);
        async.addListener(new EventStreamEnd(() -> clients.remove(client)));
        async.getResponse().getOutputStream().setWriteListener(client);
        client.send(HELLO);
    }

    @Override
    public void changed(UUID facilityId, Topic topic, UUID subjectId) {
        switch (topic) {
            case ENCOUNTERS -> later(facilityId, "encounters-changed", subjectId);
            case DELIVERIES -> later(facilityId, "deliveries-changed", subjectId);
            case UI -> later(facilityId, UI_CHANGED, null);
            case CHECKS -> later(facilityId, "checks-changed", subjectId);
            case PLUGINS -> {
                later(facilityId, "plugins-changed", subjectId);
                // A gate that opens or closes adds or takes away parts of the page.
                later(facilityId, UI_CHANGED, null);
            }
        }
    }

    /** A bridge's part of the page came or went, for every facility. */
    void uiChanged() {
        later(null, UI_CHANGED, null);
    }

    private void later(UUID facilityId, String event, UUID subjectId) {
        pending.add(facilityId, event, subjectId);
        if (!timer.isShutdown() && flushComes.compareAndSet(false, true)) {
            timer.schedule(this::flush, debounce.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void flush() {
        flushComes.set(false);
        pending.take().forEach((key, subject) -> {
            byte[] frame = PendingEvents.frame(key.event(), subject);
            clients.stream()
                    .filter(c -> key.facilityId() == null || key.facilityId().equals(c.facilityId()))
                    .forEach(c -> c.send(frame));
        });
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            for (EventClient client : clients) {
                if (now.isAfter(client.expiresAt())) {
                    client.close();
                } else {
                    client.send(BEAT);
                }
            }
        } catch (RuntimeException unexpected) {
            LOG.error("heartbeat of the event streams failed: {}", Trace.of(unexpected));
        }
    }

    @Override
    public void used(Session session) {
        for (EventClient client : clients) {
            if (client.token().equals(session.token())) {
                client.prolong(session.expiresAt());
            }
        }
    }

    @Override
    public void ended(String token) {
        clients.stream().filter(c -> c.token().equals(token)).forEach(EventClient::close);
    }

    int open() {
        return clients.size();
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
        clients.forEach(EventClient::close);
        clients.clear();
    }
}
