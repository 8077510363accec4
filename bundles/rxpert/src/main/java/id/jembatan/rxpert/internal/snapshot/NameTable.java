package id.jembatan.rxpert.internal.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** What a name or synonym means: substances, and groups as {@code ~id}. */
final class NameTable {
    private static final int[] NONE = {};
    /** An entry: its text, how many ids it has, and the one id or where in {@code several} they begin. */
    private static final int WIDTH = 3;

    private final TextPool pool;
    private final TextTable texts;
    private final int[] entries;
    private final int[] several;

    private NameTable(TextPool pool, TextTable texts, int[] entries, int[] several) {
        this.pool = pool;
        this.texts = texts;
        this.entries = entries;
        this.several = several;
    }

    /** @param names in the form of {@code Names.plain} */
    static NameTable of(Map<String, int[]> names) {
        TextPool.Builder pool = new TextPool.Builder();
        TextTable.Builder texts = new TextTable.Builder();
        int[] entries = new int[names.size() * WIDTH];
        int[] several = NONE;
        int at = 0;
        for (Map.Entry<String, int[]> one : names.entrySet()) {
            int[] ids = one.getValue();
            texts.add(one.getKey());
            entries[at++] = pool.add(one.getKey());
            entries[at++] = ids.length;
            entries[at++] = ids.length == 1 ? ids[0] : several.length;
            if (ids.length != 1) {
                several = Arrays.copyOf(several, several.length + ids.length);
                System.arraycopy(ids, 0, several, several.length - ids.length, ids.length);
            }
        }
        return new NameTable(pool.build(), texts.build(), entries, several);
    }

    /**
     * Many names at once, null where none is asked for. Memory answers many requests in the time of one, but only when they are made
     * together: all slots, then all entries, then all texts.
     */
    int[][] find(String[] plain) {
        int[] entry = new int[plain.length];
        for (int i = 0; i < plain.length; i++) {
            entry[i] = plain[i] == null ? -1 : texts.likely(plain[i]);
        }
        int[] text = new int[plain.length];
        for (int i = 0; i < plain.length; i++) {
            text[i] = entry[i] < 0 ? -1 : entries[entry[i] * WIDTH];
        }
        int[][] found = new int[plain.length][];
        for (int i = 0; i < plain.length; i++) {
            boolean right = text[i] >= 0 && pool.is(text[i], plain[i].getBytes(StandardCharsets.UTF_8));
            found[i] = plain[i] == null ? NONE : right ? ids(entry[i]) : find(plain[i]);
        }
        return found;
    }

    /** @param plain in the form of {@code Names.plain}; empty when the name means nothing here */
    int[] find(String plain) {
        byte[] utf8 = plain.getBytes(StandardCharsets.UTF_8);
        int entry = texts.find(plain, one -> pool.is(entries[one * WIDTH], utf8));
        return entry < 0 ? NONE : ids(entry);
    }

    private int[] ids(int entry) {
        int count = entries[entry * WIDTH + 1];
        int value = entries[entry * WIDTH + 2];
        return count == 1 ? new int[] {value} : Arrays.copyOfRange(several, value, value + count);
    }
}
