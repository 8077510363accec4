package id.jembatan.bpjs.common;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts JSON strings out of valid UTF-8, eight bytes at a look, and keeps the field names it has met. For one text. */
final class TextScanner {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final int NAMES = 256;
    private static final int MAX_NAME = 1000;

    private final byte[] text;
    private final int end;
    /** Last index at which eight bytes can be loaded. */
    private final int lastLong;

    private final String[] names = new String[NAMES];
    private final int[] nameStarts = new int[NAMES];
    private char[] units = new char[256];
    private int next;
    private boolean ascii;

    TextScanner(byte[] text, int end) {
        this.text = text;
        this.end = end;
        this.lastLong = end - 8;
    }

    /** Index behind the closing quote of what was cut last. */
    int next() {
        return next;
    }

    /** The string whose first character is at {@code start}, or null when it has no end or holds a bare control character. */
    String string(int start) {
        int stop = scan(start);
        if (stop < 0) {
            return null;
        }
        if (text[stop] == '"') {
            next = stop + 1;
            return cut(start, stop);
        }
        return escaped(start, stop);
    }

    /** As {@link #string(int)}, but a name met before is the same object again; null also for a name of over 1,000 bytes. */
    String name(int start) {
        int stop = scan(start);
        if (stop < 0 || text[stop] != '"' || stop - start > MAX_NAME) {
            return null;
        }
        next = stop + 1;
        int slot = slot(start, stop);
        String known = names[slot];
        // the quote is compared too, so that a longer name does not pass for its beginning
        if (known != null) {
            int at = nameStarts[slot];
            if (Arrays.equals(text, at, at + stop - start + 1, text, start, stop + 1)) {
                return known;
            }
        }
        String name = cut(start, stop);
        names[slot] = name;
        nameStarts[slot] = start;
        return name;
    }

    private int slot(int start, int stop) {
        int hash = (stop - start) * 31 + text[start] * 7 + text[stop - 1] * 131 + text[(start + stop) >>> 1] * 17;
        return hash & NAMES - 1;
    }

    private String cut(int start, int stop) {
        if (ascii) {
            return new String(text, start, stop - start, StandardCharsets.ISO_8859_1);
        }
        // faster than the decoder of the JDK as soon as a character is beyond Latin-1
        if (units.length < stop - start) {
            units = new char[Math.max(stop - start, 2 * units.length)];
        }
        return new String(units, 0, Utf8Units.decode(text, start, stop, units));
    }

    /** Index of the next quote or backslash, or -1; notes in {@link #ascii} whether all before it was ASCII. */
    private int scan(int start) {
        long seen = 0;
        int at = start;
        for (; at <= lastLong; at += 8) {
            long eight = (long) LONG.get(text, at);
            long quote = eight ^ ONES * '"';
            long slash = eight ^ ONES * '\\';
            long hit = ((quote - ONES & ~quote) | (slash - ONES & ~slash) | (eight - ONES * ' ' & ~eight)) & TOPS;
            if (hit != 0) {
                int index = Long.numberOfTrailingZeros(hit) >>> 3;
                seen |= index == 0 ? 0 : eight << 64 - 8 * index;
                at += index;
                break;
            }
            seen |= eight;
        }
        while (at < end && text[at] != '"' && text[at] != '\\' && (text[at] & 0xFF) >= ' ') {
            seen |= text[at++];
        }
        ascii = (seen & TOPS) == 0;
        return at < end && (text[at] & 0xFF) >= ' ' ? at : -1;
    }

    private String escaped(int start, int firstStop) {
        StringBuilder string = new StringBuilder(cut(start, firstStop));
        int stop = firstStop;
        while (text[stop] == '\\') {
            int from = escape(stop + 1, string);
            stop = from < 0 ? -1 : scan(from);
            if (stop < 0) {
                return null;
            }
            string.append(cut(from, stop));
        }
        next = stop + 1;
        return string.toString();
    }

    /** Reads what follows a backslash; returns the index behind it, or -1. */
    private int escape(int at, StringBuilder string) {
        if (at >= end) {
            return -1;
        }
        int known = "\"\\/bfnrt".indexOf(text[at]);
        if (known >= 0) {
            string.append("\"\\/\b\f\n\r\t".charAt(known));
            return at + 1;
        }
        if (text[at] != 'u' || end - at < 5) {
            return -1;
        }
        int unit = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = Character.digit(text[at + i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        string.append((char) unit);
        return at + 5;
    }
}
