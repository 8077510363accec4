package id.jembatan.rxpert.internal.snapshot;

import java.util.Arrays;

/**
 * Every interacting pair of substances with the rules behind it, class rules already expanded. Rows belong to the smaller id; a
 * row is sorted by the other id, so a pair is found by binary search.
 */
final class PairTable {
    /** Bits of a rule with its orientation in a packed pair. */
    static final int RULE_BITS = 24;

    private static final int ID_BITS = 20;
    private static final int[] NONE = {};

    private final int[] offsets;
    private final int[] others;
    private final int[] rules;
    /** The same pairs from the greater id: offsets by substance, then the smaller ids. */
    private final int[] backOffsets;

    private final int[] back;

    private PairTable(int[] offsets, int[] others, int[] rules) {
        this.offsets = offsets;
        this.others = others;
        this.rules = rules;
        this.backOffsets = new int[offsets.length];
        this.back = new int[others.length];
        for (int other : others) {
            backOffsets[other + 1]++;
        }
        for (int row = 1; row < backOffsets.length; row++) {
            backOffsets[row] += backOffsets[row - 1];
        }
        int[] next = backOffsets.clone();
        for (int row = 0; row + 1 < offsets.length; row++) {
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                back[next[others[i]]++] = row;
            }
        }
    }

    /**
     * Which of the asked substances share a rule with one; a number may come more than once. A row is read in one sweep, which for
     * the few dozen substances of a prescription is far quicker than to look for every pair.
     */
    int[] partners(int substance, SubstanceSet asked) {
        int[] found = NONE;
        for (int i = offsets[substance]; i < offsets[substance + 1]; i++) {
            if (asked.has(others[i])) {
                found = with(found, others[i]);
            }
        }
        for (int i = backOffsets[substance]; i < backOffsets[substance + 1]; i++) {
            if (asked.has(back[i])) {
                found = with(found, back[i]);
            }
        }
        return found;
    }

    private static int[] with(int[] some, int one) {
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    int size() {
        return others.length;
    }

    /** Index of the first rule of a pair, or -1. Further rules follow as long as {@link #isPair} holds. */
    int find(int x, int y) {
        int row = Math.min(x, y);
        int wanted = Math.max(x, y);
        int end = offsets[row + 1];
        int low = offsets[row];
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (others[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && others[low] == wanted ? low : -1;
    }

    boolean isPair(int index, int x, int y) {
        return index < offsets[Math.min(x, y) + 1] && others[index] == Math.max(x, y);
    }

    int rule(int index) {
        return rules[index] >>> 1;
    }

    /** Whether the smaller id stands on side b of the rule. */
    boolean isFlipped(int index) {
        return (rules[index] & 1) == 1;
    }

    /** Collects pairs, refusing more than the given number. */
    static final class Builder {
        private final int limit;
        private long[] packed = new long[1 << 12];
        private int count;

        Builder(int limit) {
            this.limit = limit;
        }

        /** @return false when the limit is reached and the pair was not taken */
        boolean add(int a, int b, int rule) {
            if (count == limit) {
                return false;
            }
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, (int) Math.min(limit, count * 2L));
            }
            long flipped = a <= b ? 0 : 1;
            long pair = ((long) Math.min(a, b) << ID_BITS) | Math.max(a, b);
            packed[count++] = (pair << RULE_BITS) | ((long) rule << 1) | flipped;
            return true;
        }

        PairTable build(int substances) {
            Arrays.sort(packed, 0, count);
            int[] offsets = new int[substances + 1];
            int[] others = new int[count];
            int[] rules = new int[count];
            int used = 0;
            for (int i = 0; i < count; i++) {
                if (i > 0 && packed[i] == packed[i - 1]) {
                    continue;
                }
                others[used] = (int) (packed[i] >>> RULE_BITS) & ((1 << ID_BITS) - 1);
                rules[used] = (int) packed[i] & ((1 << RULE_BITS) - 1);
                used++;
                offsets[(int) (packed[i] >>> (RULE_BITS + ID_BITS)) + 1] = used;
            }
            for (int row = 1; row <= substances; row++) {
                offsets[row] = Math.max(offsets[row], offsets[row - 1]);
            }
            return new PairTable(offsets, Arrays.copyOf(others, used), Arrays.copyOf(rules, used));
        }
    }
}
