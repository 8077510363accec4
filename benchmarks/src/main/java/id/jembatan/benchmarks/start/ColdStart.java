package id.jembatan.benchmarks.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Time from an empty folder to the first 200, and resident memory, of the clinic and of the same container with the same
 * web and JAX-RS libraries but without the record. Both take turns.
 *
 * <p>Arguments: the unpacked distribution, the number of rounds.
 */
public final class ColdStart {
    private ColdStart() {}

    public static void main(String[] args) throws Exception {
        Path distribution = Path.of(args[0]).toAbsolutePath().normalize();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        double[][] seconds = new double[2][rounds];
        double[][] memory = new double[2][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int kind = 0; kind < 2; kind++) {
                try (Instance instance =
                        kind == 0 ? Instance.prepared(distribution).bare() : Instance.prepared(distribution)) {
                    seconds[kind][round] = instance.start().toMillis() / 1000.0;
                    memory[kind][round] = instance.residentMegabytes();
                }
            }
        }
        print("first 200, s", seconds);
        print("resident, MB", memory);
    }

    private static void print(String what, double[][] values) {
        double bare = median(values[0]);
        double clinic = median(values[1]);
        System.out.printf(
                Locale.ROOT,
                "%-14s bare %8.1f %s   clinic %8.1f %s   ratio %.2f%n",
                what,
                bare,
                Arrays.toString(values[0]),
                clinic,
                Arrays.toString(values[1]),
                clinic / bare);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
