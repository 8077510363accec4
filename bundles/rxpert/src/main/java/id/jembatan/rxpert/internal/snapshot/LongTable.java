package id.jembatan.rxpert.internal.snapshot;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Numbers (codes or hashes) with an id each; a number may occur more than once. Numbers are spread over buckets of one or two, so a
 * look costs three accesses to memory whatever the size.
 */
final class LongTable {
    /** Odd, so multiplying by it loses nothing; its top bits depend on all bits of a number. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int shift;
    private final int[] starts;
    private final long[] spread;
    private final int[] ids;

    private LongTable(int shift, int[] starts, long[] spread, int[] ids) {
        this.shift = shift;
        this.starts = starts;
        this.spread = spread;
        this.ids = ids;
    }

    /** The smallest id of a number that is wanted, or -1. */
    int find(long key, IntPredicate wanted) {
        long wantedKey = key * SPREAD;
        int bucket = (int) (wantedKey >>> shift);
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if (spread[i] == wantedKey && wanted.test(ids[i])) {
                return ids[i];
            }
        }
        return -1;
    }

    /** Collects numbers with their ids, ids rising. */
    static final class Builder {
        private long[] keys = new long[1 << 10];
        private int[] ids = new int[1 << 10];
        private int count;

        void add(long key, int id) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                ids = Arrays.copyOf(ids, count * 2);
            }
            keys[count] = key;
            ids[count++] = id;
        }

        /** Counting sort by bucket; the order of ids within a bucket stays. */
        LongTable build() {
            int bits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(1, count)));
            int shift = Long.SIZE - bits;
            int[] starts = new int[(1 << bits) + 1];
            for (int i = 0; i < count; i++) {
                starts[(int) (keys[i] * SPREAD >>> shift) + 1]++;
            }
            for (int bucket = 1; bucket < starts.length; bucket++) {
                starts[bucket] += starts[bucket - 1];
            }
            int[] next = starts.clone();
            long[] spread = new long[count];
            int[] sortedIds = new int[count];
            for (int i = 0; i < count; i++) {
                long key = keys[i] * SPREAD;
                int at = next[(int) (key >>> shift)]++;
                spread[at] = key;
                sortedIds[at] = ids[i];
            }
            return new LongTable(shift, starts, spread, sortedIds);
        }
    }
}
