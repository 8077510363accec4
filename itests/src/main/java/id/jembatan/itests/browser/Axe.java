package id.jembatan.itests.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The accessibility rules of axe-core on what a page shows now. The library's own runner opens a second window for each
 * check, for frames that this page does not have; here the rules run in the page itself, several times as fast.
 */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String LIBRARY = library();

    private static final String RUN = """
            const done = arguments[1];
            axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']}).then(
              (found) => done({
                passed: found.passes.length,
                violations: found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.html}`).join('; ')}`),
              }),
              (failure) => done({passed: 0, violations: [String(failure)]}));
            """;

    private Axe() {}

    /** What is against WCAG 2.2 A and AA, one line for each rule. @throws IllegalStateException when no rule ran at all */
    @SuppressWarnings("unchecked")
    static List<String> violations(Browser browser) {
        if (Boolean.TRUE.equals(browser.driver().executeScript("return !window.axe"))) {
            browser.driver().executeScript(LIBRARY);
        }
        Map<String, Object> found = (Map<String, Object>) browser.driver().executeAsyncScript(RUN, RULES);
        List<String> violations = (List<String>) found.get("violations");
        if (violations.isEmpty() && ((Number) found.get("passed")).intValue() == 0) {
            throw new IllegalStateException("axe has checked nothing");
        }
        return violations;
    }

    private static String library() {
        try (InputStream stream = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
