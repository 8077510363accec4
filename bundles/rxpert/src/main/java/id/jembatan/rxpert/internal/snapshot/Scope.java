package id.jembatan.rxpert.internal.snapshot;

import java.util.Arrays;

/**
 * A list of references of a rule, resolved.
 *
 * @param substances ids named directly, sorted
 * @param groups ids of named groups, sorted
 * @param limited whether a named group has a member that belongs to it by some routes only
 */
public record Scope(int[] substances, int[] groups, boolean limited) {
    private static final int[] NONE = {};

    static final Scope EMPTY = new Scope(new int[0], new int[0], false);

    public Scope {
        substances = substances.length == 0 ? NONE : substances;
        groups = groups.length == 0 ? NONE : groups;
    }

    public boolean names(int substance) {
        return Arrays.binarySearch(substances, substance) >= 0;
    }

    public boolean isEmpty() {
        return substances.length == 0 && groups.length == 0;
    }
}
