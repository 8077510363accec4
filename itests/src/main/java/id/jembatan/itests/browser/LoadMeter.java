package id.jembatan.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Measures full loads of one address: what goes over the wire, and how the page builds up. */
public final class LoadMeter {

    private static final String OBSERVE = """
            window.load = {lcp: 0, cls: 0, tbt: 0};
            const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take))
              .observe({type, buffered: true});
            watch('largest-contentful-paint', (entry) => { window.load.lcp = entry.startTime; });
            watch('layout-shift', (entry) => { if (!entry.hadRecentInput) window.load.cls += entry.value; });
            watch('longtask', (entry) => { window.load.tbt += Math.max(0, entry.duration - 50); });
            """;

    private static final Pattern DATA = Pattern.compile("/api/(encounters|patients)/");

    private static final Pattern BRIDGES = Pattern.compile("/(plugin|api/p)/");

    private final Browser browser;
    private final Page page;
    private final ObjectMapper json = new ObjectMapper();

    /** @param browser one that was started with {@link Browser#startMeasured()} */
    public LoadMeter(Browser browser, Page page) {
        this.browser = browser;
        this.page = page;
        browser.cdp("Network.enable", Map.of());
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", OBSERVE));
    }

    /**
     * One load.
     *
     * @param requests answered ones, the stream of events left out since it does not end
     * @param bytes on the wire, heads of the answers included
     * @param data those of them that are the patient's own: visit, patient, chart, earlier visits
     * @param bridges those of them that bridges add
     * @param lcp milliseconds to the largest paint
     * @param tbt milliseconds of tasks beyond 50 each
     * @param cls sum of the layout shifts
     */
    public record Load(
            int requests,
            long bytes,
            long data,
            long bridges,
            double lcp,
            double tbt,
            double cls,
            List<String> largest) {}

    /** Slows the processor of the page down. @param factor 1 for as it is */
    public void slow(int factor) {
        browser.cdp("Emulation.setCPUThrottlingRate", Map.of("rate", factor));
    }

    /** A load with an empty cache. */
    public Load cold(String route) {
        browser.cdp("Network.clearBrowserCache", Map.of());
        return load(route);
    }

    /** A load with whatever the cache holds from earlier ones. */
    public Load warm(String route) {
        return load(route);
    }

    private Load load(String route) {
        browser.driver().get("about:blank");
        browser.driver().manage().logs().get(LogType.PERFORMANCE);
        page.open(route).find("banner");
        // two frames later everything that was drawn has been painted and reported
        browser.driver()
                .executeAsyncScript(
                        "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 300)))");
        Map<?, ?> seen = (Map<?, ?>) page.script("return window.load");
        Map<String, Long> sizes = sizes();
        List<String> largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(8)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
        long bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
        long data = sum(sizes, DATA);
        long bridges = sum(sizes, BRIDGES);
        return new Load(
                sizes.size(),
                bytes,
                data,
                bridges,
                number(seen, "lcp"),
                number(seen, "tbt"),
                number(seen, "cls"),
                largest);
    }

    private static long sum(Map<String, Long> sizes, Pattern which) {
        return sizes.entrySet().stream()
                .filter(entry -> which.matcher(entry.getKey()).find())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Bytes of each answer that came over the wire, by address. */
    private Map<String, Long> sizes() {
        Map<String, String> addresses = new HashMap<>();
        Map<String, Long> sizes = new HashMap<>();
        for (LogEntry entry : new ArrayList<>(
                browser.driver().manage().logs().get(LogType.PERFORMANCE).getAll())) {
            JsonNode message = parse(entry.getMessage()).path("message");
            JsonNode values = message.path("params");
            String id = values.path("requestId").asText();
            if ("Network.requestWillBeSent".equals(message.path("method").asText())) {
                addresses.put(id, values.at("/request/url").asText());
            } else if ("Network.loadingFinished".equals(message.path("method").asText()) && addresses.containsKey(id)) {
                long size = values.path("encodedDataLength").asLong();
                if (size > 0 && addresses.get(id).startsWith("http")) {
                    sizes.merge(addresses.get(id), size, Long::sum);
                }
            }
        }
        return sizes;
    }

    private JsonNode parse(String message) {
        try {
            return json.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Map<?, ?> values, String name) {
        return ((Number) values.get(name)).doubleValue();
    }
}
