package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.openqa.selenium.Dimension;

/** Every page fits the clinic's computer and a phone; the pictures of both are kept to be looked at. */
public class LayoutWalk extends BrowserWalk {

    /** What is left of 768 rows inside a browser's own bars. */
    private static final int ROWS = 625;

    private static final Set<String> DOCUMENTED = Set.of(
            "antrean",
            "pendaftaran",
            "rekam-medis",
            "integrasi-syarat",
            "pengiriman",
            "telepon-antrean",
            "telepon-rekam-medis");

    @Test
    public void everyPageFitsTheComputerAndThePhone() throws Exception {
        clinic.awaitState(administrator(), "pcare", "ACTIVE");
        Site site = new Site(clinic, administrator(), "31");
        signInAs("rupa", EVERYTHING);
        pictures(site, Browser.DESKTOP, "");
        pictures(site, Browser.PHONE, "telepon-");
        page.browser().size(Browser.DESKTOP);
        page.theme("dark").open(site.chart());
        Pictures.keep("gelap-rekam-medis", page);
    }

    @Test
    public void theChartIsSeenWhole() throws Exception {
        clinic.awaitState(administrator(), "pcare", "ACTIVE");
        Site site = new Site(clinic, administrator(), "32");
        signInAs("rupa.utuh", "doctor");
        page.browser().size(new Dimension(Browser.DESKTOP.width, ROWS));
        page.open(site.chart()).see("Kunjungan lalu");
        assertEquals("wider than the window", 0, page.overflow());
        // what a check has to say comes on top of it
        page.script("document.querySelectorAll('tr.under, .rx-answers').forEach((one) => { one.hidden = true; })");
        long height = (Long) page.script("return document.documentElement.scrollHeight");
        assertTrue("the chart needs " + height + " rows", height <= ROWS);
        page.browser().size(Browser.DESKTOP);
    }

    private void pictures(Site site, Dimension size, String prefix) {
        page.browser().size(size);
        for (Map.Entry<String, String> one : site.routes().entrySet()) {
            page.open(one.getValue());
            String name = prefix + one.getKey();
            assertEquals(name + " is wider than its window", 0, page.overflow());
            if (DOCUMENTED.contains(name)) {
                Pictures.document(name, page);
            } else {
                Pictures.keep(name, page);
            }
        }
    }
}
