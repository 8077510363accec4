package id.jembatan.bpjs.pcare.internal.visit;

/**
 * Free text as pCare takes it (contract, section 12): one line, no control characters, no half characters, not longer than
 * the limit. Quotes, markup and emoji stay as they were written.
 */
final class GatewayText {

    private GatewayText() {}

    /** @param limit in UTF-16 units. @return empty when nothing is left */
    static String clean(String text, int limit) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isGap(point)) {
                gap = true;
            } else if (Character.getType(point) != Character.SURROGATE) {
                boolean space = gap && out.length() > 0;
                if (out.length() + (space ? 1 : 0) > limit - Character.charCount(point)) {
                    break;
                }
                if (space) {
                    out.append(' ');
                }
                gap = false;
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    /** Whether {@link #clean} leaves something of the text out at this limit. */
    static boolean isCut(String text, int limit) {
        return text != null && clean(text, Integer.MAX_VALUE).length() > limit;
    }

    private static boolean isGap(int point) {
        return Character.isISOControl(point) || Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
