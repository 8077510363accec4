package id.jembatan.core.access;

import id.jembatan.api.Actor;
import id.jembatan.core.CoreThread;
import id.jembatan.core.Json;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.UserRows;
import id.jembatan.core.store.UserRows.Account;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes refused sign-ins into the audit, on a thread of its own: the answer to the client must not take longer when
 * the name exists.
 */
@Component(service = FailedSignIns.class)
public final class FailedSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
    private static final int MAX_WAITING = 200;

    private final Db db;
    private final ThreadPoolExecutor thread;

    @Activate
    public FailedSignIns(@Reference Db db) {
        this.db = db;
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                CoreThread.named("emr-sign-in-audit"),
                (work, pool) -> LOG.warn("More refused sign-ins than can be written; one was left out of the audit"));
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }

    void report(Optional<Account> account, String remote) {
        thread.execute(() -> write(account, remote));
    }

    private void write(Optional<Account> account, String remote) {
        if (account.isEmpty()) {
            LOG.info("A sign-in with an unknown name was refused, from {}", remote);
            return;
        }
        Account known = account.get();
        try {
            for (UUID facilityId : db.read(handle -> UserRows.facilities(handle, known.id()))) {
                Actor actor = new Actor(facilityId, known.id(), known.name(), Set.of());
                db.write(tx -> {
                    String detail = Json.write(Map.of("remote", remote));
                    tx.audit(actor, "sign-in-refused", "user", known.id(), null, detail);
                    return null;
                });
            }
        } catch (RuntimeException e) {
            LOG.warn("A refused sign-in could not be written into the audit", e);
        }
    }
}
