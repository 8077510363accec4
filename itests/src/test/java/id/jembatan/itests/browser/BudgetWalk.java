package id.jembatan.itests.browser;

import static org.junit.Assert.assertTrue;

import id.jembatan.itests.TestClinic;
import id.jembatan.itests.browser.LoadMeter.Load;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import org.junit.ClassRule;
import org.junit.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of the frame and a filled-in chart stay within the budget, and nothing moves while it loads. */
public class BudgetWalk {

    @ClassRule
    public static final BrowserNeeded NEEDED = new BrowserNeeded();

    private static final Logger LOG = LoggerFactory.getLogger(BudgetWalk.class);
    private static final long COLD = 90_000;
    /** Of a load with a filled cache, beside the patient's own data, which is never kept in the browser. */
    private static final long WARM = 5_000;

    private static final long WARM_DATA = 10_000;
    /** What all bridges of the demo may add to a cold load. */
    private static final long COLD_BRIDGES = 25_000;

    private static final double SHIFT = 0.02;

    @Test
    public void theChartStaysWithinItsBudget() throws Exception {
        TestClinic clinic = TestClinic.running();
        EmrClient admin = clinic.administrator("utama");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        String chart = new Site(clinic, admin, "21").chart();
        String first = Setup.user(admin, "hemat", "doctor");
        String password = Setup.password();
        try (Browser browser = Browser.startMeasured()) {
            Page page = new Page(browser, clinic.base());
            page.signIn("hemat", first).choosePassword(first, password);
            LoadMeter meter = new LoadMeter(browser, page);
            Load cold = meter.cold(chart);
            Load warm = meter.warm(chart);
            LOG.info("cold {}", cold);
            LOG.info("warm {}", warm);
            assertTrue(cold.toString(), cold.bytes() - cold.bridges() <= COLD);
            assertTrue(cold.toString(), cold.bridges() <= COLD_BRIDGES);
            assertTrue(warm.toString(), warm.bytes() - warm.data() <= WARM);
            assertTrue(warm.toString(), warm.data() <= WARM_DATA);
            assertTrue(cold.toString(), cold.cls() <= SHIFT);
            assertTrue(warm.toString(), warm.cls() <= SHIFT);
        }
    }
}
