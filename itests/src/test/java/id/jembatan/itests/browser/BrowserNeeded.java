package id.jembatan.itests.browser;

import static org.junit.Assert.fail;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.rules.ExternalResource;

/** Leaves tests out on a machine without a browser and says so once; {@code -Djembatan.browser=required} fails instead. */
public final class BrowserNeeded extends ExternalResource {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    protected void before() {
        List<String> missing = Browser.missing();
        if (missing.isEmpty()) {
            return;
        }
        String words = "All tests in a browser (" + BrowserIT.class.getSimpleName() + ") need "
                + String.join(" and ", missing) + ", not installed here";
        if ("required".equals(System.getProperty("jembatan.browser"))) {
            fail(words);
        }
        if (SAID.compareAndSet(false, true)) {
            // to the console itself: a log may be set to be silent, and this must be seen
            System.err.println("LEFT OUT: " + words);
        }
        assumeTrue(words, false);
    }
}
