package id.jembatan.rxpert.internal.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Many texts in one byte array, equal ones once; a text is known by where it begins. Keeps the heap of a big dictionary small and a
 * text one look away; reading makes a new String.
 */
final class TextPool {
    /** Bits of a length in one byte; the top bit says that more follow. */
    private static final int BITS = 7;

    private static final int MORE = 1 << BITS;

    private final byte[] bytes;

    private TextPool(byte[] bytes) {
        this.bytes = bytes;
    }

    String get(int at) {
        int start = start(at);
        return new String(bytes, start, length(at), StandardCharsets.UTF_8);
    }

    boolean is(int at, byte[] utf8) {
        int start = start(at);
        return length(at) == utf8.length && Arrays.equals(bytes, start, start + utf8.length, utf8, 0, utf8.length);
    }

    private int start(int at) {
        int next = at;
        while (bytes[next++] < 0) {
            continue;
        }
        return next;
    }

    private int length(int at) {
        int length = 0;
        int shift = 0;
        int next = at;
        for (boolean more = true; more; shift += BITS) {
            byte one = bytes[next++];
            length |= (one & (MORE - 1)) << shift;
            more = one < 0;
        }
        return length;
    }

    /** Collects texts; the empty text is at 0. */
    static final class Builder {
        private final Map<String, Integer> known = new HashMap<>();
        private byte[] bytes = new byte[1 << 16];
        private int used;

        Builder() {
            add("");
        }

        int add(String text) {
            Integer before = known.get(text);
            if (before != null) {
                return before;
            }
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            int at = used;
            int length = encoded.length;
            for (; length >= MORE; length >>>= BITS) {
                append((byte) (length | MORE));
            }
            append((byte) length);
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, used, encoded.length);
            used += encoded.length;
            known.put(text, at);
            return at;
        }

        private void append(byte one) {
            room(1);
            bytes[used++] = one;
        }

        private void room(int more) {
            if (used + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
            }
        }

        TextPool build() {
            return new TextPool(Arrays.copyOf(bytes, used));
        }
    }
}
