package id.jembatan.web.internal.ui;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.Test;

public class ScriptCommentsTest {

    private static final String SCRIPT = "/assets/app/x.js";

    private static String without(String script) {
        return new String(
                ScriptComments.without(SCRIPT, script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    public void commentsOnLinesOfTheirOwnGo() {
        assertEquals("a();\nb();\n", without("/** What it is for. */\na();\n  // why\nb();\n"));
        assertEquals("a();\n", without("/**\n * First.\n * @param {string} x\n */\na();\n"));
        assertEquals("a();\n", without("a();\n// the end"));
    }

    @Test
    public void indentationGoes() {
        assertEquals("if (a) {\nb();\n}\n", without("if (a) {\n  b();\n}\n"));
    }

    @Test
    public void whatSharesItsLineWithCodeStays() {
        String code = "const site = 'https://contoh.id'; // why\nconst part = a /* b */ + c;\nconst glob = '/**';\n";
        assertEquals(code, without(code));
    }

    @Test
    public void otherFilesStayAsTheyAre() {
        byte[] sheet = "/** x */\n".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(sheet, ScriptComments.without("/assets/css/base.css", sheet));
        assertArrayEquals(sheet, ScriptComments.without("/assets/lib/lit-html/lit-html.js", sheet));
    }

    /** A template's text with such a line would lose it. */
    @Test
    public void noScriptHasSuchALineInsideATemplate() throws IOException, URISyntaxException {
        Path app = Path.of(
                ScriptCommentsTest.class.getResource("/static/assets/app").toURI());
        List<Path> scripts;
        try (Stream<Path> files = Files.walk(app)) {
            scripts = files.filter(f -> f.toString().endsWith(".js")).toList();
        }
        assertTrue(scripts.size() > 40);
        List<String> inside = new ArrayList<>();
        for (Path script : scripts) {
            String code = Files.readString(script);
            Matcher comment = ScriptComments.WHOLE_LINES.matcher(code);
            StringBuilder before = new StringBuilder();
            int end = 0;
            while (comment.find()) {
                before.append(code, end, comment.start());
                end = comment.end();
                if (before.chars().filter(c -> c == '`').count() % 2 != 0) {
                    inside.add(app.relativize(script) + ": " + comment.group().strip());
                }
            }
        }
        assertEquals(List.of(), inside);
    }
}
