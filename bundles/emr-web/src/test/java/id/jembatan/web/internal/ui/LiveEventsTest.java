package id.jembatan.web.internal.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.api.access.AccessService;
import id.jembatan.web.internal.guard.GuardFilter;
import id.jembatan.web.internal.guard.Sessions;
import id.jembatan.web.internal.testing.Fakes;
import id.jembatan.web.internal.testing.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The event stream over a real connection. */
public class LiveEventsTest {

    private final Fakes.Access access = new Fakes.Access();
    private final ShiftedClock clock = new ShiftedClock();
    private final LiveEvents events = new LiveEvents(3, Duration.ofMillis(100), Duration.ofMillis(100), clock);
    private final List<Stream> streams = new ArrayList<>();
    private Server server;

    @Before
    public void start() throws Exception {
        Sessions sessions = Server.sessions((AccessService) access);
        Server.set(sessions, "listener", events);
        GuardFilter guard = new GuardFilter(Server.settings(Map.of()), sessions, new StaticFiles(new TreeMap<>()));
        server = new Server(guard)
                .servlet("/api/ui/events", new EventsServlet(events))
                .start();
        Awaitility.setDefaultTimeout(Duration.ofSeconds(10));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    @After
    public void stop() throws Exception {
        for (Stream stream : streams) {
            stream.socket.close();
        }
        events.close();
        server.close();
    }

    private Stream open(String token) throws IOException {
        Stream stream = new Stream(server.port(), token);
        streams.add(stream);
        return stream;
    }

    @Test
    public void aChangeIsToldToThePagesOfItsFacilityOnly() throws IOException {
        Stream here = open(access.open(false));
        String away = access.switchFacility(access.open(false), Fakes.BRANCH).token();
        Stream there = open(away);
        Awaitility.await().until(() -> events.open() == 2);
        UUID subject = UUID.randomUUID();
        events.changed(Fakes.FACILITY, Topic.ENCOUNTERS, subject);
        Awaitility.await().until(() -> here.lines.contains("event: encounters-changed"));
        assertTrue(here.lines.contains("data: {\"subjectId\":\"" + subject + "\"}"));
        events.uiChanged();
        Awaitility.await().until(() -> there.lines.contains("event: ui-changed"));
        assertFalse(there.lines.contains("event: encounters-changed"));
        assertTrue(here.lines.contains("Content-Type: text/event-stream;charset=utf-8"));
    }

    @Test
    public void aCheckThatCameOutOtherwiseIsToldWithItsVisit() throws IOException {
        Stream page = open(access.open(false));
        Awaitility.await().until(() -> events.open() == 1);
        UUID visit = UUID.randomUUID();
        events.changed(Fakes.FACILITY, Topic.CHECKS, visit);
        Awaitility.await().until(() -> page.lines.contains("event: checks-changed"));
        Awaitility.await().until(() -> page.lines.contains("data: {\"subjectId\":\"" + visit + "\"}"));
    }

    @Test
    public void manyChangesOfAMomentAreToldOnce() throws IOException {
        Stream page = open(access.open(false));
        Awaitility.await().until(() -> events.open() == 1);
        for (int i = 0; i < 200; i++) {
            events.changed(Fakes.FACILITY, Topic.DELIVERIES, UUID.randomUUID());
        }
        events.changed(Fakes.FACILITY, Topic.PLUGINS, null);
        Awaitility.await().until(() -> page.lines.contains("event: plugins-changed"));
        Awaitility.await().until(() -> page.lines.contains("event: ui-changed"));
        long told =
                page.lines.stream().filter("event: deliveries-changed"::equals).count();
        assertTrue("told " + told + " times", told >= 1 && told <= 2);
        assertTrue(page.lines.contains("data: {}"));
    }

    @Test
    public void aQuietStreamBeats() throws IOException {
        Stream page = open(access.open(false));
        Awaitility.await().until(() -> page.lines.stream().filter(": "::equals).count() >= 3);
    }

    @Test
    public void aStreamEndsWithItsSession() throws IOException {
        String token = access.open(false);
        Stream page = open(token);
        Stream other = open(access.open(false));
        Awaitility.await().until(() -> events.open() == 2);
        events.ended(token);
        Awaitility.await().until(() -> page.ended);
        assertFalse(other.ended);
        Awaitility.await().until(() -> events.open() == 1);
    }

    @Test
    public void aStreamDoesNotOutliveTheTimeOfItsSession() throws IOException {
        Stream page = open(access.open(false));
        Awaitility.await().until(() -> events.open() == 1);
        clock.shift = Duration.ofHours(1);
        Awaitility.await().until(() -> page.ended);
    }

    @Test
    public void openStreamsAreBoundedAndAClosedOneMakesRoom() throws IOException {
        for (int i = 0; i < 3; i++) {
            open(access.open(false));
        }
        Awaitility.await().until(() -> events.open() == 3);
        Stream refused = open(access.open(false));
        Awaitility.await().until(() -> refused.ended);
        assertEquals("HTTP/1.1 429 Too Many Requests", refused.lines.get(0));
        streams.get(0).socket.close();
        Awaitility.await().until(() -> events.open() == 2);
    }

    @Test
    public void withoutSessionOrWithAGivenPasswordThereIsNoStream() throws IOException {
        Stream nobody = open("token-that-is-not-known");
        Stream newcomer = open(access.open(true));
        Awaitility.await().until(() -> nobody.ended && newcomer.ended);
        assertEquals("HTTP/1.1 401 Unauthorized", nobody.lines.get(0));
        assertEquals("HTTP/1.1 403 Forbidden", newcomer.lines.get(0));
    }

    /** A page that listens. */
    private static final class Stream {

        private final Socket socket;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        Stream(int port, String token) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.getOutputStream()
                    .write(("GET /api/ui/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: SID="
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                }
                ended = true;
            } catch (IOException closedByTheTest) {
                ended = true;
            }
        }
    }

    private static final class ShiftedClock extends Clock {

        private volatile Duration shift = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(shift);
        }
    }
}
