package id.jembatan.sandbox.internal.icare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.pcare.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The links given out and not yet opened. Each opens once and within {@link #LIFE}; they do not survive a restart. */
final class Links {
    static final Duration LIFE = Duration.ofSeconds(60);

    /** When more are waiting, the oldest goes. */
    static final int MAX_WAITING = 1000;

    private record Link(Person person, Instant ends) {}

    private final Clock clock;
    private final Map<String, Link> waiting = new LinkedHashMap<>();
    private long issued;
    private long opened;
    private long refused;

    Links(Clock clock) {
        this.clock = clock;
    }

    /** A new token that leads to the person's history. */
    synchronized String issue(Person person) {
        forgetOld();
        if (waiting.size() >= MAX_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        String token = UUID.randomUUID().toString();
        waiting.put(token, new Link(person, clock.instant().plus(LIFE)));
        issued++;
        return token;
    }

    /** Whose history the token opens; afterwards it opens nothing more. Empty for a used, old or unknown one. */
    synchronized Optional<Person> open(String token) {
        forgetOld();
        Link link = waiting.remove(token);
        if (link == null) {
            refused++;
            return Optional.empty();
        }
        opened++;
        return Optional.of(link.person());
    }

    synchronized ObjectNode counts() {
        forgetOld();
        return Json.object()
                .put("linksIssued", issued)
                .put("linksOpened", opened)
                .put("linksRefused", refused)
                .put("linksWaiting", waiting.size());
    }

    synchronized void reset() {
        waiting.clear();
        issued = 0;
        opened = 0;
        refused = 0;
    }

    private void forgetOld() {
        Instant now = clock.instant();
        waiting.values().removeIf(link -> !now.isBefore(link.ends()));
    }
}
