package id.jembatan.rxpert.internal.snapshot;

import java.util.List;
import java.util.Locale;

/** ATC level 4 (the first five characters) of each substance, as numbers that are quick to compare. */
final class AtcGroups {
    private static final int LENGTH = 5;
    private static final int RADIX = 36;

    private final Csr codes;

    AtcGroups(List<SubstanceInfo> substances) {
        Csr.Builder all = new Csr.Builder();
        for (int i = 0; i < substances.size(); i++) {
            for (String code : substances.get(i).atc()) {
                if (isWhole(code)) {
                    all.add(i, Integer.parseInt(code.substring(0, LENGTH), RADIX));
                }
            }
        }
        codes = all.build(substances.size());
    }

    private static boolean isWhole(String code) {
        return code.length() >= LENGTH
                && code.substring(0, LENGTH).chars().allMatch(c -> Character.digit(c, RADIX) >= 0);
    }

    int[] of(int substance) {
        return codes.row(substance);
    }

    static String name(int code) {
        String text = Integer.toString(code, RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - text.length()) + text;
    }
}
