package id.jembatan.rxpert.internal.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** All distinct words of the index, sorted by their bytes, with a letter mask each for a fast first sieve. */
final class Tokens {
    private final byte[] bytes;
    private final int[] offsets;
    private final int[] masks;

    Tokens(Collection<String> words) {
        byte[][] sorted = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        offsets = new int[sorted.length + 1];
        masks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            offsets[i + 1] = offsets[i] + sorted[i].length;
            masks[i] = mask(sorted[i], 0, sorted[i].length);
        }
        bytes = new byte[offsets[sorted.length]];
        for (int i = 0; i < sorted.length; i++) {
            System.arraycopy(sorted[i], 0, bytes, offsets[i], sorted[i].length);
        }
    }

    static int mask(byte[] text, int from, int to) {
        int mask = 0;
        for (int i = from; i < to; i++) {
            mask |= 1 << (text[i] & 31);
        }
        return mask;
    }

    int count() {
        return masks.length;
    }

    int length(int token) {
        return offsets[token + 1] - offsets[token];
    }

    int offset(int token) {
        return offsets[token];
    }

    byte[] bytes() {
        return bytes;
    }

    int mask(int token) {
        return masks[token];
    }

    /** First token that is not smaller than the word, or than every word that begins with it when {@code after}. */
    int bound(byte[] word, boolean after) {
        int low = 0;
        int high = masks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int end = after ? Math.min(offsets[middle + 1], offsets[middle] + word.length) : offsets[middle + 1];
            int order = Arrays.compareUnsigned(bytes, offsets[middle], end, word, 0, word.length);
            if (order < 0 || (after && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Id of exactly this word, or -1. */
    int find(byte[] word) {
        int at = bound(word, false);
        boolean same = at < masks.length && Arrays.equals(bytes, offsets[at], offsets[at + 1], word, 0, word.length);
        return same ? at : -1;
    }
}
