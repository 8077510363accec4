package id.jembatan.benchmarks.rxpert;

import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.CheckResult;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.PatientFacts;
import id.jembatan.rxpert.internal.check.Policy;
import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures the drug dictionary at national size and prints a table with the budgets: load, heap, check, search, comparison with SQL,
 * swap under load. Load, checks and searches are timed by the processor time of their thread, so that what else the machine does is not
 * counted; the wall clock stands beside it.
 */
public final class DrugBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final int NEW_DRUGS = 10;
    static final int CURRENT_DRUGS = 20;
    private static final int WARM_UP = 20_000;
    private static final int CHECKS = 20_000;
    private static final int SEARCHES = 5_000;
    private static final int SWAPS = 6;

    /** Products that one clinic prescribes again and again; a primary-care formulary has about as many. */
    private static final int SHELF = 300;

    private final Random random = new Random(7);
    private final GeneratedDictionary content = new GeneratedDictionary();
    private final int[] shelf =
            new Random(5).ints(SHELF, 0, GeneratedDictionary.PRODUCTS).toArray();
    private final Path folder;
    private final KeyPair pair;

    private DrugBenchmark(Path folder) throws Exception {
        this.folder = folder;
        this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("drug-benchmark");
        try {
            new DrugBenchmark(folder).run(args.length == 0 ? "" : args[0]);
        } finally {
            remove(folder);
        }
    }

    private void run(String only) throws Exception {
        line("measure", "value", "budget");
        Path first = sign("1");
        line("package size", megabytes(Files.size(first)), "");
        install(first);
        long before = usedHeap();
        long start = System.nanoTime();
        long startCpu = THREADS.getCurrentThreadCpuTime();
        DictionaryHouse house = open();
        double loadCpu = (THREADS.getCurrentThreadCpuTime() - startCpu) / 1e9;
        double load = (System.nanoTime() - start) / 1e9;
        Snapshot snapshot = house.dictionaries().active().get(0);
        long heap = usedHeap() - before;
        line(
                "content",
                snapshot.substanceCount() + " substances, " + snapshot.productCount() + " products, "
                        + snapshot.pairCount() + " pairs",
                "10,000 / 100,000 / 500,000");
        line("load, processor time", String.format(Locale.ROOT, "%.2f s", loadCpu), "< 5 s");
        line("  the same by the wall clock", String.format(Locale.ROOT, "%.2f s", load), "");
        line("heap of the snapshot", megabytes(heap), "< 64 MB");
        checks(house);
        if (only.isEmpty() || only.equals("search")) {
            searches(snapshot);
        }
        if (only.isEmpty() || only.equals("sql")) {
            new SqlComparison(house, content, this::prescription, this::usualPrescription, folder).run();
        }
        if (only.isEmpty() || only.equals("swap")) {
            swaps(house);
        }
    }

    private void install(Path file) throws Exception {
        DictionaryHouse house = open();
        house.importer().approve(house.importer().stage(file, step -> {}).id(), "benchmark", step -> {});
    }

    private DictionaryHouse open() throws IOException {
        TrustedKeys keys =
                new TrustedKeys(Map.of("bench", new TrustedKeys.Trusted(pair.getPublic(), LocalDate.of(2040, 1, 1))));
        return DictionaryHouse.open(folder.resolve("home"), keys, List.of(), Clock.systemUTC());
    }

    private Path sign(String version) throws Exception {
        PackageBuilder.Head head = new PackageBuilder.Head(
                "bench",
                "Nobody",
                version,
                null,
                "2040-01-01",
                List.of("id", "en"),
                "Ukur",
                "Bench",
                "Contoh",
                "Example");
        Path target = folder.resolve("bench-" + version + ".rxdict");
        new PackageBuilder(Clock.systemUTC())
                .build(new PackageBuilder.Folder(head, content.files()), "bench", pair.getPrivate(), target);
        return target;
    }

    private void checks(DictionaryHouse house) {
        for (int i = 0; i < WARM_UP; i++) {
            house.dictionaries().check(prescription());
        }
        Sample cpu = new Sample(CHECKS);
        Sample wall = new Sample(CHECKS);
        long alerts = 0;
        for (int i = 0; i < CHECKS; i++) {
            CheckRequest request = prescription();
            long wallStart = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            CheckResult result = house.dictionaries().check(request);
            cpu.add(THREADS.getCurrentThreadCpuTime() - cpuStart);
            wall.add(System.nanoTime() - wallStart);
            alerts += result.alerts().size();
        }
        line("alerts of a check", String.format(Locale.ROOT, "%.1f", (double) alerts / CHECKS), "");
        line("check 10 new + 20 current, p50", micros(cpu.micros(0.5)), "");
        line("check 10 new + 20 current, p99", micros(cpu.micros(0.99)), "< 1000 us");
        line("  the same by the wall clock, p99", micros(wall.micros(0.99)), "");
    }

    /** Of drugs that nobody asked for before. */
    private CheckRequest prescription() {
        return prescription(random.ints(NEW_DRUGS + CURRENT_DRUGS, 0, GeneratedDictionary.PRODUCTS)
                .toArray());
    }

    /** Of drugs that the clinic prescribes again and again. */
    private CheckRequest usualPrescription() {
        return prescription(random.ints(0, SHELF)
                .distinct()
                .limit(NEW_DRUGS + CURRENT_DRUGS)
                .map(i -> shelf[i])
                .toArray());
    }

    /** Half the lines are chosen products, half typed names; the patient has an allergy, three diseases and a weak kidney. */
    private CheckRequest prescription(int[] products) {
        int allergen = random.nextInt(GeneratedDictionary.SUBSTANCES);
        PatientFacts patient = PatientFacts.builder()
                .birth(DAY.minusYears(20L + random.nextInt(60)))
                .sex('F')
                .pregnant(random.nextInt(10) == 0)
                .lactating(false)
                .alcohol(false)
                .allergiesAsked()
                .allergy(new PatientFacts.Allergy(
                        content.substance(allergen), PatientFacts.ReactionType.ALLERGY, "", null, false))
                .condition("I10", PatientFacts.Status.ACTIVE)
                .condition("E11.9", PatientFacts.Status.ACTIVE)
                .condition("K25.0", PatientFacts.Status.PAST)
                .egfr(20.0 + random.nextInt(80))
                .build();
        int[] drafts = Arrays.copyOf(products, NEW_DRUGS);
        int[] current = Arrays.copyOfRange(products, NEW_DRUGS, products.length);
        return new CheckRequest(DAY, patient, items("n", drafts), items("c", current), Policy.USUAL);
    }

    private List<DrugItem> items(String prefix, int[] products) {
        List<DrugItem> items = new ArrayList<>();
        for (int i = 0; i < products.length; i++) {
            String id = prefix + i;
            items.add(
                    i % 2 == 0
                            ? new DrugItem(id, content.product(products[i]), "bench", "p" + products[i], "", Route.ANY)
                            : DrugItem.named(id, content.substance(GeneratedDictionary.ingredient(products[i]))));
        }
        return items;
    }

    private void searches(Snapshot snapshot) {
        Sample cpu = new Sample(SEARCHES);
        Sample wall = new Sample(SEARCHES);
        int right = 0;
        for (int i = -1_000; i < SEARCHES; i++) {
            int product = random.nextInt(GeneratedDictionary.PRODUCTS);
            String query = Typo.in(content.brand(product), random) + " "
                    + content.strength(product).split(" ")[0];
            long wallStart = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            List<Snapshot.Found> found = snapshot.search(query, Snapshot.Wanted.PRODUCTS, 5);
            long cpuTime = THREADS.getCurrentThreadCpuTime() - cpuStart;
            if (i >= 0) {
                cpu.add(cpuTime);
                wall.add(System.nanoTime() - wallStart);
                right += found.stream()
                                .anyMatch(one ->
                                        snapshot.product(one.product()).key().equals("p" + product))
                        ? 1
                        : 0;
            }
        }
        line("search with one typo, p50", micros(cpu.micros(0.5)), "");
        line("search with one typo, p99", micros(cpu.micros(0.99)), "< 5000 us");
        line("  the same by the wall clock, p99", micros(wall.micros(0.99)), "");
        line(
                "one-typo queries with the product in the top five",
                String.format(Locale.ROOT, "%.1f %%", 100.0 * right / SEARCHES),
                ">= 95 %");
        prefixes(snapshot);
    }

    private void prefixes(Snapshot snapshot) {
        Sample cpu = new Sample(SEARCHES);
        for (int i = 0; i < SEARCHES; i++) {
            String brand = content.brand(random.nextInt(GeneratedDictionary.PRODUCTS));
            String query = brand.substring(0, Math.min(brand.length(), 2 + i % 4));
            long start = THREADS.getCurrentThreadCpuTime();
            snapshot.search(query, Snapshot.Wanted.BOTH, 20);
            cpu.add(THREADS.getCurrentThreadCpuTime() - start);
        }
        line("search by a prefix of 2 to 5 letters, p99", micros(cpu.micros(0.99)), "< 5000 us");
    }

    private void swaps(DictionaryHouse house) throws Exception {
        List<CheckRequest> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(prescription());
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger failed = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        Thread load = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                try {
                    CheckResult result = house.dictionaries().check(cases.get(i % cases.size()));
                    failed.addAndGet(
                            result.coverage().size() == NEW_DRUGS * 11
                                            && result.dictionaries().size() == 1
                                    ? 0
                                    : 1);
                } catch (RuntimeException e) {
                    failed.incrementAndGet();
                }
                done.incrementAndGet();
            }
        });
        load.start();
        String id = house.importer().stage(sign("2"), step -> {}).id();
        house.importer().approve(id, "benchmark", step -> {});
        for (int i = 1; i < SWAPS; i++) {
            if (i % 2 == 1) {
                house.importer().rollback("bench");
            } else {
                id = house.importer().stage(sign("2-" + i), step -> {}).id();
                house.importer().approve(id, "benchmark", step -> {});
            }
        }
        over.set(true);
        load.join();
        line("failed checks in " + SWAPS + " swaps under load", failed.get() + " of " + done.get(), "0");
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    static String micros(double value) {
        return String.format(Locale.ROOT, "%.1f us", value);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }

    static void line(String what, String value, String budget) {
        System.out.printf(Locale.ROOT, "%-72s %-52s %s%n", what, value, budget);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
