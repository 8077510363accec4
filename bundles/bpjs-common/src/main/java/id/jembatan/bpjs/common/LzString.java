package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.LzException.Reason;
import java.util.Arrays;

/**
 * Opens LZString text of the "encoded URI component" kind straight into UTF-8 (bridging security, section 8).
 *
 * <p>A dictionary word always stands somewhere in what has been written already, so it is kept as offset and length into
 * the one growing output; no strings are made. LZString speaks of UTF-16 code units: a surrogate is written as three bytes
 * of its own first and joined with its other half at the end, because the two halves may belong to different words.
 */
public final class LzString {
    /** Default bound of the opened text, in bytes: 20 MiB. */
    public static final int DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

    private static final int NARROW = 0;
    private static final int WIDE = 1;
    private static final int END = 2;
    private static final int FIRST_FREE = 3;
    /** Answers open to four to eight times their LZString text, as a rule. */
    private static final int USUAL_GAIN = 8;

    private final LzBits bits;
    private final int maxBytes;
    private long position;

    private byte[] out;
    private int written;
    private boolean surrogates;

    /** Each word as offset (upper half) and length (lower half) into {@link #out}. */
    private long[] words;

    private LzString(byte[] text, int maxBytes) {
        this.bits = new LzBits(text);
        this.maxBytes = maxBytes;
        this.out = new byte[(int) Math.min(maxBytes, 64L + (long) USUAL_GAIN * text.length) + LzCopy.SLACK];
        this.words = new long[64 + text.length / 2];
    }

    /**
     * Opens {@code text}. What follows the end mark is ignored, as the public algorithm does; a surrogate without its
     * other half becomes U+FFFD.
     *
     * @param text LZString text, one ASCII character a byte; a space counts as {@code +}
     * @param maxBytes bound of the result in bytes, at least 1; a surrogate half counts as three
     * @return the opened text as UTF-8
     * @throws LzException when the text is empty, corrupt, cut short, or opens to more than {@code maxBytes}
     */
    public static Bytes decompressFromEncodedURIComponent(byte[] text, int maxBytes) throws LzException {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1");
        }
        if (text.length == 0) {
            throw new LzException(Reason.EMPTY, "LZString text is empty");
        }
        return new LzString(text, maxBytes).open();
    }

    private Bytes open() throws LzException {
        int first = bits.read(0, 2);
        position = 2;
        if (first == END) {
            return Bytes.empty();
        }
        if (first > END) {
            throw new LzException(Reason.CORRUPT, "LZString text starts with an unknown code");
        }
        int length = literal(first);
        words[FIRST_FREE] = length;
        decode(length);
        return new Bytes(out, surrogates ? LzCopy.joinSurrogates(out, written) : written);
    }

    /** The loop over all further codes. Its state is kept in local variables for speed, and told to the fields when needed. */
    private void decode(int firstLength) throws LzException {
        byte[] to = out;
        int wordStart = 0;
        int wordLength = firstLength;
        int size = FIRST_FREE + 1;
        int numBits = 3;
        int left = 4;
        while (true) {
            int code = bits.read(position, numBits);
            position += numBits;
            int start = written;
            int length;
            if (code > END && code < size) {
                long word = words[code];
                length = (int) word;
                if (start + length + LzCopy.SLACK > to.length) {
                    to = grow(length);
                }
                LzCopy.word(to, (int) (word >>> 32), start, length);
                written = start + length;
            } else if (code == END) {
                return;
            } else if (code == size) {
                length = wordWithItsFirstUnit(wordStart, wordLength);
                to = out;
            } else if (code <= WIDE) {
                length = literal(code);
                to = out;
                add(size++, start, length);
                if (--left == 0) {
                    left = 1 << numBits++;
                }
            } else {
                throw new LzException(Reason.CORRUPT, "LZString text names a word that is not in its dictionary");
            }
            add(size++, wordStart, wordLength + LzCopy.unitLength(to[start]));
            if (--left == 0) {
                left = 1 << numBits++;
            }
            wordStart = start;
            wordLength = length;
        }
    }

    private void add(int index, int start, int length) {
        if (index == words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[index] = (long) start << 32 | length;
    }

    /** Writes one code unit given in full; returns its length in bytes. */
    private int literal(int code) throws LzException {
        int count = code == NARROW ? 8 : 16;
        int unit = bits.read(position, count);
        position += count;
        surrogates |= (unit & 0xF800) == 0xD800;
        // there is always slack behind the text: write first, then see whether it fits
        int length = LzCopy.putUnit(out, written, unit);
        if (written + length + LzCopy.SLACK > out.length) {
            grow(length);
        }
        written += length;
        return length;
    }

    /** The one word that is named before it is finished: the last one, with its own first unit behind it. */
    private int wordWithItsFirstUnit(int from, int length) throws LzException {
        int unit = LzCopy.unitLength(out[from]);
        int total = length + unit;
        if (written + total + LzCopy.SLACK > out.length) {
            grow(total);
        }
        LzCopy.word(out, from, written, length);
        LzCopy.word(out, from, written + length, unit);
        written += total;
        return total;
    }

    /** Makes room for {@code more} bytes behind what is written, with slack. */
    private byte[] grow(int more) throws LzException {
        long needed = (long) written + more;
        if (needed > maxBytes) {
            throw new LzException(Reason.TOO_LARGE, "LZString text opens to more than " + maxBytes + " bytes");
        }
        int capacity = (int) Math.max(needed, Math.min(maxBytes, 2L * out.length));
        out = Arrays.copyOf(out, capacity + LzCopy.SLACK);
        return out;
    }
}
