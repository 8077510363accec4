package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.LzException.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bits of an LZString text, six a character, packed so that a number is one load, shift and mask.
 *
 * <p>A character gives its most significant bit first, a number takes its least significant bit first. With the six bits of
 * each character turned round, by table, both run the same way.
 */
final class LzBits {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int UNKNOWN = -1;
    private static final int[] TURNED = turnedAlphabet();

    private final byte[] packed;
    private final long end;
    private final Reason reasonOfEnd;

    /** Packs up to the first character outside the alphabet; it counts only if it is ever reached. */
    LzBits(byte[] text) {
        packed = new byte[text.length / 4 * 3 + 16];
        int at = 0;
        int to = 0;
        for (; at + 4 <= text.length; at += 4, to += 3) {
            int four = TURNED[text[at] & 0xFF]
                    | TURNED[text[at + 1] & 0xFF] << 6
                    | TURNED[text[at + 2] & 0xFF] << 12
                    | TURNED[text[at + 3] & 0xFF] << 18;
            if (four < 0) {
                break;
            }
            packed[to] = (byte) four;
            packed[to + 1] = (byte) (four >> 8);
            packed[to + 2] = (byte) (four >> 16);
        }
        int rest = 0;
        int count = 0;
        while (at < text.length && TURNED[text[at] & 0xFF] != UNKNOWN) {
            rest |= TURNED[text[at++] & 0xFF] << 6 * count++;
        }
        LONG.set(packed, to, (long) rest);
        end = 6L * at;
        reasonOfEnd = at < text.length ? Reason.CORRUPT : Reason.TRUNCATED;
    }

    /**
     * The number of {@code count} bits, 1 to 32, at bit {@code position}.
     *
     * @throws LzException when the text ends before, or holds a character outside its alphabet there
     */
    int read(long position, int count) throws LzException {
        if (position + count > end) {
            throw new LzException(
                    reasonOfEnd,
                    reasonOfEnd == Reason.CORRUPT
                            ? "LZString text holds a character outside its alphabet"
                            : "LZString text ends before its end mark");
        }
        long eight = (long) LONG.get(packed, (int) (position >>> 3));
        return (int) (eight >>> (position & 7) & (1L << count) - 1);
    }

    private static int[] turnedAlphabet() {
        int[] table = new int[256];
        Arrays.fill(table, UNKNOWN);
        for (int i = 0; i < ALPHABET.length(); i++) {
            table[ALPHABET.charAt(i)] = Integer.reverse(i) >>> 26;
        }
        table[' '] = table['+'];
        // the padding character has index 64: none of the six bits that are read from it is set
        table['$'] = 0;
        return table;
    }
}
