package id.jembatan.bpjs.common;

import java.nio.charset.StandardCharsets;

/** Makes foreign words fit to show: one line, bounded, without markup or control characters. */
final class VisibleText {
    private static final int MAX_SENTENCE = 500;
    private static final int MAX_PAGE_TEXT = 200;
    private static final int MAX_PAGE_READ = 16 * 1024;

    private VisibleText() {}

    /** A sentence of the gateway as one line of at most 500 characters. */
    static String clean(String text) {
        return text == null ? "" : oneLine(text, MAX_SENTENCE);
    }

    /** The first 200 characters a reader would see of a body that is not JSON. */
    static String of(Bytes body) {
        int length = Math.min(body.length(), MAX_PAGE_READ);
        return oneLine(withoutMarkup(new String(body.array(), 0, length, StandardCharsets.UTF_8)), MAX_PAGE_TEXT);
    }

    private static String withoutMarkup(String page) {
        StringBuilder text = new StringBuilder(Math.min(page.length(), 1024));
        int at = 0;
        while (at < page.length()) {
            char c = page.charAt(at);
            if (c != '<') {
                text.append(c);
                at++;
                continue;
            }
            text.append(' ');
            String hiddenEnd =
                    startsTag(page, at, "script") ? "</script" : startsTag(page, at, "style") ? "</style" : "";
            int tag = hiddenEnd.isEmpty() ? at : indexOfIgnoreCase(page, hiddenEnd, at);
            int end = tag < 0 ? -1 : page.indexOf('>', tag);
            if (end < 0) {
                return text.toString();
            }
            at = end + 1;
        }
        return text.toString();
    }

    private static boolean startsTag(String page, int at, String name) {
        return page.regionMatches(true, at + 1, name, 0, name.length());
    }

    private static int indexOfIgnoreCase(String page, String word, int from) {
        for (int at = from; at <= page.length() - word.length(); at++) {
            if (page.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    private static String oneLine(String text, int limit) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), limit));
        boolean gap = false;
        for (int at = 0; at < text.length() && line.length() < limit; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == 0xFEFF || c == 0xA0) {
                gap = line.length() > 0;
                continue;
            }
            if (gap) {
                line.append(' ');
                gap = false;
            }
            boolean lone = c >= 0xD800 && c <= 0xDFFF;
            line.appendCodePoint(lone || Character.getType(c) == Character.FORMAT ? 0xFFFD : c);
        }
        return line.toString();
    }
}
