package id.jembatan.rxpert.internal.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** ATC level 4 (the first five characters) of each substance, as numbers that are quick to compare. */
final class AtcGroups {
    private static final int LENGTH = 5;
    private static final int RADIX = 36;
    private static final int[] NONE = {};

    private final int[][] codes;

    AtcGroups(List<SubstanceInfo> substances) {
        codes = new int[substances.size()][];
        for (int i = 0; i < codes.length; i++) {
            int[] own = substances.get(i).atc().stream()
                    .filter(AtcGroups::isWhole)
                    .mapToInt(code -> Integer.parseInt(code.substring(0, LENGTH), RADIX))
                    .distinct()
                    .toArray();
            codes[i] = own.length == 0 ? NONE : own;
        }
    }

    private static boolean isWhole(String code) {
        return code.length() >= LENGTH
                && code.substring(0, LENGTH).chars().allMatch(c -> Character.digit(c, RADIX) >= 0);
    }

    /** The first subgroup both belong to, or an empty text. */
    String shared(int x, int y) {
        for (int one : codes[x]) {
            for (int two : codes[y]) {
                if (one == two) {
                    String text = Integer.toString(one, RADIX).toUpperCase(Locale.ROOT);
                    char[] zeros = new char[LENGTH - text.length()];
                    Arrays.fill(zeros, '0');
                    return new String(zeros) + text;
                }
            }
        }
        return "";
    }
}
