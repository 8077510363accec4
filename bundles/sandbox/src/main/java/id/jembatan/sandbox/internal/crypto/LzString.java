package id.jembatan.sandbox.internal.crypto;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The server side of the gateway's text compression: LZString's {@code compressToEncodedURIComponent}. A dictionary coder over UTF-16 code units whose
 * numbers are written least significant bit first and packed six bits to a character. Source: contract page "BPJS bridging", section 8.
 */
public final class LzString {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private static final int END_OF_TEXT = 2;
    private static final int FIRST_FREE_CODE = 3;

    /** Code of a single character that is in the dictionary but was not yet written to the output. */
    private final boolean[] unwritten = new boolean[Character.MAX_VALUE + 1];

    private final int[] singles = new int[Character.MAX_VALUE + 1];
    private final Map<Long, Integer> phrases = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private int nextCode = FIRST_FREE_CODE;
    private int width = 2;
    private long untilWider = 2;
    private int packed;
    private int packedBits;

    private LzString() {
        Arrays.fill(singles, -1);
    }

    /** The compressed form of {@code text}, over the 65 characters of LZString's URI alphabet. */
    public static String compress(String text) {
        return new LzString().run(text);
    }

    private String run(String text) {
        int phrase = -1;
        char phraseChar = 0;
        boolean phraseIsSingle = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (singles[c] < 0) {
                singles[c] = nextCode++;
                unwritten[c] = true;
            }
            if (phrase < 0) {
                phrase = singles[c];
                phraseChar = c;
                phraseIsSingle = true;
                continue;
            }
            long longer = ((long) phrase << 16) | c;
            Integer known = phrases.get(longer);
            if (known != null) {
                phrase = known;
                phraseIsSingle = false;
                continue;
            }
            emit(phrase, phraseIsSingle, phraseChar);
            phrases.put(longer, nextCode++);
            phrase = singles[c];
            phraseChar = c;
            phraseIsSingle = true;
        }
        if (phrase >= 0) {
            emit(phrase, phraseIsSingle, phraseChar);
        }
        number(END_OF_TEXT, width);
        return flush();
    }

    private void emit(int phrase, boolean single, char c) {
        if (single && unwritten[c]) {
            boolean wide = c > 0xFF;
            number(wide ? 1 : 0, width);
            number(c, wide ? 16 : 8);
            unwritten[c] = false;
            countDown();
        } else {
            number(phrase, width);
        }
        countDown();
    }

    private void countDown() {
        untilWider--;
        if (untilWider == 0) {
            untilWider = 1L << width;
            width++;
        }
    }

    private void number(int value, int bits) {
        for (int i = 0; i < bits; i++) {
            bit((value >> i) & 1);
        }
    }

    private void bit(int bit) {
        packed = (packed << 1) | bit;
        packedBits++;
        if (packedBits == 6) {
            out.append(ALPHABET.charAt(packed));
            packed = 0;
            packedBits = 0;
        }
    }

    /** LZString always closes with at least one bit of padding, even on a full character. */
    private String flush() {
        do {
            bit(0);
        } while (packedBits != 0);
        return out.toString();
    }
}
