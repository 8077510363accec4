package id.jembatan.bpjs.common;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The other half of LZString, for tests: makes the text that the decoder opens. */
final class TestCompressor {
    private final Map<Long, Integer> pairs = new HashMap<>();
    private final Map<Character, Integer> units = new HashMap<>();
    private final Map<Integer, Character> unitOf = new HashMap<>();
    private final BitText out = new BitText();
    private int size = 3;
    private int room = 2;
    private int width = 2;

    private TestCompressor() {}

    static byte[] compress(String text) {
        return new TestCompressor().run(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String run(String text) {
        int word = -1;
        boolean isNew = false;
        for (char c : text.toCharArray()) {
            boolean unitIsNew = !units.containsKey(c);
            if (unitIsNew) {
                unitOf.put(size, c);
                units.put(c, size++);
            }
            Integer longer = word < 0 ? units.get(c) : pairs.get((long) word << 16 | c);
            if (word >= 0 && longer == null) {
                write(word, isNew);
                pairs.put((long) word << 16 | c, size++);
                word = units.get(c);
                isNew = unitIsNew;
            } else {
                isNew = word < 0 && unitIsNew;
                word = longer;
            }
        }
        if (word >= 0) {
            write(word, isNew);
        }
        return out.put(2, width).end();
    }

    private void write(int word, boolean isNew) {
        if (isNew) {
            char unit = unitOf.get(word);
            out.put(unit < 256 ? 0 : 1, width).put(unit, unit < 256 ? 8 : 16);
            shrink();
        } else {
            out.put(word, width);
        }
        shrink();
    }

    private void shrink() {
        if (--room == 0) {
            room = 1 << width++;
        }
    }
}
