package id.jembatan.core.terminology;

import id.jembatan.api.terminology.Concept;
import id.jembatan.core.Words;
import id.jembatan.core.store.TerminologyRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * One code system in memory, never changed after it is made. Codes are sorted, and so are the words of titles and
 * keywords, each with the codes it stands in: both kinds of search are a look into a sorted list.
 */
final class ConceptIndex {
    /** Sorts after every word that begins with what stands before it. */
    private static final char END = '\uffff';

    private static final int MOST_WORDS = 8;
    private static final int TITLE = 2;
    private static final int WHOLE_WORD = 1;

    private final String version;
    private final Map<String, Concept> byCode = new HashMap<>();
    private final Concept[] current;
    private final String[] keys;
    private final String[] words;
    /** For each word the positions of its codes, doubled, plus one where it is a keyword only. */
    private final int[][] places;

    ConceptIndex(String system, String version, List<TerminologyRows.Row> rows) {
        this.version = version;
        List<TerminologyRows.Row> active = new ArrayList<>();
        for (TerminologyRows.Row row : rows) {
            byCode.put(row.code(), new Concept(system, row.code(), row.title()));
            if (row.active()) {
                active.add(row);
            }
        }
        active.sort(Comparator.comparing(row -> key(row.code())));
        current = new Concept[active.size()];
        keys = new String[active.size()];
        TreeMap<String, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < active.size(); i++) {
            TerminologyRows.Row row = active.get(i);
            current[i] = byCode.get(row.code());
            keys[i] = key(row.code());
            collect(found, i, row);
        }
        words = found.keySet().toArray(String[]::new);
        places = found.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    String version() {
        return version;
    }

    int size() {
        return current.length;
    }

    /** Also a code that a newer version no longer has. */
    Optional<Concept> lookup(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Codes that begin so first, then the best matches of all words. */
    List<Concept> search(String text, int limit) {
        Set<Concept> hits = new LinkedHashSet<>();
        String key = key(text);
        if (!key.isEmpty()) {
            for (int i = from(keys, key); i < keys.length && keys[i].startsWith(key) && hits.size() < limit; i++) {
                hits.add(current[i]);
            }
        }
        List<String> wanted = Words.of(text);
        if (!wanted.isEmpty() && hits.size() < limit) {
            byWords(wanted.subList(0, Math.min(MOST_WORDS, wanted.size())), limit).stream()
                    .limit(limit)
                    .forEach(hits::add);
        }
        return hits.stream().limit(limit).toList();
    }

    private List<Concept> byWords(List<String> wanted, int limit) {
        int[] matched = new int[current.length];
        int[] score = new int[current.length];
        for (int n = 0; n < wanted.size(); n++) {
            addMatches(wanted.get(n), n, matched, score);
        }
        // The limit best, the worst of them on top: better is a higher score, then the earlier code.
        Comparator<Integer> better =
                Comparator.<Integer>comparingInt(i -> -score[i]).thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(limit + 1, better.reversed());
        for (int i = 0; i < current.length; i++) {
            if (matched[i] == wanted.size()) {
                best.add(i);
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        List<Integer> sorted = new ArrayList<>(best);
        sorted.sort(better);
        return sorted.stream().map(i -> current[i]).toList();
    }

    /** Counts the n-th word, for the codes where all words before it were found too. */
    private void addMatches(String beginning, int n, int[] matched, int[] score) {
        int[] weight = new int[current.length];
        for (int w = from(words, beginning); w < words.length && words[w].startsWith(beginning); w++) {
            int whole = words[w].length() == beginning.length() ? WHOLE_WORD : 0;
            for (int place : places[w]) {
                int title = (place & 1) == 0 ? TITLE : 0;
                weight[place >> 1] = Math.max(weight[place >> 1], 1 + whole + title);
            }
        }
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0 && matched[i] == n) {
                matched[i] = n + 1;
                score[i] += weight[i];
            }
        }
    }

    private static void collect(Map<String, List<Integer>> found, int position, TerminologyRows.Row row) {
        Set<String> title = new LinkedHashSet<>(Words.of(row.title().id()));
        title.addAll(Words.of(row.title().en()));
        Set<String> keywords =
                row.keywords() == null ? Collections.emptySet() : new LinkedHashSet<>(Words.of(row.keywords()));
        title.forEach(
                word -> found.computeIfAbsent(word, k -> new ArrayList<>(1)).add(position << 1));
        keywords.stream()
                .filter(word -> !title.contains(word))
                .forEach(word ->
                        found.computeIfAbsent(word, k -> new ArrayList<>(1)).add(position << 1 | 1));
    }

    /** A code without its dots, as people type it. */
    private static String key(String code) {
        StringBuilder key = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c != '.' && c != END && !Character.isWhitespace(c)) {
                key.append(Character.toUpperCase(c));
            }
        }
        return key.toString();
    }

    private static int from(String[] sorted, String beginning) {
        int at = Arrays.binarySearch(sorted, beginning);
        return at >= 0 ? at : -at - 1;
    }
}
