package id.jembatan.core.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * What was read of sessions, by the hash of the token, so that not every request asks the store. Whoever changes
 * anything of users, roles or sessions clears it; a value read before a change cannot be put in after it.
 */
@Component(service = SessionCache.class)
public final class SessionCache {

    private static final int MAX = 1_000;

    private long generation;

    private final Map<String, Sessions.Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sessions.Known> eldest) {
            return size() > MAX;
        }
    };

    synchronized Optional<Sessions.Known> get(String tokenHash) {
        return Optional.ofNullable(known.get(tokenHash));
    }

    /** To be read before the store is, and handed to {@link #put}. */
    synchronized long generation() {
        return generation;
    }

    synchronized void put(String tokenHash, Sessions.Known session, long readAt) {
        if (readAt == generation) {
            known.put(tokenHash, session);
        }
    }

    synchronized void remove(String tokenHash) {
        generation++;
        known.remove(tokenHash);
    }

    synchronized void clear() {
        generation++;
        known.clear();
    }
}
