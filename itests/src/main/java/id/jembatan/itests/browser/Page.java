package id.jembatan.itests.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The clinic's page as somebody uses it: by the words on it where a user reads words, by {@code data-testid} where the
 * words depend on the data. Everything waits until it is there, at most {@link #PATIENCE}.
 */
public final class Page {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Browser browser;
    private final WebDriver driver;
    private final String base;

    /** @param base address of the clinic, such as {@code http://127.0.0.1:8181} */
    public Page(Browser browser, String base) {
        this.browser = browser;
        this.driver = browser.driver();
        this.base = base;
    }

    public Browser browser() {
        return browser;
    }

    // ---- where

    /** Opens the sign-in page as nobody, in Bahasa Indonesia and the light theme. */
    public Page leave() {
        // the page's own question before it is left would stop the driver
        driver.get("about:blank");
        browser.cdp("Network.clearBrowserCookies", Map.of());
        driver.get(base + "/");
        script("localStorage.clear(); localStorage.setItem('jembatan.theme', 'light')");
        driver.get(base + "/");
        find("login-username");
        return this;
    }

    /** Signs in as somebody else than before; whose first password it is gets the form that changes it. */
    public Page signIn(String username, String password) {
        leave();
        type("login-username", username);
        type("login-password", password);
        click("login-submit");
        await("signed in as " + username, d -> present("user-menu") || present("first-password"));
        return this;
    }

    /** Chooses the own password at the first sign-in. */
    public Page choosePassword(String first, String chosen) {
        type("password-current", first);
        type("password-chosen", chosen);
        type("password-repeat", chosen);
        click("password-submit");
        find("user-menu");
        return settled();
    }

    /** Works in the facility with this name from now on. */
    public Page facility(String name) {
        Object now = script("const list = document.querySelector('select.facility');"
                + "return list ? list.selectedOptions[0].textContent : null");
        if (now != null && !name.equals(now)) {
            find(By.xpath("//select[@data-testid='facility']/option[normalize-space(.)='" + name + "']"))
                    .click();
            await(
                    "facility " + name,
                    d -> Boolean.TRUE.equals(script(
                            "return document.querySelector('select.facility')?.selectedOptions[0].textContent === arguments[0]",
                            name)));
        }
        return settled();
    }

    /** Opens an address by a full load. @param route such as {@code /antrean} */
    public Page open(String route) {
        driver.get(base + route);
        find("user-menu");
        return settled();
    }

    /** Goes there by the menu, without a load. */
    public Page menu(String route) {
        click("menu-" + route.substring(1));
        await("address " + route, d -> d.getCurrentUrl().startsWith(base + route));
        return settled();
    }

    /** Waits until the page has read what it shows. */
    public Page settled() {
        await(
                "page settled",
                d -> Boolean.TRUE.equals(script("const main = document.querySelector('main');"
                        + "return !!main && main.getAttribute('aria-busy') !== 'true'"
                        + " && !document.querySelector(document.querySelector('dialog[open]') ? 'dialog .spinner' : 'main .boot, .spinner')"
                        + " && ![...document.querySelectorAll('main .empty, main .muted, dialog .muted')]"
                        + ".some(one => /^(Memuat|Loading)…$/.test(one.textContent.trim()))")));
        return this;
    }

    /** Part of the address after the host. */
    public String route() {
        return driver.getCurrentUrl().substring(base.length());
    }

    // ---- what is there

    /** The element that is seen with this test id. */
    public WebElement find(String testid) {
        return find(By.cssSelector(css(testid)));
    }

    /** The first element seen at this place. */
    public WebElement find(By place) {
        return await(
                place.toString(),
                d -> d.findElements(place).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public boolean present(String testid) {
        return !all(css(testid)).isEmpty();
    }

    /** Waits until something with this test id shows these words. */
    public Page see(String testid, String words) {
        await(
                testid + " with “" + words + "”",
                d -> d.findElements(By.cssSelector(css(testid))).stream()
                        .anyMatch(one -> one.getText().contains(words)));
        return this;
    }

    /** Waits until the words are seen anywhere on the page. */
    public Page see(String words) {
        await("“" + words + "”", d -> text().contains(words));
        return this;
    }

    /** Waits until nothing has this test id any more. */
    public Page gone(String testid) {
        await("no " + testid, d -> !present(testid));
        return this;
    }

    /** All that can be read on the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What stands in a field. */
    public String value(String testid) {
        return find(testid).getDomProperty("value");
    }

    // ---- what a user does

    public Page click(String testid) {
        return click(By.cssSelector(css(testid)));
    }

    /** Presses the button with these words, in the topmost dialog when one is open. */
    public Page press(String words) {
        String inside = all("dialog[open]").isEmpty() ? "//main" : "(//dialog[@open])[last()]";
        return click(By.xpath(inside + "//*[self::button or self::a][contains(normalize-space(.), '" + words + "')]"));
    }

    public Page click(By place) {
        await("click on " + place, d -> {
            try {
                WebElement element = find(place);
                if (!element.isEnabled()) {
                    return false;
                }
                element.click();
                return true;
            } catch (StaleElementReferenceException | org.openqa.selenium.ElementClickInterceptedException e) {
                // drawn again, or still under something that goes away: once more
                return false;
            }
        });
        return this;
    }

    /** Types into the field with this test id, in place of what stands there. */
    public Page type(String testid, String words) {
        return type(find(testid), words);
    }

    private Page type(WebElement field, String words) {
        if ("date".equals(field.getDomAttribute("type"))) {
            set(field, words);
            return this;
        }
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(words);
        return this;
    }

    /** Types into the field with this label, as a user finds it. */
    public Page fill(String label, String words) {
        return type(find(By.id(labelled(label))), words);
    }

    /** Takes the choice with these words in the list with this label. */
    public Page choose(String label, String words) {
        WebElement list = find(By.id(labelled(label)));
        list.findElements(By.tagName("option")).stream()
                .filter(option -> option.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " has no choice “" + words + "”"))
                .click();
        return this;
    }

    /** Types into a search box and takes the first line of its list that has these words. */
    public Page pick(String testid, String typed, String words) {
        type(testid, typed);
        By option =
                By.xpath("//*[@data-testid='" + testid + "-option'][contains(normalize-space(.), '" + words + "')]");
        return click(option);
    }

    /** Keys to whatever has the focus now. */
    public Page keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** A key held with another, such as Alt with V. */
    public Page chord(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
        return this;
    }

    /** Id of what has the focus. */
    public String focus() {
        return String.valueOf(script("return document.activeElement?.id ?? ''"));
    }

    // ---- how it looks

    /** Changes to the language, {@code id} or {@code en}, without a load. */
    public Page language(String wanted) {
        if (!wanted.equals(script("return document.documentElement.lang"))) {
            script("document.querySelector('[data-testid=language]').click()");
            await("language " + wanted, d -> wanted.equals(script("return document.documentElement.lang")));
        }
        return settled();
    }

    /** Changes to the theme, {@code light} or {@code dark}, without a load. */
    public Page theme(String wanted) {
        for (int i = 0; i < 3 && !wanted.equals(script("return document.documentElement.dataset.theme ?? ''")); i++) {
            script("document.querySelector('[data-testid=theme]').click()");
            settled();
        }
        return this;
    }

    /** Pixels by which the page is wider than its window. */
    public long overflow() {
        return (Long) script("return Math.max(0, document.documentElement.scrollWidth - innerWidth)");
    }

    /** What axe finds against WCAG 2.2 A and AA, one line each; empty when there is nothing. */
    public List<String> violations() {
        return Axe.violations(browser);
    }

    /** What is seen in the window now, as PNG. */
    public byte[] picture() {
        return browser.driver().getScreenshotAs(OutputType.BYTES);
    }

    public Object script(String body, Object... arguments) {
        return browser.driver().executeScript(body, arguments);
    }

    /** Waits until the condition gives something other than null and false. */
    public <T> T await(String what, Function<WebDriver, T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(40))
                    .ignoring(StaleElementReferenceException.class)
                    .until(condition);
        } catch (TimeoutException e) {
            throw new AssertionError("not there: " + what + ", at " + driver.getCurrentUrl() + "\n" + text(), e);
        }
    }

    private String labelled(String label) {
        WebElement found = find(By.xpath("//label[@for][normalize-space(translate(., '*', ''))='" + label + "']"));
        return found.getDomAttribute("for");
    }

    /** What a date picker does: the keys of a date field depend on the language of the browser. */
    private void set(WebElement field, String value) {
        script(
                "arguments[0].value = arguments[1];"
                        + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                        + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                field,
                value);
    }

    private static String css(String testid) {
        return "[data-testid=\"" + testid + "\"]";
    }
}
