package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.itests.TestClinic;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;
import org.openqa.selenium.By;

/** A walk through the page of the demo clinic in one browser; without a browser on the machine it is left out. */
public abstract class BrowserWalk {

    @ClassRule
    public static final BrowserNeeded NEEDED = new BrowserNeeded();

    /** Roles that together open every page. */
    static final String[] EVERYTHING = {"admin", "doctor", "frontdesk", "pharmacist", "cashier"};

    private static Browser browser;

    @Rule
    public final TestWatcher witness = new TestWatcher() {
        @Override
        protected void failed(Throwable failure, Description test) {
            Pictures.keep("failed-" + test.getTestClass().getSimpleName() + "-" + test.getMethodName(), page);
        }
    };

    final TestClinic clinic = TestClinic.running();
    final Page page = new Page(browser, clinic.base());

    @BeforeClass
    public static void startBrowser() {
        browser = Browser.start();
    }

    @AfterClass
    public static void endBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    /** The administrator of a facility as a program, for what a walk needs to be there before it begins. */
    EmrClient administrator() {
        return clinic.administrator("utama");
    }

    /** Signs a new user in on the page, past the first password. @return the user's password */
    String signInAs(String username, String... roles) throws IOException {
        String password = Setup.password();
        String first = Setup.person(administrator(), username, "Ns. Dewi Anggraini", roles);
        page.signIn(username, first).choosePassword(first, password);
        return password;
    }

    /** First password that the demo made for one of its users. */
    String demoPassword(String username) throws IOException {
        Path file = clinic.folder().resolve("data/demo-logins.txt");
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(username + " / "))
                .map(line -> line.substring(username.length() + 3))
                .findFirst()
                .orElseThrow();
    }

    /** A button in the row of the queue that has this name. */
    static By row(String name, String testid) {
        return By.xpath("//tr[@data-testid='visit'][contains(., '" + name + "')]//*[@data-testid='" + testid + "']");
    }

    /** Everybody can use it: nothing that axe knows of stands in the way, and nothing lies beyond the edge. */
    void assertAccessible(String what) {
        List<String> found = page.violations();
        assertTrue(what + ": " + String.join("\n", found), found.isEmpty());
        assertEquals(what + " is wider than its window", 0, page.overflow());
    }
}
