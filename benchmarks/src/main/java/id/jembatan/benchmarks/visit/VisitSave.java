package id.jembatan.benchmarks.visit;

import com.zaxxer.hikari.HikariDataSource;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.core.Ids;
import id.jembatan.core.SystemClock;
import id.jembatan.core.TestClinic;
import id.jembatan.core.TestClock;
import id.jembatan.core.store.Db;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Saving and finishing a visit through the record, against exactly the same statements in plain JDBC on the same engine:
 * the statements of a second clinic are written down and asked again on a third database. All three take turns in blocks of
 * visits; the figure is the median over the blocks.
 *
 * <p>Arguments: {@code disk} (as in a clinic, every commit synced) or {@code memory}, the number of blocks.
 */
public final class VisitSave {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int VISITS = 20;
    private static final int WARM_UP_BLOCKS = 60;

    private VisitSave() {}

    public static void main(String[] args) throws Exception {
        boolean disk = args.length == 0 || args[0].equals("disk");
        int blocks = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        TestClinic timed = clinic(pool(disk));
        Recorder recorder = new Recorder(pool(disk));
        TestClinic written = new TestClinic(store(recorder.dataSource()), new TestClock(TestClinic.NINE_O_CLOCK));
        DataSource plain = pool(disk);
        store(plain);
        Recorder.replay(sinceMigration(recorder), plain);

        long statements = 0;
        List<Double> ratios = new ArrayList<>();
        List<Double> core = new ArrayList<>();
        List<Double> jdbc = new ArrayList<>();
        for (int block = 0; block < WARM_UP_BLOCKS + blocks; block++) {
            List<Encounter> begun = begin(timed);
            List<Encounter> copy = begin(written);
            Recorder.replay(recorder.taken(), plain);
            long ours = nanos(disk, () -> saveAll(timed, begun));
            saveAll(written, copy);
            List<Recorder.Session> saves = recorder.taken();
            long theirs = nanos(disk, () -> Recorder.replay(saves, plain));
            statements = saves.stream().mapToLong(one -> one.steps().size()).sum() / VISITS;
            if (block >= WARM_UP_BLOCKS) {
                core.add(ours / 1e6 / VISITS);
                jdbc.add(theirs / 1e6 / VISITS);
                ratios.add((double) theirs / ours);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "visit save on Derby (%s), %d statements and commits: record %.2f ms, plain JDBC %.2f ms, record reaches %.2fx of plain JDBC%n",
                disk ? "disk" : "memory",
                statements,
                median(core),
                median(jdbc),
                median(ratios));
    }

    /** The store has migrated by itself; what the clinic has asked since then is what counts. */
    private static List<Recorder.Session> sinceMigration(Recorder recorder) {
        List<Recorder.Session> all = recorder.taken();
        int first = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean setsUp = all.get(i).steps().stream()
                    .anyMatch(step -> step instanceof Step.Prepared prepared
                            && prepared.sql().startsWith("insert into facility "));
            if (setsUp) {
                first = i;
                break;
            }
        }
        return all.subList(first, all.size());
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** On disk the wall's time, as waiting for the disk counts; in memory this thread's own, which a busy machine leaves alone. */
    private static long nanos(boolean disk, Work work) throws SQLException {
        long begin = disk ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
        work.run();
        return (disk ? System.nanoTime() : THREADS.getCurrentThreadCpuTime()) - begin;
    }

    private static List<Encounter> begin(TestClinic clinic) {
        List<Encounter> begun = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            begun.add(clinic.inProgress(clinic.newPatient("Pasien Uji")));
        }
        return begun;
    }

    private static void saveAll(TestClinic clinic, List<Encounter> encounters) {
        for (Encounter encounter : encounters) {
            clinic.charts.save(clinic.actor, encounter.id(), chart());
            clinic.encounters.finish(clinic.actor, encounter.id(), Encounter.Disposition.HOME, null);
        }
    }

    private static ChartDraft chart() {
        return new ChartDraft(
                new Part<>(
                        new VitalSigns(
                                120,
                                80,
                                84,
                                20,
                                new BigDecimal("37.8"),
                                98,
                                new BigDecimal("62.5"),
                                new BigDecimal("165"),
                                new BigDecimal("80"),
                                VitalSigns.Consciousness.ALERT),
                        0),
                new Part<>(
                        new SoapNote(
                                "Batuk pilek tiga hari, demam.", "Faring hiperemis.", "ISPA.", "Istirahat, minum."),
                        0),
                new Part<>(List.of(new Condition("J06.9", null), new Condition("R50.9", null)), 0),
                new Part<>(List.of(new Procedure("89.7", null)), 0),
                new Part<>(
                        List.of(
                                line("Parasetamol 500 mg", 3, "10"),
                                line("Gliseril guaiakolat 100 mg", 3, "10"),
                                line("Vitamin C 50 mg", 1, "10")),
                        0),
                null);
    }

    private static Prescription line(String drug, int times, String quantity) {
        return new Prescription(
                null, drug, null, "tablet", times, BigDecimal.ONE, new BigDecimal(quantity), "sesudah makan");
    }

    private static TestClinic clinic(DataSource source) throws SQLException {
        return new TestClinic(store(source), new TestClock(TestClinic.NINE_O_CLOCK));
    }

    private static Db store(DataSource source) throws SQLException {
        return new Db(
                source,
                new TestClock(TestClinic.NINE_O_CLOCK),
                new Ids(new SystemClock()),
                (facilityId, topic, subjectId) -> {});
    }

    private static DataSource pool(boolean disk) throws Exception {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(4);
        Path folder = Files.createTempDirectory("jembatan-visits");
        pool.setJdbcUrl(
                disk
                        ? "jdbc:derby:" + folder.resolve("db") + ";create=true"
                        : "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        return pool;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
