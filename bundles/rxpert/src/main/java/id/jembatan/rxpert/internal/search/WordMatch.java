package id.jembatan.rxpert.internal.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which tokens one word of a query stands for and how well: the same word, words that begin with it, words a typing error or two
 * away. A number is never guessed: a strength must not turn into another one.
 */
final class WordMatch {
    static final int NONE = 1 << 20;

    private static final int EXACT = 0;
    private static final int PREFIX = 4;
    private static final int PER_ERROR = 12;
    private static final int PREFIX_WITH_ERROR = 5;
    private static final int MAX_FUZZY = 2_000;

    private final int exact;
    private final int low;
    private final int high;
    private final boolean number;
    private int[] fuzzy = new int[16];
    private byte[] costs = new byte[16];
    private int fuzzyCount;

    WordMatch(String word, Tokens tokens) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        exact = tokens.find(bytes);
        low = tokens.bound(bytes, false);
        high = tokens.bound(bytes, true);
        number = Character.isDigit(word.charAt(0));
        int errors = bytes.length < 4 ? 0 : bytes.length < 7 ? 1 : 2;
        if (!number && errors > 0 && exact < 0 && bytes.length <= EditDistance.MAX_PATTERN) {
            findFuzzy(bytes, errors, tokens);
        }
    }

    private void findFuzzy(byte[] word, int errors, Tokens tokens) {
        EditDistance distance = new EditDistance(word);
        int mask = Tokens.mask(word, 0, word.length);
        boolean prefixes = word.length >= 5;
        for (int token = 0; token < tokens.count() && fuzzyCount < MAX_FUZZY; token++) {
            int length = tokens.length(token);
            boolean longer = length > word.length + errors;
            if (length < word.length - errors
                    || (longer && !prefixes)
                    || Integer.bitCount(mask & ~tokens.mask(token)) > errors
                    || (!prefixes && Integer.bitCount(tokens.mask(token) & ~mask) > errors)) {
                continue;
            }
            int from = tokens.offset(token);
            distance.measure(tokens.bytes(), from, from + Math.min(length, word.length + errors));
            if (!longer && distance.whole() <= errors) {
                put(token, distance.whole() * PER_ERROR);
            } else if (prefixes && distance.prefix() <= errors) {
                put(token, distance.prefix() * PER_ERROR + PREFIX_WITH_ERROR);
            }
        }
    }

    private void put(int token, int cost) {
        if (fuzzyCount == fuzzy.length) {
            fuzzy = Arrays.copyOf(fuzzy, fuzzyCount * 2);
            costs = Arrays.copyOf(costs, fuzzyCount * 2);
        }
        fuzzy[fuzzyCount] = token;
        costs[fuzzyCount++] = (byte) cost;
    }

    boolean isNumber() {
        return number;
    }

    boolean isEmpty() {
        return low == high && fuzzyCount == 0;
    }

    /** Cost of taking this token for the word, {@link #NONE} when it does not stand for it. */
    int cost(int token) {
        if (token == exact) {
            return EXACT;
        }
        if (token >= low && token < high) {
            return PREFIX;
        }
        int at = fuzzyCount == 0 ? -1 : Arrays.binarySearch(fuzzy, 0, fuzzyCount, token);
        return at < 0 ? NONE : costs[at];
    }

    int low() {
        return low;
    }

    int high() {
        return high;
    }

    int fuzzyCount() {
        return fuzzyCount;
    }

    int fuzzy(int index) {
        return fuzzy[index];
    }
}
