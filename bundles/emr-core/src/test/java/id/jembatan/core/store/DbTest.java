package id.jembatan.core.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.audit.AuditEntry;
import id.jembatan.core.SystemClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.Before;
import org.junit.Test;

public class DbTest extends StoreTest {
    private Db db;
    private Actor actor;

    @Before
    public void makeFacility() {
        db = engine.open(new SystemClock());
        UUID facilityId = UUID.randomUUID();
        actor = Actor.system(facilityId, "uji");
        db.write(tx -> {
            tx.handle()
                    .createUpdate("insert into facility (facility_id, code, name, zone, version)"
                            + " values (:f, :code, 'Klinik', 'Asia/Jakarta', 0)")
                    .bind("f", facilityId)
                    .bind("code", facilityId.toString())
                    .execute();
            HeadRows.create(tx.handle(), facilityId);
            return null;
        });
    }

    @Test
    public void chainsAuditEntriesWithoutGapsFromManyThreads() throws Exception {
        inParallel(8, () -> {
            for (int i = 0; i < 10; i++) {
                db.write(tx -> {
                    tx.audit(actor, "view", "patient", tx.newId(), null, "{\"a\":\"é\"}");
                    return null;
                });
            }
            return null;
        });
        List<AuditEntry> entries = entries();
        assertEquals(
                LongStream.rangeClosed(1, 80).boxed().toList(),
                entries.stream().map(AuditEntry::seq).toList());
        String previous = AuditChain.START;
        for (AuditEntry entry : entries) {
            assertEquals(previous, entry.previousHash());
            assertEquals(AuditChain.hash(entry), entry.hash());
            previous = entry.hash();
        }
    }

    @Test
    public void keepsNothingOfWorkThatFails() {
        assertThrows(
                IllegalArgumentException.class,
                () -> db.write(tx -> {
                    tx.handle()
                            .createUpdate(
                                    "insert into number_counter (facility_id, name, last_value) values (:f, 'x', 1)")
                            .bind("f", actor.facilityId())
                            .execute();
                    tx.audit(actor, "enter", "patient", null, null, null);
                    throw new IllegalArgumentException("refused");
                }));
        assertEquals(0, entries().size());
        assertEquals(0L, counterSum());
    }

    @Test
    public void runsTheLoserOfADeadlockAgain() throws Exception {
        for (String name : List.of("a", "b")) {
            db.write(tx -> tx.handle()
                    .createUpdate("insert into number_counter (facility_id, name, last_value) values (:f, :n, 0)")
                    .bind("f", actor.facilityId())
                    .bind("n", name)
                    .execute());
        }
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        inParallel(List.of(crossing("a", "b", bothHoldOne, runs), crossing("b", "a", bothHoldOne, runs)));
        assertEquals(4L, counterSum());
        assertTrue("one of the two was chosen as victim", runs.get() > 2);
    }

    @Test
    public void doesNotRepeatTheValuesOfAStatementThatFails() {
        String secret = "NamaRahasiaPasien";
        for (String zone : new String[] {null, secret.repeat(10)}) {
            StoreException failure = assertThrows(
                    StoreException.class,
                    () -> db.write(tx -> tx.handle()
                            .createUpdate("insert into facility (facility_id, code, name, zone, version)"
                                    + " values (:f, :code, :name, :zone, 0)")
                            .bind("f", UUID.randomUUID())
                            .bind("code", UUID.randomUUID().toString())
                            .bind("name", secret)
                            .bind("zone", zone)
                            .execute()));
            StringWriter printed = new StringWriter();
            failure.printStackTrace(new PrintWriter(printed));
            assertFalse(printed.toString(), printed.toString().contains(secret));
            assertTrue(failure.getMessage(), failure.getMessage().contains("SQLState 2"));
        }
    }

    @Test
    public void refusesATransactionInsideOfATransaction() {
        assertThrows(
                IllegalStateException.class,
                () -> db.write(tx -> db.read(handle -> handle.createQuery("select count(*) from facility")
                        .mapTo(Long.class)
                        .one())));
    }

    @Test
    public void runsActionsAfterTheCommitAndOnlyThen() {
        List<Long> seen = new ArrayList<>();
        db.write(tx -> {
            tx.audit(actor, "enter", "patient", null, null, null);
            tx.afterCommit(() -> {
                throw new IllegalStateException("a broken action does not undo the commit");
            });
            tx.afterCommit(() -> seen.add((long) entries().size()));
            return null;
        });
        assertEquals(List.of(1L), seen);
    }

    private Callable<Void> crossing(String first, String second, CyclicBarrier barrier, AtomicInteger runs) {
        AtomicInteger own = new AtomicInteger();
        return () -> db.write(tx -> {
            runs.incrementAndGet();
            add(tx.handle(), first);
            if (own.incrementAndGet() == 1) {
                await(barrier);
            }
            add(tx.handle(), second);
            return null;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void add(Handle handle, String name) {
        handle.createUpdate(
                        "update number_counter set last_value = last_value + 1 where facility_id = :f and name = :n")
                .bind("f", actor.facilityId())
                .bind("n", name)
                .execute();
    }

    private long counterSum() {
        return db.read(handle -> handle.createQuery(
                        "select coalesce(sum(last_value), 0) from number_counter where facility_id = :f")
                .bind("f", actor.facilityId())
                .mapTo(Long.class)
                .one());
    }

    private List<AuditEntry> entries() {
        return db.read(handle -> handle.createQuery("select * from audit_entry where facility_id = :f order by seq")
                .bind("f", actor.facilityId())
                .map((row, context) -> new AuditEntry(
                        Columns.uuid(row, "facility_id"),
                        row.getLong("seq"),
                        Columns.instant(row, "occurred_at"),
                        Columns.uuid(row, "user_id"),
                        row.getString("user_name"),
                        row.getString("action"),
                        row.getString("kind"),
                        Columns.uuid(row, "record_id"),
                        Columns.uuid(row, "patient_id"),
                        row.getString("detail"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list());
    }

    private static void inParallel(int threads, Callable<Void> work) throws Exception {
        inParallel(java.util.Collections.nCopies(threads, work));
    }

    private static void inParallel(List<Callable<Void>> works) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(works.size());
        try {
            for (Future<Void> done : pool.invokeAll(works)) {
                done.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
