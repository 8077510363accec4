package id.jembatan.bpjs.common;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 that is known to be valid, as UTF-16 code units. */
final class Utf8Units {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long TOPS = 0x8080808080808080L;

    private Utf8Units() {}

    /** Decodes the bytes from {@code at} to {@code stop} into {@code units}, which must be as long; returns their number. */
    static int decode(byte[] text, int at, int stop, char[] units) {
        int count = 0;
        while (at < stop) {
            while (at + 8 <= stop && ((long) LONG.get(text, at) & TOPS) == 0) {
                for (int i = 0; i < 8; i++) {
                    units[count + i] = (char) text[at + i];
                }
                at += 8;
                count += 8;
            }
            if (at == stop) {
                break;
            }
            int lead = text[at++];
            if (lead >= 0) {
                units[count++] = (char) lead;
            } else if (lead < (byte) 0xE0) {
                units[count++] = (char) ((lead & 0x1F) << 6 | text[at++] & 0x3F);
            } else if (lead < (byte) 0xF0) {
                units[count++] = (char) ((lead & 0x0F) << 12 | (text[at] & 0x3F) << 6 | text[at + 1] & 0x3F);
                at += 2;
            } else {
                int codePoint = (lead & 0x07) << 18
                        | (text[at] & 0x3F) << 12
                        | (text[at + 1] & 0x3F) << 6
                        | text[at + 2] & 0x3F;
                at += 3;
                units[count++] = Character.highSurrogate(codePoint);
                units[count++] = Character.lowSurrogate(codePoint);
            }
        }
        return count;
    }
}
