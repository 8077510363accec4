package id.jembatan.rxpert.internal.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Many texts in one byte array, equal ones once. Keeps the heap of a big dictionary small; reading makes a new String. */
final class TextPool {
    private final byte[] bytes;
    private final int[] offsets;

    private TextPool(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    String get(int id) {
        return new String(bytes, offsets[id], offsets[id + 1] - offsets[id], StandardCharsets.UTF_8);
    }

    /** Collects texts; id 0 is the empty text. */
    static final class Builder {
        private final Map<String, Integer> ids = new HashMap<>();
        private byte[] bytes = new byte[1 << 16];
        private int[] offsets = new int[1 << 10];
        private int count;
        private int used;

        Builder() {
            add("");
        }

        int add(String text) {
            Integer known = ids.get(text);
            if (known != null) {
                return known;
            }
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            if (used + encoded.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + encoded.length));
            }
            System.arraycopy(encoded, 0, bytes, used, encoded.length);
            used += encoded.length;
            if (count + 2 > offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            offsets[count + 1] = used;
            ids.put(text, count);
            return count++;
        }

        TextPool build() {
            return new TextPool(Arrays.copyOf(bytes, used), Arrays.copyOf(offsets, count + 1));
        }
    }
}
