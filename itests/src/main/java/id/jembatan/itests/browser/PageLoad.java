package id.jembatan.itests.browser;

import id.jembatan.itests.browser.LoadMeter.Load;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import id.jembatan.itests.server.DemoServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures the load of the filled-in chart on a demo clinic of its own, cold and warm, with the processor as it is and
 * four times slower, and prints a table.
 */
public final class PageLoad {

    private static final int SLOWED = 4;

    private PageLoad() {}

    /** @param args folder of the unpacked distribution, and how many loads of each kind (7) */
    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            System.err.println("PageLoad <folder of the distribution> [loads]");
            System.exit(2);
        }
        int loads = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        DemoServer server = new DemoServer(Path.of(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill, "clinic-end"));
        server.start();
        server.awaitClinics();
        try (Browser browser = Browser.startMeasured()) {
            Page page = new Page(browser, server.url());
            String chart = prepare(server, page);
            LoadMeter meter = new LoadMeter(browser, page);
            meter.cold(chart);
            System.out.printf(
                    "%-18s %8s %8s %8s %8s %8s %8s%n",
                    "median of " + loads, "requests", "KB", "data KB", "LCP ms", "TBT ms", "CLS");
            for (int factor : new int[] {1, SLOWED}) {
                meter.slow(factor);
                print("cold, CPU 1/" + factor, times(loads, () -> meter.cold(chart)));
                print("warm, CPU 1/" + factor, times(loads, () -> meter.warm(chart)));
            }
        }
    }

    private static String prepare(DemoServer server, Page page) throws Exception {
        EmrClient admin = Setup.administrator(server.url(), server.firstLogin(), Setup.password());
        Setup.useFacility(admin, "utama");
        String first = Setup.user(admin, "ukur", "doctor", "frontdesk");
        String chosen = Setup.password();
        EmrClient user = new EmrClient(server.url());
        user.signIn("ukur", first, chosen);
        Sample sample = new Sample(user);
        String visit = sample.inProgress("Siti Rahmawati", "000901", "0009900000901", "Demam");
        sample.fill(visit);
        page.signIn("ukur", chosen).settled();
        return "/rekam-medis/" + visit;
    }

    private static List<Load> times(int loads, Supplier<Load> load) {
        return Stream.generate(load).limit(loads).toList();
    }

    private static void print(String what, List<Load> loads) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %8.0f %8.1f %8.1f %8.0f %8.0f %8.3f%n",
                what,
                median(loads, Load::requests),
                median(loads, Load::bytes) / 1000,
                median(loads, Load::data) / 1000,
                median(loads, Load::lcp),
                median(loads, Load::tbt),
                median(loads, Load::cls));
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> value) {
        double[] sorted = loads.stream().mapToDouble(value).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
    }
}
