package id.jembatan.rxpert.internal.search;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: lower case, no accents, words of letters or digits separated by one space. */
public final class Names {
    private Names() {}

    public static String plain(String text) {
        return isPlain(text) ? text : made(text);
    }

    /** Most names that are asked for are plain already. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            boolean afterDigit = before >= '0' && before <= '9';
            if (!digit && !(letter && !afterDigit) && !(c == ' ' && before != ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String made(String text) {
        String base = (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD)).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(base.length());
        char before = ' ';
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019') {
                continue;
            }
            boolean word = Character.isLetterOrDigit(c);
            boolean decimal = (c == '.' || c == ',')
                    && Character.isDigit(before)
                    && i + 1 < base.length()
                    && Character.isDigit(base.charAt(i + 1));
            char next = decimal ? '.' : word ? c : ' ';
            boolean change = Character.isDigit(before) && Character.isLetter(next);
            if ((next == ' ' || change) && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            if (next != ' ') {
                out.append(next);
            }
            before = next;
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** 64-bit FNV-1a, for tables that keep hashes instead of keys. */
    public static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
