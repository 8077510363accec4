package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.LzException.Reason;

/**
 * Reads numbers of 1 to 32 bits from LZString text, six bits a character.
 *
 * <p>A character gives its most significant bit first, a number takes its least significant bit first. With the six bits
 * of each character turned round once, by table, both become a plain shift and mask.
 */
final class LzBits {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    private static final byte UNKNOWN = -1;
    private static final byte[] TURNED = turnedAlphabet();

    private final byte[] text;
    private int next;
    private long buffer;
    private int available;

    LzBits(byte[] text) {
        this.text = text;
    }

    int read(int count) throws LzException {
        if (available < count) {
            fill(count);
        }
        int value = (int) (buffer & (1L << count) - 1);
        buffer >>>= count;
        available -= count;
        return value;
    }

    private void fill(int count) throws LzException {
        while (available <= 57 && next < text.length) {
            int six = TURNED[text[next++] & 0xFF];
            if (six == UNKNOWN) {
                throw new LzException(Reason.CORRUPT, "LZString text holds a character outside its alphabet");
            }
            buffer |= (long) six << available;
            available += 6;
        }
        if (available < count) {
            throw new LzException(Reason.TRUNCATED, "LZString text ends before its end mark");
        }
    }

    private static byte[] turnedAlphabet() {
        byte[] table = new byte[256];
        java.util.Arrays.fill(table, UNKNOWN);
        for (int i = 0; i < ALPHABET.length(); i++) {
            table[ALPHABET.charAt(i)] = (byte) (Integer.reverse(i) >>> 26);
        }
        table[' '] = table['+'];
        // the padding character has index 64: none of the six bits that are read from it is set
        table['$'] = 0;
        return table;
    }
}
