package id.jembatan.rxpert.internal.store;

import java.math.BigInteger;
import java.util.Comparator;

/** Versions as people count them: {@code 2026.9.1} comes before {@code 2026.11.1}, and a part that is missing before any. */
public final class VersionOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("[._-]");
        String[] right = b.split("[._-]");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int parts = part(left[i], right[i]);
            if (parts != 0) {
                return parts;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int part(String a, String b) {
        boolean numbers = a.matches("\\d+") && b.matches("\\d+");
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}
