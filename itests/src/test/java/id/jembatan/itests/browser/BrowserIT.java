package id.jembatan.itests.browser;

import org.junit.ClassRule;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/**
 * Everything that is shown in a browser, on one clinic. The day comes first: it signs in for the first time. The house
 * comes last: a new poli that is not mapped yet keeps the bridge waiting. One class
 * alone runs with {@code -Dit.test=KeyboardWalk}.
 */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    DayWalk.class,
    KeyboardWalk.class,
    BridgeWalk.class,
    IcareWalk.class,
    AccessWalk.class,
    WordsWalk.class,
    LayoutWalk.class,
    BudgetWalk.class,
    RxpertWalk.class,
    DictionaryWalk.class,
    PluginWalk.class,
    HouseWalk.class
})
public class BrowserIT {

    @ClassRule
    public static final BrowserNeeded NEEDED = new BrowserNeeded();
}
