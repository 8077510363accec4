package id.jembatan.core.store;

import id.jembatan.api.ChangeListener;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.core.Changes;
import id.jembatan.core.CoreThread;
import id.jembatan.core.Ids;
import id.jembatan.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of the installation. Being active means that its tables have the version this code needs. Work that
 * loses against another transaction is run again by itself.
 */
@Component(service = Db.class)
public final class Db {
    private static final Logger LOG = LoggerFactory.getLogger(Db.class);
    private static final int TRIES = 8;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Clock clock;
    private final Ids ids;
    private final Changes changes;
    private final ThreadLocal<Boolean> busy = new ThreadLocal<>();

    @Activate
    public Db(
            @Reference(target = "(osgi.jndi.service.name=core)") DataSource dataSource,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Changes changes)
            throws SQLException {
        this.clock = clock;
        this.ids = ids;
        this.changes = changes;
        dialect = Dialect.of(dataSource);
        int migrations = Migrator.migrate(dataSource, dialect);
        jdbi = Jdbi.create(dataSource);
        Columns.register(jdbi);
        jdbi.useHandle(handle -> dialect.settings().forEach(handle::execute));
        LOG.info("Store on {} is ready, {} migrations run", dialect, migrations);
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Reads; each statement sees what is committed when it runs.
     *
     * @throws EmrException UNAVAILABLE when the database cannot be reached or stays busy
     */
    public <T> T read(Function<Handle, T> work) {
        return guarded(() -> jdbi.withHandle(work::apply));
    }

    /**
     * Writes in one transaction: all of it with its audit entries and events, or nothing. The work must not call this
     * or {@link #read} again; it may be run more than once.
     *
     * @throws EmrException what the work throws, or UNAVAILABLE when the database cannot be reached or stays busy
     */
    public <T> T write(Function<Tx, T> work) {
        Tx[] done = new Tx[1];
        T result = guarded(() -> jdbi.inTransaction(handle -> {
            Tx tx = new Tx(handle, dialect, ids::next, clock.instant());
            T value = work.apply(tx);
            HeadRows.flush(tx);
            done[0] = tx;
            return value;
        }));
        committed(done[0]);
        return result;
    }

    private void committed(Tx tx) {
        for (Event event : tx.events()) {
            changes.fire(event.facilityId(), ChangeListener.Topic.DELIVERIES, null);
        }
        for (Runnable action : tx.afterCommit()) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("An action after a commit failed; what was committed stays", e);
            }
        }
    }

    private <T> T guarded(Supplier<T> work) {
        if (busy.get() != null) {
            throw new IllegalStateException("a transaction inside of a transaction would wait for itself");
        }
        busy.set(Boolean.TRUE);
        try {
            return CoreThread.uninterrupted(() -> retried(work));
        } finally {
            busy.remove();
        }
    }

    private static <T> T retried(Supplier<T> work) {
        boolean duplicateSeen = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConnectionException e) {
                throw unavailable(
                        "store.unavailable",
                        "Basis data tidak dapat dihubungi. Coba lagi; bila tetap gagal hubungi administrator klinik.",
                        "The database cannot be reached. Try again; if it keeps failing call the clinic's"
                                + " administrator.",
                        StoreException.of(e));
            } catch (RuntimeException e) {
                // A row that came in between: the checks of the work see it the second time and speak of it.
                boolean lateDuplicate = Dialect.duplicate(e) && !duplicateSeen;
                duplicateSeen |= lateDuplicate;
                if (!lateDuplicate && !Dialect.retryable(e)) {
                    throw e instanceof JdbiException ? StoreException.of(e) : e;
                }
                if (attempt == TRIES) {
                    throw unavailable(
                            "store.busy",
                            "Data ini sedang dipakai banyak pengguna; belum ada yang disimpan. Coba lagi.",
                            "Too many people are using this data; nothing was saved. Try again.",
                            StoreException.of(e));
                }
                long ceiling = TimeUnit.MILLISECONDS.toNanos(4L << attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling));
            }
        }
    }

    private static EmrException unavailable(String code, String id, String en, Throwable cause) {
        return new EmrException(EmrException.Kind.UNAVAILABLE, code, new Text(id, en), List.of(), cause);
    }
}
