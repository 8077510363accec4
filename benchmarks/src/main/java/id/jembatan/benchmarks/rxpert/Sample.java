package id.jembatan.benchmarks.rxpert;

import java.util.Arrays;

/** Measured times in nanoseconds. */
final class Sample {
    private final long[] nanos;
    private int count;

    Sample(int size) {
        nanos = new long[size];
    }

    void add(long value) {
        nanos[count++] = value;
    }

    /** @param share such as 0.99 */
    double micros(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.ceil(share * count) - 1)] / 1000.0;
    }
}
