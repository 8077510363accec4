package id.jembatan.rxpert.internal.snapshot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorted numbers (codes or hashes) with an id each; a number may occur more than once. */
final class LongTable {
    private final long[] keys;
    private final int[] ids;

    private LongTable(long[] keys, int[] ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** Ids of a number, smallest first; empty when it is not there. */
    IntStream find(long key) {
        int at = Arrays.binarySearch(keys, key);
        if (at < 0) {
            return IntStream.empty();
        }
        int low = at;
        while (low > 0 && keys[low - 1] == key) {
            low--;
        }
        int high = at;
        while (high + 1 < keys.length && keys[high + 1] == key) {
            high++;
        }
        return IntStream.rangeClosed(low, high).map(i -> ids[i]).sorted();
    }

    /** Collects numbers with their ids. */
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

        LongTable build() {
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (x, y) -> Long.compare(keys[x], keys[y]));
            long[] sortedKeys = new long[count];
            int[] sortedIds = new int[count];
            for (int i = 0; i < count; i++) {
                sortedKeys[i] = keys[order[i]];
                sortedIds[i] = ids[order[i]];
            }
            return new LongTable(sortedKeys, sortedIds);
        }
    }
}
