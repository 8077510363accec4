package id.jembatan.bpjs.common;

/** Writes numbers of any width as LZString text, least significant bit first. */
final class BitText {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";

    private final StringBuilder text = new StringBuilder();
    private int six;
    private int count;

    BitText put(int number, int width) {
        for (int i = 0; i < width; i++) {
            six = six << 1 | number >>> i & 1;
            if (++count == 6) {
                text.append(ALPHABET.charAt(six));
                six = 0;
                count = 0;
            }
        }
        return this;
    }

    int length() {
        return text.length();
    }

    /** Fills up the last character, or adds one, as the public algorithm does. */
    String end() {
        do {
            put(0, 1);
        } while (count != 0);
        return text.toString();
    }
}
