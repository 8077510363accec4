package id.jembatan.bpjs.common;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Prints how many times faster the product opens an answer than the straightforward way, stage by stage, in one run.
 *
 * <p>Both ways take turns in short rounds, and the processor time of this thread counts: a busy machine slows both alike. The
 * figure is the median over the rounds. The collector's threads are not counted, which favours the straightforward way, as it
 * leaves more garbage.
 */
public final class OpeningRatios {
    private static final int[] SIZES = {1024, 100 * 1024, 5 * 1024 * 1024};
    private static final int ROUNDS = 31;
    private static final long ROUND_NANOS = 50_000_000L;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static Object sink;

    private OpeningRatios() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(
                Locale.ROOT, "%-9s %-14s %14s %14s %8s%n", "bytes", "stage", "port us", "jembatan us", "ratio");
        for (int size : SIZES) {
            OpeningBenchmark benchmark = new OpeningBenchmark();
            benchmark.size = size;
            benchmark.prepare();
            for (Map.Entry<String, Callable<?>[]> stage : stages(benchmark).entrySet()) {
                if (args.length == 0 || stage.getKey().startsWith(args[0])) {
                    compare(size, stage.getKey(), stage.getValue()[0], stage.getValue()[1]);
                }
            }
        }
    }

    private static Map<String, Callable<?>[]> stages(OpeningBenchmark b) {
        Map<String, Callable<?>[]> stages = new LinkedHashMap<>();
        stages.put("base64", new Callable<?>[] {b::portBase64, b::base64});
        stages.put("aes", new Callable<?>[] {b::portAes, b::aes});
        stages.put("lz", new Callable<?>[] {b::portLz, b::lz});
        stages.put("json to tree", new Callable<?>[] {b::portJson, b::jsonTree});
        stages.put("json to rows", new Callable<?>[] {b::portJson, b::jsonTyped});
        stages.put("whole to tree", new Callable<?>[] {b::portWhole, b::wholeTree});
        stages.put("whole to rows", new Callable<?>[] {b::portWhole, b::wholeTyped});
        return stages;
    }

    private static void compare(int size, String stage, Callable<?> port, Callable<?> ours) throws Exception {
        int portTimes = warmUp(port);
        int ourTimes = warmUp(ours);
        double[] ports = new double[ROUNDS];
        double[] mine = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ports[round] = microsPerCall(port, portTimes);
            mine[round] = microsPerCall(ours, ourTimes);
            ratios[round] = ports[round] / mine[round];
        }
        System.out.printf(
                Locale.ROOT,
                "%-9d %-14s %14.1f %14.1f %7.1fx%n",
                size,
                stage,
                median(ports),
                median(mine),
                median(ratios));
    }

    /** Runs until compiled; returns how many calls make a round. */
    private static int warmUp(Callable<?> task) throws Exception {
        long start = System.nanoTime();
        int calls = 0;
        while (System.nanoTime() - start < WARM_UP_NANOS || calls < 20) {
            sink = task.call();
            calls++;
        }
        return (int) Math.max(1, calls * ROUND_NANOS / (System.nanoTime() - start));
    }

    private static double microsPerCall(Callable<?> task, int times) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            sink = task.call();
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1000.0 / times;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
