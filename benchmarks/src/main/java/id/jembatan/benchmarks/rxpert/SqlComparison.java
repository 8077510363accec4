package id.jembatan.benchmarks.rxpert;

import static id.jembatan.benchmarks.rxpert.DrugBenchmark.line;
import static id.jembatan.benchmarks.rxpert.DrugBenchmark.micros;

import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The dictionary against SQL that asks pair by pair, in turn within one run, each for patients of its own that nobody saw before: the
 * screening alone, which is what pair-by-pair queries are, and the whole check with its words, where SQL looks up lines and texts too,
 * once of drugs from the whole country and once of those that one clinic has on its shelf. Both sides must find the same.
 */
final class SqlComparison {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 20;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int SQL_OF_ROUND = 15;
    private static final int OURS_OF_ROUND = 500;

    private final Random random = new Random(11);
    private final DictionaryHouse house;
    private final GeneratedDictionary content;
    private final Supplier<CheckRequest> prescriptions;
    private final Supplier<CheckRequest> usual;
    private final Path folder;

    SqlComparison(
            DictionaryHouse house,
            GeneratedDictionary content,
            Supplier<CheckRequest> prescriptions,
            Supplier<CheckRequest> usual,
            Path folder) {
        this.house = house;
        this.content = content;
        this.prescriptions = prescriptions;
        this.usual = usual;
        this.folder = folder;
    }

    /** One question to either side, answered with how much was found. */
    private interface Side<T> {
        int ask(T question) throws Exception;
    }

    /** Substances of one prescription. */
    private record Ids(int[] drafts, int[] current) {}

    void run() throws Exception {
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        Screening screening = new Screening(house.dictionaries().active().get(0));
        for (boolean bothWays : new boolean[] {false, true}) {
            String how = bothWays ? "rules stored both ways" : "rules stored once, asked both ways";
            try (SqlCheck sql = new SqlCheck(content, folder.resolve("sql" + bothWays), bothWays)) {
                compare(
                        "screening of 245 pairs and 10 drugs, " + how,
                        ">= 300x",
                        this::ids,
                        ids -> screening.count(ids.drafts(), ids.current()),
                        ids -> sql.screen(ids.drafts(), ids.current()));
                whole("drugs nobody asked for before, " + how, prescriptions, sql);
                whole("drugs of the clinic's shelf, " + how, usual, sql);
            }
        }
    }

    private void whole(String what, Supplier<CheckRequest> requests, SqlCheck sql) throws Exception {
        compare(
                "the whole check of " + what,
                "",
                requests,
                request -> house.dictionaries().check(request).alerts().size(),
                request -> sql.check(request).size());
    }

    private Ids ids() {
        return new Ids(ids(DrugBenchmark.NEW_DRUGS), ids(DrugBenchmark.CURRENT_DRUGS));
    }

    private int[] ids(int count) {
        Snapshot snapshot = house.dictionaries().active().get(0);
        return random.ints(count, 0, GeneratedDictionary.SUBSTANCES)
                .map(id -> snapshot.substance("s" + id).orElseThrow())
                .toArray();
    }

    private static <T> void compare(String what, String budget, Supplier<T> questions, Side<T> ours, Side<T> theirs)
            throws Exception {
        Sample our = new Sample(ROUNDS * OURS_OF_ROUND);
        Sample their = new Sample(ROUNDS * SQL_OF_ROUND);
        int[] found = new int[2];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < SQL_OF_ROUND; i++) {
                T question = questions.get();
                found[0] += ours.ask(question);
                long start = THREADS.getCurrentThreadCpuTime();
                found[1] += theirs.ask(question);
                keep(their, THREADS.getCurrentThreadCpuTime() - start, round);
            }
            for (int i = 0; i < OURS_OF_ROUND; i++) {
                T question = questions.get();
                long start = THREADS.getCurrentThreadCpuTime();
                ours.ask(question);
                keep(our, THREADS.getCurrentThreadCpuTime() - start, round);
            }
        }
        line(what, "", "");
        line("  found for the same: dictionary, SQL", found[0] + ", " + found[1], "the same");
        line("  p50: dictionary, SQL", micros(our.micros(0.5)) + ", " + micros(their.micros(0.5)), "");
        line("  ratio", String.format(Locale.ROOT, "%.0fx", their.micros(0.5) / our.micros(0.5)), budget);
    }

    private static void keep(Sample sample, long nanos, int round) {
        if (round >= 0) {
            sample.add(nanos);
        }
    }
}
