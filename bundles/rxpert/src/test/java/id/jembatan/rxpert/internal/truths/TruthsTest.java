package id.jembatan.rxpert.internal.truths;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.truths.TruthsRunner.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** The runner itself: it must be able to fail. */
public class TruthsTest {
    private static final Snapshot DICTIONARY = Dict.empty()
            .substance("warfarin")
            .substance("ibuprofen")
            .interaction("x", "warfarin", "ibuprofen", "MAJOR")
            .compile();

    private static Outcome run(String expect, String forbid) throws IOException {
        String json =
                "{\"cases\":[{\"id\":\"C\",\"patient\":{\"age_years\":30,\"sex\":\"F\"},\"current\":[\"ibuprofen\"],"
                        + "\"new\":[\"warfarin\"],\"expect\":[" + expect + "],\"forbid\":[" + forbid + "]}]}";
        return new TruthsRunner(List.of(DICTIONARY))
                .run(TruthCases.read(json.getBytes(StandardCharsets.UTF_8), Signer.TODAY))
                .get(0);
    }

    private static String alert(String severity) {
        return "{\"category\":\"INTERAKSI\",\"severity\":\"" + severity
                + "\",\"drug\":\"ibuprofen\",\"against\":\"warfarin\"}";
    }

    @Test
    public void theFileOfCasesIsReadWhole() throws IOException {
        try (InputStream in = TruthsTest.class.getResourceAsStream("/truths/truths.json")) {
            assertEquals(132, TruthCases.read(in.readAllBytes(), Signer.TODAY).size());
        }
    }

    @Test
    public void anExpectedAlertMustComeWithItsSeverity() throws IOException {
        assertTrue(run(alert("MAJOR"), "").passed());
        assertFalse(run(alert("CONTRAINDICATED"), "").passed());
        assertFalse(run(alert("MAJOR").replace("INTERAKSI", "DUPLIKASI"), "").passed());
        assertFalse(run(alert("MAJOR").replace("ibuprofen", "aspirin"), "").passed());
    }

    @Test
    public void aForbiddenAlertFailsFromItsSeverityOn() throws IOException {
        String forbid = "{\"category\":\"*\",\"drug\":\"*\",\"min_severity\":\"MODERATE\"}";
        assertFalse(run("", forbid).passed());
        assertTrue(run("", forbid.replace("MODERATE", "CONTRAINDICATED")).passed());
        assertFalse(run("", forbid.replace("\"*\",\"drug\":\"*\"", "\"INTERAKSI\",\"drug\":\"warfarin\""))
                .passed());
    }
}
