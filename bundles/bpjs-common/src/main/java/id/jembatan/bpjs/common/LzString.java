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
    /** Copies move eight bytes at a time and may write up to this many past the end of a word. */
    private static final int SLACK = 16;

    private final LzBits bits;
    private final int maxBytes;

    private byte[] out;
    private int written;
    private boolean surrogates;

    /** Each word as offset (upper half) and length (lower half) into {@link #out}. */
    private long[] words;

    private int size = FIRST_FREE;

    private LzString(LzBits bits, int inputLength, int maxBytes) {
        this.bits = bits;
        this.maxBytes = maxBytes;
        this.out = new byte[(int) Math.min(maxBytes, 64L + 4L * inputLength) + SLACK];
        this.words = new long[Math.max(64, inputLength / 2)];
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
        return new LzString(new LzBits(text), text.length, maxBytes).open();
    }

    private Bytes open() throws LzException {
        int first = bits.read(2);
        if (first == END) {
            return Bytes.empty();
        }
        if (first > END) {
            throw new LzException(Reason.CORRUPT, "LZString text starts with an unknown code");
        }
        int wordStart = 0;
        int wordLength = literal(first);
        addWord(0, wordLength);

        int numBits = 3;
        int left = 4;
        while (true) {
            int code = bits.read(numBits);
            if (code == END) {
                return finish();
            }
            int start = written;
            int length;
            if (code <= WIDE) {
                length = literal(code);
                addWord(start, length);
                if (--left == 0) {
                    left = 1 << numBits++;
                }
            } else if (code < size) {
                long word = words[code];
                length = (int) word;
                copy((int) (word >>> 32), length);
            } else if (code == size) {
                length = copyWithFirstUnit(wordStart, wordLength);
            } else {
                throw new LzException(Reason.CORRUPT, "LZString text names a word that is not in its dictionary");
            }
            addWord(wordStart, wordLength + unitLength(start));
            if (--left == 0) {
                left = 1 << numBits++;
            }
            wordStart = start;
            wordLength = length;
        }
    }

    /** Writes one code unit given in full; returns its length in bytes. */
    private int literal(int code) throws LzException {
        int unit = bits.read(code == NARROW ? 8 : 16);
        // there is always SLACK behind the text, so the unit is written first and room is made for it after
        int at = written;
        if (unit < 0x80) {
            out[at] = (byte) unit;
            return advance(1);
        }
        if (unit < 0x800) {
            out[at] = (byte) (0xC0 | unit >> 6);
            out[at + 1] = (byte) (0x80 | unit & 0x3F);
            return advance(2);
        }
        surrogates |= (unit & 0xF800) == 0xD800;
        out[at] = (byte) (0xE0 | unit >> 12);
        out[at + 1] = (byte) (0x80 | unit >> 6 & 0x3F);
        out[at + 2] = (byte) (0x80 | unit & 0x3F);
        return advance(3);
    }

    private int advance(int length) throws LzException {
        reserve(length);
        written += length;
        return length;
    }

    private void copy(int from, int length) throws LzException {
        reserve(length);
        LzCopy.words(out, from, written, length);
        written += length;
    }

    /** The one word that is not finished when it is named: the last one, with its own first unit behind it. */
    private int copyWithFirstUnit(int from, int length) throws LzException {
        int unit = unitLength(from);
        int total = length + unit;
        reserve(total);
        LzCopy.words(out, from, written, length);
        System.arraycopy(out, from, out, written + length, unit);
        written += total;
        return total;
    }

    /** Bytes of the code unit that starts at {@code at}; surrogate halves stand as three bytes each. */
    private int unitLength(int at) {
        int lead = out[at];
        return lead >= 0 ? 1 : lead < (byte) 0xE0 ? 2 : 3;
    }

    private void addWord(int start, int length) {
        if (size == words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[size++] = (long) start << 32 | length;
    }

    private void reserve(int length) throws LzException {
        int needed = written + length;
        if (needed > out.length - SLACK) {
            grow(needed);
        }
    }

    private void grow(int needed) throws LzException {
        if (needed > maxBytes) {
            throw new LzException(Reason.TOO_LARGE, "LZString text opens to more than " + maxBytes + " bytes");
        }
        long doubled = 2L * out.length;
        int capacity = (int) Math.max(needed, Math.min(maxBytes, doubled));
        out = Arrays.copyOf(out, capacity + SLACK);
    }

    private Bytes finish() {
        return new Bytes(out, surrogates ? LzCopy.joinSurrogates(out, written) : written);
    }
}
