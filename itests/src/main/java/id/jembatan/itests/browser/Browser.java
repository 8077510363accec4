package id.jembatan.itests.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, with a profile of its own that is deleted at the end. */
public final class Browser implements AutoCloseable {

    /** Screen of the clinics' older computers. */
    public static final Dimension DESKTOP = new Dimension(1366, 768);

    public static final Dimension PHONE = new Dimension(390, 844);

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    /** Says at each start that it has no typed API of this browser's version; commands are sent by name here. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb",
            "--hide-scrollbars");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** What of browser and driver this machine lacks; empty when both are there. */
    public static List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (find(BROWSERS).isEmpty()) {
            missing.add("chromium");
        }
        if (find(DRIVERS).isEmpty()) {
            missing.add("chromedriver");
        }
        return missing;
    }

    /** @throws IllegalStateException when browser or driver is not installed */
    public static Browser start() {
        return start(new ChromeOptions());
    }

    /** One that also keeps a record of what goes over the network, for {@link LoadMeter}. */
    static Browser startMeasured() {
        LoggingPreferences kept = new LoggingPreferences();
        kept.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setCapability(ChromeOptions.LOGGING_PREFS, kept);
        return start(options);
    }

    private static Browser start(ChromeOptions options) {
        VERSIONS.setLevel(Level.OFF);
        try {
            Path profile = Files.createTempDirectory("jembatan-browser");
            options.setBinary(require(BROWSERS).toFile());
            options.addArguments(FLAGS);
            options.addArguments("--user-data-dir=" + profile);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(require(DRIVERS).toFile())
                    .usingAnyFreePort()
                    .withSilent(true)
                    .build();
            Browser browser = new Browser(new ChromeDriver(service, options), profile);
            browser.size(DESKTOP);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Size of the page itself, without frame. */
    public void size(Dimension size) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", size.width < 600));
    }

    /** A command of the Chrome DevTools protocol. */
    public Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path require(List<String> names) {
        return find(names).orElseThrow(() -> new IllegalStateException("not installed: " + names.get(0)));
    }

    private static Optional<Path> find(List<String> names) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
