package id.jembatan.bpjs.common;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Byte work of {@link LzString}: short copies inside one array, and joining of surrogate halves. */
final class LzCopy {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Room that must follow the text in its array: a short word is copied in four steps of eight bytes whatever its length. */
    static final int SLACK = 32;

    private LzCopy() {}

    /** Copies {@code length} bytes to a place at or behind the end of the source; may write up to {@link #SLACK} bytes. */
    static void word(byte[] array, int from, int to, int length) {
        if (length > SLACK) {
            System.arraycopy(array, from, array, to, length);
            return;
        }
        // a step may read past the source, even what a step before has written: such bytes fall behind the word
        LONG.set(array, to, (long) LONG.get(array, from));
        LONG.set(array, to + 8, (long) LONG.get(array, from + 8));
        if (length > 16) {
            LONG.set(array, to + 16, (long) LONG.get(array, from + 16));
            LONG.set(array, to + 24, (long) LONG.get(array, from + 24));
        }
    }

    /** Bytes of the code unit with this first byte; surrogate halves stand as three bytes each. */
    static int unitLength(byte lead) {
        return lead >= 0 ? 1 : lead < (byte) 0xE0 ? 2 : 3;
    }

    /** Writes a code unit as one to three bytes; returns how many. */
    static int putUnit(byte[] array, int at, int unit) {
        if (unit < 0x80) {
            array[at] = (byte) unit;
            return 1;
        }
        if (unit < 0x800) {
            array[at] = (byte) (0xC0 | unit >> 6);
            array[at + 1] = (byte) (0x80 | unit & 0x3F);
            return 2;
        }
        array[at] = (byte) (0xE0 | unit >> 12);
        array[at + 1] = (byte) (0x80 | unit >> 6 & 0x3F);
        array[at + 2] = (byte) (0x80 | unit & 0x3F);
        return 3;
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
