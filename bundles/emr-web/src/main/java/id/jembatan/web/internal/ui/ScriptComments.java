package id.jembatan.web.internal.ui;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves the doc comments out of a script on its way to the browser: they are a fifth of what the page weighs. Licences
 * stay, and so does everything that does not begin a line.
 */
final class ScriptComments {

    /** Possessive and without alternatives inside the loop, so that no comment is too long for the stack. */
    private static final Pattern DOC = Pattern.compile("(?m)^[ \\t]*/\\*\\*([^*]*+(?:\\*(?!/)[^*]*+)*+)\\*/[ \\t]*\\R");

    private ScriptComments() {}

    static byte[] without(byte[] script) {
        return DOC.matcher(new String(script, StandardCharsets.UTF_8))
                .replaceAll(doc -> doc.group(1).contains("@license") ? Matcher.quoteReplacement(doc.group()) : "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
