package id.jembatan.bpjs.common;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path below the base URL, with percent-encoded values, and the same with names in their place for logs: values are card
 * numbers and search words.
 */
public final class BpjsPath {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern TEMPLATE = Pattern.compile("[A-Za-z0-9/{}._~-]+");
    private static final String UNRESERVED = "-._~";

    private final String template;
    private final String encoded;

    private BpjsPath(String template, String encoded) {
        this.template = template;
        this.encoded = encoded;
    }

    /**
     * Fills a template such as {@code /peserta/{noKartu}}.
     *
     * @param template path with names in braces; otherwise letters, digits and {@code / . _ ~ -} only
     * @param values one for each name, in order; slashes are replaced by spaces, as BPJS cannot route them (pCare, section 1)
     * @throws IllegalArgumentException naming the part (never its value) when a value is missing or blank, or when the number
     *     of values differs from the number of names
     */
    public static BpjsPath of(String template, Object... values) {
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("not a path template: " + template);
        }
        Matcher matcher = NAME.matcher(template);
        StringBuilder path = new StringBuilder();
        int index = 0;
        int copied = 0;
        while (matcher.find()) {
            if (index == values.length) {
                throw new IllegalArgumentException("no value for " + matcher.group(1) + " of " + template);
            }
            path.append(template, copied, matcher.start());
            path.append(encode(matcher.group(1), values[index++]));
            copied = matcher.end();
        }
        if (index != values.length) {
            throw new IllegalArgumentException("more values than names in " + template);
        }
        path.append(template, copied, template.length());
        return new BpjsPath(template, path.toString());
    }

    /** The path with its values, percent-encoded. Holds personal data: not for logs. */
    public String encoded() {
        return encoded;
    }

    /** The path with names instead of values, for logs. */
    public String template() {
        return template;
    }

    /** The template: values are never printed. */
    @Override
    public String toString() {
        return template;
    }

    private static String encode(String name, Object value) {
        String text = value == null ? "" : value.toString().replace('/', ' ').strip();
        // an empty or dotted part would silently name another route
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(name + " is missing");
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
