package id.jembatan.sandbox.internal.icare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.sandbox.internal.TestClock;
import id.jembatan.sandbox.internal.pcare.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.Test;

public class LinksTest {
    private static final Person PERSON =
            new Person("0001234567812", "", "AYU <b>&'\"", "P", LocalDate.of(1990, 1, 2), "", true, "AKTIF", 0, true);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-16T03:00:00Z"));
    private final Links links = new Links(clock);

    @Test
    public void aLinkOpensOnceAndWithinItsLife() {
        String first = links.issue(PERSON);
        String second = links.issue(PERSON);
        assertNotEquals(first, second);
        assertEquals(PERSON, links.open(first).orElseThrow());
        assertFalse(links.open(first).isPresent());
        clock.advance(Links.LIFE.minusMillis(1));
        String third = links.issue(PERSON);
        clock.advance(Duration.ofMillis(1));
        assertFalse(links.open(second).isPresent());
        assertTrue(links.open(third).isPresent());
        assertFalse(links.open("").isPresent());
        assertEquals(
                "{\"linksIssued\":3,\"linksOpened\":2,\"linksRefused\":3,\"linksWaiting\":0}",
                links.counts().toString());
    }

    @Test
    public void ofTooManyTheOldestGoes() {
        String oldest = links.issue(PERSON);
        String next = links.issue(PERSON);
        for (int i = 1; i < Links.MAX_WAITING; i++) {
            links.issue(PERSON);
        }
        assertEquals(Links.MAX_WAITING, links.counts().path("linksWaiting").asInt());
        assertFalse(links.open(oldest).isPresent());
        assertTrue(links.open(next).isPresent());
    }

    @Test
    public void thePageWritesNoNameAsMarkupAndNoCardInClear() {
        String html = HistoryHtml.of(PERSON, InventedVisit.of(PERSON, LocalDate.of(2026, 11, 16)));
        assertTrue(html, html.contains("AYU &lt;b&gt;&amp;&#39;&quot;"));
        assertTrue(html, html.contains("*********7812"));
        assertFalse(html, html.contains(PERSON.noKartu()));
    }
}
