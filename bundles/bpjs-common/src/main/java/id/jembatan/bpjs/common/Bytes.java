package id.jembatan.bpjs.common;

import java.nio.charset.StandardCharsets;

/**
 * A run of bytes that starts at index 0 of a longer array, handed on without a copy.
 *
 * <p>The array belongs to whoever holds this object and must not be written to.
 */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0], 0);

    private final byte[] array;
    private final int length;

    Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    static Bytes empty() {
        return EMPTY;
    }

    /** The backing array; only indices 0 to {@link #length()} - 1 count. */
    public byte[] array() {
        return array;
    }

    /** Number of bytes that count. */
    public int length() {
        return length;
    }

    /** The bytes read as UTF-8. */
    public String utf8() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }

    /** Says the length only: the content is patient data. */
    @Override
    public String toString() {
        return "Bytes[" + length + "]";
    }
}
