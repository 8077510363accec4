package id.jembatan.rxpert.internal.snapshot;

/** Substances of one snapshot as bits. Made for asking: thousands of questions per check. */
public final class SubstanceSet {
    private static final int WORD = 6;

    private final long[] words;

    /** @param substances how many there are; ids from 0 up to it can be added */
    public SubstanceSet(int substances) {
        words = new long[(substances >>> WORD) + 1];
    }

    public void add(int substance) {
        words[substance >>> WORD] |= 1L << substance;
    }

    public boolean has(int substance) {
        return (words[substance >>> WORD] & (1L << substance)) != 0;
    }
}
