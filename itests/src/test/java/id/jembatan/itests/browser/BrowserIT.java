package id.jembatan.itests.browser;

import org.junit.ClassRule;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/**
 * Everything that is shown in a browser, on one clinic. The day comes first: it signs in for the first time. One class
 * alone runs with {@code -Dit.test=KeyboardWalk}.
 */
@RunWith(Suite.class)
@Suite.SuiteClasses({DayWalk.class})
public class BrowserIT {

    @ClassRule
    public static final BrowserNeeded NEEDED = new BrowserNeeded();
}
