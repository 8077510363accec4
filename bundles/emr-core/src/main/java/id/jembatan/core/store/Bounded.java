package id.jembatan.core.store;

import id.jembatan.api.Text;

/** Cuts what gateways and bridges say to what a column holds. */
final class Bounded {

    private static final int SENTENCE = 2_000;

    private Bounded() {}

    static String sentence(String text) {
        return text(text, SENTENCE);
    }

    static String id(Text text) {
        return text == null ? null : sentence(text.id());
    }

    static String en(Text text) {
        return text == null ? null : sentence(text.en());
    }

    /** @return at most so many characters, never half of a surrogate pair, without the NUL that no engine keeps */
    static String text(String text, int max) {
        if (text == null) {
            return null;
        }
        String plain = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (plain.length() <= max) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(max - 1)) ? max - 1 : max;
        return plain.substring(0, end);
    }
}
