package id.jembatan.rxpert.internal.validate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An ICD-10 code with everything below it, or a range of such codes; dots do not matter. */
public record CodeRange(String low, String high) {
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d[0-9A-Z]{0,5}");

    public static String plain(String code) {
        return code.replace(".", "").toUpperCase(Locale.ROOT).strip();
    }

    /** {@code J45.9}, {@code J45} or {@code J45-J46}; empty when the text is none of these. */
    public static Optional<CodeRange> parse(String text) {
        String[] ends = text.split("-", -1);
        String low = plain(ends[0]);
        String high = ends.length == 2 ? plain(ends[1]) : low;
        boolean valid = ends.length <= 2
                && CODE.matcher(low).matches()
                && CODE.matcher(high).matches()
                && head(high, low.length()).compareTo(low) >= 0;
        return valid ? Optional.of(new CodeRange(low, high)) : Optional.empty();
    }

    /** @param plainCode a patient's code without dots, upper case */
    public boolean covers(String plainCode) {
        return plainCode.length() >= low.length()
                && head(plainCode, low.length()).compareTo(low) >= 0
                && head(plainCode, high.length()).compareTo(high) <= 0;
    }

    /** Whether every code of this range lies in the other one. */
    boolean within(CodeRange other) {
        return other.covers(low) && other.covers(high);
    }

    boolean overlaps(CodeRange other) {
        return covers(other.low) || covers(other.high) || other.covers(low) || other.covers(high);
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @Override
    public String toString() {
        return low.equals(high) ? low : low + "-" + high;
    }
}
