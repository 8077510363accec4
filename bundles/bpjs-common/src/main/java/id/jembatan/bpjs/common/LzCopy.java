package id.jembatan.bpjs.common;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Byte work of {@link LzString}: short copies inside one array, and joining of surrogate halves. */
final class LzCopy {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SHORT_WORD = 32;

    private LzCopy() {}

    /**
     * Copies {@code length} bytes to a place at or behind the end of the source. May write up to seven bytes further: the
     * array must have that room.
     */
    static void words(byte[] array, int from, int to, int length) {
        if (length > SHORT_WORD) {
            System.arraycopy(array, from, array, to, length);
            return;
        }
        int end = to + length;
        // a step may read bytes it has just written past a short source; they lie behind the word and are overwritten
        // next
        for (int source = from, target = to; target < end; source += 8, target += 8) {
            LONG.set(array, target, (long) LONG.get(array, source));
        }
    }

    /**
     * Turns pairs of three-byte surrogate halves into four-byte UTF-8 and lone halves into U+FFFD, in place.
     *
     * @return the new length
     */
    static int joinSurrogates(byte[] array, int length) {
        int to = 0;
        int at = 0;
        while (at < length) {
            byte lead = array[at];
            if (lead != (byte) 0xED || (array[at + 1] & 0xFF) < 0xA0) {
                array[to++] = array[at++];
                continue;
            }
            int unit = unit(array, at);
            at += 3;
            if (unit < 0xDC00 && at < length && array[at] == (byte) 0xED && unit(array, at) >= 0xDC00) {
                int codePoint = Character.toCodePoint((char) unit, (char) unit(array, at));
                at += 3;
                array[to++] = (byte) (0xF0 | codePoint >> 18);
                array[to++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
                array[to++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
                array[to++] = (byte) (0x80 | codePoint & 0x3F);
            } else {
                array[to++] = (byte) 0xEF;
                array[to++] = (byte) 0xBF;
                array[to++] = (byte) 0xBD;
            }
        }
        return to;
    }

    private static int unit(byte[] array, int at) {
        return (array[at] & 0x0F) << 12 | (array[at + 1] & 0x3F) << 6 | array[at + 2] & 0x3F;
    }
}
