package id.jembatan.web.internal.ui;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class ScriptCommentsTest {

    @Test
    public void docCommentsGo() {
        assertEquals(
                "const a = 1;\n  b();\n",
                without("/** One. */\nconst a = 1;\n  /**\n   * Two * lines.\n   */\n  b();\n"));
    }

    @Test
    public void licencesStay() {
        String licensed = "/**\n * @license BSD-3-Clause\n */\nexport {};\n";
        assertEquals(licensed, without(licensed));
        assertEquals(licensed + "a();\n", without(licensed + "/** Gone. */\na();\n"));
    }

    @Test
    public void whatStandsInsideALineStays() {
        String script = "const glob = 'x/**/y'; /** here */ f(); // words\n";
        assertEquals(script, without(script));
    }

    @Test
    public void aLongScriptIsNoDeepRecursion() {
        String comment = "/** " + "words ".repeat(100_000) + "*/\n";
        assertEquals("a();\n", without(comment + "a();\n"));
    }

    private static String without(String script) {
        return new String(ScriptComments.without(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
