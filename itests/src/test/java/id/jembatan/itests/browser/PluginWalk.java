package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.itests.client.EmrClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** Plugins come, go and fail while somebody types in the chart. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class PluginWalk extends BrowserWalk {

    private static final String NOTE = "Nyeri ulu hati sejak tiga hari, belum minum obat";
    private static final String DRAWN = "bagian yang sehat";

    /** Page parts by the moment at which they fail. */
    private static final Map<String, String> FAILING = new TreeMap<>(
            Map.of(
                    "rusak-impor",
                    "throw new Error('import');",
                    "rusak-pasang",
                    "export const part = {mount() { throw new Error('mount'); }};",
                    "rusak-ubah",
                    "let n = 0; export const part = {mount(element) { element.textContent = '" + DRAWN
                            + "'; return {update() { if (document.body.dataset.fail) throw new Error('update'); }, unmount() {}}; }};"));

    private static int serial = 300;

    @Before
    public void typeInAChart() throws Exception {
        EmrClient admin = administrator();
        clinic.awaitState(admin, "pcare", "ACTIVE");
        String name = "ketik" + ++serial;
        EmrClient staff = clinic.user(admin, "utama", "staf." + name, "doctor", "frontdesk");
        String card = "0004400000" + serial;
        String visit = new Sample(staff).inProgress("Rina Kusuma " + serial, "000" + serial, card, "Mual");
        signInAs(name, EVERYTHING);
        page.open("/rekam-medis/" + visit).find("vitals");
        page.type("vitals-systolic", "131").type("note-subjective", NOTE);
        page.click("add-line").type("prescriptions-0-drug", "Antasida").type("prescriptions-0-dosesPerDay", "3");
        page.type("prescriptions-0-unitsPerDose", "1").type("prescriptions-0-quantity", "27");
        page.script("window.sameLoad = true");
    }

    @Test
    public void aTypedTextSurvivesAPluginThatGoesAndComes() throws Exception {
        page.see("Nomor urut");
        clinic.console("feature:uninstall bpjs-pcare");
        page.gone("menu-pcare");
        assertFalse(page.text().contains("Nomor urut"));
        assertTyped();
        clinic.console("feature:install bpjs-pcare");
        page.find("menu-pcare");
        page.see("Nomor urut");
        assertTyped();
        assertEquals("the place of the typing", "prescriptions-0-quantity", page.focus());
        page.click("save").see("status", "Rekam medis tersimpan");
        page.menu("/pcare").see("Referensi pCare");
    }

    @Test
    public void bAPluginThatFailsBecomesOneChip() throws Exception {
        EmrClient admin = administrator();
        StringBuilder install = new StringBuilder();
        for (Map.Entry<String, String> plugin : FAILING.entrySet()) {
            install.append("bundle:install -s file:")
                    .append(FailingBundle.pack(plugin.getKey(), plugin.getValue()))
                    .append(';');
        }
        clinic.console(install.toString());
        int chips = 0;
        for (String plugin : List.of("rusak-impor", "rusak-pasang")) {
            admin.post("/plugins/" + plugin + "/enable", null);
            page.see("plugin-error", plugin);
            assertEquals(++chips, page.all("[data-testid=plugin-error]").size());
            assertTyped();
        }
        admin.post("/plugins/rusak-ubah/enable", null);
        page.see(DRAWN);
        assertEquals(chips, page.all("[data-testid=plugin-error]").size());
        page.script("document.body.dataset.fail = 'yes'");
        page.type("note-objective", "Abdomen supel").see("plugin-error", "rusak-ubah");
        assertFalse(page.text().contains(DRAWN));
        assertTyped();
        page.see("Nomor urut");
        assertAccessible("chart with three broken plugins");
        Pictures.keep("plugins-broken", page);
        page.click("save").see("status", "Rekam medis tersimpan");
        clinic.console(FAILING.keySet().stream()
                .map(plugin -> "bundle:uninstall id.jembatan.itests." + plugin)
                .collect(Collectors.joining(";")));
        page.gone("plugin-error");
        assertTyped();
    }

    private void assertTyped() {
        assertTrue("the page was loaded again", (Boolean) page.script("return window.sameLoad === true"));
        assertEquals("131", page.value("vitals-systolic"));
        assertEquals(NOTE, page.value("note-subjective"));
        assertEquals("Antasida", page.value("prescriptions-0-drug"));
        assertEquals("27", page.value("prescriptions-0-quantity"));
    }
}
