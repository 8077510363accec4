package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.itests.client.EmrClient;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The chart without a mouse. */
public class KeyboardWalk extends BrowserWalk {

    @Test
    public void aVisitIsWrittenAndFinishedByKeysAlone() throws Exception {
        EmrClient staff = clinic.user(administrator(), "utama", "staf.tombol", "doctor", "frontdesk");
        String visit = new Sample(staff).inProgress("Dewi Lestari", "000201", null, "Demam");
        signInAs("tombol", "doctor");
        page.open("/rekam-medis/" + visit).find("vitals");

        page.chord(Keys.ALT, "v").keys("118", Keys.ENTER, "76", Keys.ENTER, "92", Keys.ENTER, "20", Keys.ENTER, "38,4");
        assertEquals("vitals-temperature", page.focus());
        page.chord(Keys.ALT, "s").keys("Demam 2 hari", Keys.TAB, "Faring hiperemis", Keys.TAB, "ISPA");
        assertEquals("note-assessment", page.focus());

        page.chord(Keys.ALT, "g").keys("faring");
        page.find("find-conditions-option");
        String second =
                page.all("[data-testid=find-conditions-option] strong").get(1).getText();
        page.keys(Keys.ARROW_DOWN, Keys.ENTER).see("conditions-item", second);
        assertEquals("find-conditions", page.focus());
        page.chord(Keys.ALT, "t").keys("89.7");
        page.find("find-procedures-option");
        page.keys(Keys.ENTER).see("procedures-item", "89.7");

        page.chord(Keys.ALT, "o").await("line", d -> page.focus().equals("prescriptions-0-drug"));
        page.keys(
                "Paracetamol",
                Keys.ENTER,
                "500 mg",
                Keys.ENTER,
                "tablet",
                Keys.ENTER,
                "3",
                Keys.ENTER,
                "1",
                Keys.ENTER);
        page.keys("10", Keys.ENTER, "bila demam", Keys.ENTER);
        page.await("next line", d -> page.focus().equals("prescriptions-1-drug"));
        page.keys("CTM", Keys.ENTER, "4 mg", Keys.ENTER, "tablet", Keys.ENTER, "2", Keys.ENTER, "1", Keys.ENTER, "6");
        page.keys(Keys.ARROW_UP);
        page.await("line above", d -> page.focus().equals("prescriptions-0-quantity"));

        page.chord(Keys.CONTROL, "s").see("status", "Rekam medis tersimpan");
        page.chord(Keys.ALT, "l").find("finish-dialog");
        page.await("focus in the dialog", d -> page.focus().equals("finish-disposition"));
        page.keys(Keys.ENTER).see("chart-status", "Selesai");

        JsonNode kept = staff.get("/encounters/" + visit + "/chart");
        assertEquals(92, kept.path("vitals").path("value").path("heartRate").asInt());
        assertEquals(38.4, kept.path("vitals").path("value").path("temperature").asDouble(), 0);
        assertEquals("ISPA", kept.path("note").path("value").path("assessment").asText());
        assertEquals(second, kept.at("/conditions/value/0/code").asText());
        assertEquals(10, kept.at("/prescriptions/value/0/quantity").asInt());
        assertEquals("CTM", kept.at("/prescriptions/value/1/drug").asText());
        assertEquals(
                "FINISHED", staff.get("/encounters/" + visit).path("status").asText());
    }

    @Test
    public void theMenuIsReachedFromThePageAndLeadsToTheNextHeading() throws Exception {
        signInAs("tombol.menu", "doctor");
        page.open("/antrean")
                .await("focus on the heading", d -> focused("tagName").equals("H1"));
        for (int i = 0; i < 20 && !focused("dataset.testid").equals("menu-rekam-medis"); i++) {
            page.chord(Keys.SHIFT, Keys.TAB);
        }
        page.keys(Keys.ENTER).await("the records", d -> page.route().equals("/rekam-medis"));
        page.await("focus in the search", d -> page.focus().equals("find-patient"));
    }

    private String focused(String property) {
        return String.valueOf(page.script("return document.activeElement." + property));
    }
}
