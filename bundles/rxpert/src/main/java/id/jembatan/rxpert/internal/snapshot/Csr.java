package id.jembatan.rxpert.internal.snapshot;

import java.util.Arrays;

/** Rows of integers of different length in two arrays (compressed sparse rows). */
final class Csr {
    private static final int[] NONE = {};

    private final int[] offsets;
    private final int[] values;

    private Csr(int[] offsets, int[] values) {
        this.offsets = offsets;
        this.values = values;
    }

    int start(int row) {
        return offsets[row];
    }

    int end(int row) {
        return offsets[row + 1];
    }

    int at(int index) {
        return values[index];
    }

    int[] row(int row) {
        int from = offsets[row];
        int to = offsets[row + 1];
        return from == to ? NONE : Arrays.copyOfRange(values, from, to);
    }

    /** Collects (row, value) pairs in any order; each row keeps its values sorted and without repeats. */
    static final class Builder {
        private long[] pairs = new long[1 << 10];
        private int count;

        void add(int row, int value) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, count * 2);
            }
            pairs[count++] = ((long) row << 32) | value;
        }

        Csr build(int rows) {
            Arrays.sort(pairs, 0, count);
            int[] offsets = new int[rows + 1];
            int[] values = new int[count];
            int used = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    values[used++] = (int) pairs[i];
                    offsets[(int) (pairs[i] >>> 32) + 1] = used;
                }
            }
            for (int row = 1; row <= rows; row++) {
                offsets[row] = Math.max(offsets[row], offsets[row - 1]);
            }
            return new Csr(offsets, Arrays.copyOf(values, used));
        }
    }
}
