package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.search.Names;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Entries by the hash of a text, open addressing; the caller holds the texts and says whether a candidate is the right one. A look
 * costs one access to memory before that.
 */
final class TextTable {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FREE = 0;

    private final long[] slots;
    private final int shift;

    private TextTable(long[] slots) {
        this.slots = slots;
        this.shift = Long.numberOfLeadingZeros(slots.length - 1);
    }

    /** The first entry with this text, in the order they were added, or -1. */
    int find(String text, IntPredicate isText) {
        long hash = Names.hash(text);
        for (int at = place(hash); slots[at] != FREE; at = next(at)) {
            int entry = (int) slots[at] - 1;
            if ((int) (slots[at] >>> Integer.SIZE) == (int) hash && isText.test(entry)) {
                return entry;
            }
        }
        return -1;
    }

    /** The first entry whose hash fits, not yet compared, or -1. */
    int likely(String text) {
        long hash = Names.hash(text);
        for (int at = place(hash); slots[at] != FREE; at = next(at)) {
            if ((int) (slots[at] >>> Integer.SIZE) == (int) hash) {
                return (int) slots[at] - 1;
            }
        }
        return -1;
    }

    private int place(long hash) {
        return (int) (hash * SPREAD >>> shift);
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    /** Collects texts; entries are numbered from 0 in their order. */
    static final class Builder {
        private long[] hashes = new long[1 << 10];
        private int count;

        void add(String text) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = Names.hash(text);
        }

        /** At most four fifths of the slots are taken, and never all, so that a look ends, and soon. */
        TextTable build() {
            int wanted = Math.max(2, count + count / 4 + 1);
            TextTable table = new TextTable(new long[Integer.highestOneBit(wanted - 1) * 2]);
            for (int entry = 0; entry < count; entry++) {
                int at = table.place(hashes[entry]);
                while (table.slots[at] != FREE) {
                    at = table.next(at);
                }
                table.slots[at] = hashes[entry] << Integer.SIZE | (entry + 1);
            }
            return table;
        }
    }
}
