package id.jembatan.rxpert.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds documents by the beginnings of their words, with one or two typing errors. Documents are numbered in the order in which
 * equally good ones are to be shown.
 */
public final class SearchIndex {
    private static final int MAX_WORDS = 8;
    /** Documents looked at for one query; a query of one letter hits everything and need not be ranked to the last. */
    private static final int MAX_VISITED = 20_000;

    private final Tokens tokens;
    private final int[] postingOffsets;
    private final int[] postings;
    private final int[] wordOffsets;
    private final int[] words;

    private SearchIndex(Tokens tokens, int[] postingOffsets, int[] postings, int[] wordOffsets, int[] words) {
        this.tokens = tokens;
        this.postingOffsets = postingOffsets;
        this.postings = postings;
        this.wordOffsets = wordOffsets;
        this.words = words;
    }

    /** One document found; a smaller cost is better. {@code exact} tells that no typing error was assumed. */
    public record Hit(int document, int cost, boolean exact) {}

    /**
     * The best documents of a range.
     *
     * @param from first document, included
     * @param to last document, not included
     */
    public List<Hit> find(String query, int from, int to, int limit) {
        String plain = Names.plain(query);
        if (plain.isEmpty() || limit <= 0) {
            return List.of();
        }
        String[] parts = plain.split(" ");
        WordMatch[] wanted = new WordMatch[Math.min(parts.length, MAX_WORDS)];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = new WordMatch(parts[i], tokens);
        }
        Best best = new Best(limit);
        collect(wanted, 0, from, to, best);
        if (best.isEmpty() && wanted.length > 1) {
            collect(wanted, 1, from, to, best);
        }
        return best.hits();
    }

    private void collect(WordMatch[] wanted, int mayMiss, int from, int to, Best best) {
        WordMatch driver = driver(wanted, mayMiss > 0);
        if (driver == null) {
            return;
        }
        long[] visited = new long[(wordOffsets.length + 63) / 64];
        int left = MAX_VISITED;
        left = walk(driver.low(), driver.high(), wanted, mayMiss, from, to, best, visited, left);
        for (int i = 0; i < driver.fuzzyCount() && left > 0; i++) {
            int token = driver.fuzzy(i);
            left = walk(token, token + 1, wanted, mayMiss, from, to, best, visited, left);
        }
    }

    private int walk(
            int low, int high, WordMatch[] wanted, int mayMiss, int from, int to, Best best, long[] visited, int left) {
        int budget = left;
        for (int i = postingOffsets[low]; i < postingOffsets[high] && budget > 0; i++) {
            int document = postings[i];
            boolean seen = (visited[document >> 6] & (1L << document)) != 0;
            if (document < from || document >= to || seen) {
                continue;
            }
            visited[document >> 6] |= 1L << document;
            budget--;
            int cost = cost(document, wanted, mayMiss);
            if (cost < WordMatch.NONE) {
                best.offer(document, cost);
            }
        }
        return budget;
    }

    /** The word with the fewest documents, so that the others are only verified; a strength alone is no way to a drug. */
    private WordMatch driver(WordMatch[] wanted, boolean noNumbers) {
        WordMatch best = null;
        long fewest = Long.MAX_VALUE;
        for (WordMatch word : wanted) {
            long size = (long) postingOffsets[word.high()] - postingOffsets[word.low()];
            for (int i = 0; i < word.fuzzyCount(); i++) {
                int token = word.fuzzy(i);
                size += postingOffsets[token + 1] - postingOffsets[token];
            }
            if (!word.isEmpty() && size < fewest && !(noNumbers && word.isNumber())) {
                fewest = size;
                best = word;
            }
        }
        return best;
    }

    private int cost(int document, WordMatch[] wanted, int mayMiss) {
        int sum = 0;
        int missing = 0;
        for (WordMatch word : wanted) {
            int least = WordMatch.NONE;
            for (int i = wordOffsets[document]; i < wordOffsets[document + 1] && least > 0; i++) {
                int cost = word.cost(words[i] >>> 2);
                if (cost < WordMatch.NONE) {
                    least = Math.min(least, cost + (words[i] & 3));
                }
            }
            if (least >= WordMatch.NONE) {
                missing++;
                sum += 40;
                if (missing > mayMiss) {
                    return WordMatch.NONE;
                }
            } else {
                sum += least;
            }
        }
        return missing == wanted.length ? WordMatch.NONE : sum;
    }

    /** The few best documents so far, worst last. */
    private static final class Best {
        private static final int TYPO = 12;
        private final long[] ranked;
        private int count;

        Best(int limit) {
            this.ranked = new long[limit];
        }

        void offer(int document, int cost) {
            long rank = ((long) cost << 32) | document;
            if (count == ranked.length && rank >= ranked[count - 1]) {
                return;
            }
            int at = -Arrays.binarySearch(ranked, 0, count, rank) - 1;
            int moved = Math.min(count, ranked.length - 1) - at;
            System.arraycopy(ranked, at, ranked, at + 1, moved);
            ranked[at] = rank;
            count = Math.min(count + 1, ranked.length);
        }

        boolean isEmpty() {
            return count == 0;
        }

        List<Hit> hits() {
            List<Hit> hits = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int cost = (int) (ranked[i] >>> 32);
                hits.add(new Hit((int) ranked[i], cost, cost < TYPO));
            }
            return hits;
        }
    }

    /** Takes documents in their order and the words of each with the field they stand in. */
    public static final class Builder {
        private final Map<String, Integer> ids = new HashMap<>();
        private int[] provisional = new int[1 << 12];
        private int[] starts = new int[1 << 10];
        private int used;
        private int documents;

        public Builder word(String word, Field field) {
            if (used == provisional.length) {
                provisional = Arrays.copyOf(provisional, used * 2);
            }
            int id = ids.computeIfAbsent(word, k -> ids.size());
            provisional[used++] = (id << 2) | field.ordinal();
            return this;
        }

        /** Adds all words of a text; the first word of a name counts most. */
        public Builder text(String text, Field field) {
            String plain = Names.plain(text);
            if (plain.isEmpty()) {
                return this;
            }
            boolean first = field == Field.FIRST_OF_NAME;
            for (String word : plain.split(" ")) {
                word(word, first || field != Field.FIRST_OF_NAME ? field : Field.NAME);
                first = false;
            }
            return this;
        }

        public void endDocument() {
            documents++;
            if (documents == starts.length) {
                starts = Arrays.copyOf(starts, documents * 2);
            }
            starts[documents] = used;
        }

        public SearchIndex build() {
            Tokens tokens = new Tokens(ids.keySet());
            int[] finalIds = new int[ids.size()];
            ids.forEach(
                    (word, id) -> finalIds[id] = tokens.find(word.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            int[] counts = new int[tokens.count() + 1];
            int[] words = new int[used];
            for (int i = 0; i < used; i++) {
                int token = finalIds[provisional[i] >>> 2];
                words[i] = (token << 2) | (provisional[i] & 3);
                counts[token + 1]++;
            }
            for (int i = 1; i < counts.length; i++) {
                counts[i] += counts[i - 1];
            }
            int[] postings = new int[used];
            int[] next = Arrays.copyOf(counts, counts.length);
            for (int document = 0; document < documents; document++) {
                for (int i = starts[document]; i < starts[document + 1]; i++) {
                    postings[next[words[i] >>> 2]++] = document;
                }
            }
            return new SearchIndex(tokens, counts, postings, Arrays.copyOf(starts, documents + 1), words);
        }
    }
}
