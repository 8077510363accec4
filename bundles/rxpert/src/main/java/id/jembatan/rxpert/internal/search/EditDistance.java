package id.jembatan.rxpert.internal.search;

import java.util.Arrays;

/**
 * Typing errors between one pattern and many words: insertions, deletions, replacements and swaps of neighbours, each counting one.
 * Bit-parallel (Myers 1999, with Hyyrö's term for swaps), for patterns of at most 64 bytes. Not for use by two threads.
 */
final class EditDistance {
    static final int MAX_PATTERN = 64;

    private final long[] places = new long[256];
    private final int length;
    private int whole;
    private int prefix;

    EditDistance(byte[] pattern) {
        Arrays.fill(places, 0);
        length = Math.min(pattern.length, MAX_PATTERN);
        for (int i = 0; i < length; i++) {
            places[pattern[i] & 255] |= 1L << i;
        }
    }

    /** Measures a word; read the results from {@link #whole} and {@link #prefix}. */
    void measure(byte[] text, int from, int to) {
        long up = -1L;
        long down = 0;
        long before = 0;
        long placesBefore = 0;
        long last = 1L << (length - 1);
        whole = length;
        prefix = length;
        for (int i = from; i < to; i++) {
            long match = places[text[i] & 255];
            long swap = (((~before) & match) << 1) & placesBefore;
            long diagonal = (((match & up) + up) ^ up) | match | down | swap;
            long right = down | ~(diagonal | up);
            long left = diagonal & up;
            if ((right & last) != 0) {
                whole++;
            } else if ((left & last) != 0) {
                whole--;
            }
            right = (right << 1) | 1;
            left <<= 1;
            up = left | ~(diagonal | right);
            down = right & diagonal;
            before = diagonal;
            placesBefore = match;
            prefix = Math.min(prefix, whole);
        }
    }

    /** Errors between the pattern and the whole word. */
    int whole() {
        return whole;
    }

    /** Fewest errors between the pattern and any beginning of the word. */
    int prefix() {
        return prefix;
    }
}
