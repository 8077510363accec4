package id.jembatan.rxpert.internal.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.policy.PolicyDesk.Draft;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PolicyDeskTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Shelves shelves;
    private DictionaryKeeper keeper;
    private PolicyDesk desk;

    @Before
    public void open() throws Exception {
        shelves = new Shelves(folder.getRoot().toPath());
        keeper = shelves.open();
        shelves.install(
                keeper,
                "mini",
                "1",
                Dict.empty()
                        .substance("warfarin")
                        .substance("ibuprofen")
                        .group("nsaid", "allergy")
                        .interaction("war_ibu", "warfarin", "ibuprofen", "MAJOR", "layer=beers")
                        .statement("old", "warfarin", "LANSIA", "age_from=65y"));
        desk = new PolicyDesk(keeper, Signer.CLOCK);
    }

    private static Draft draft(long version, Draft.Choice... choices) {
        return new Draft(version, Set.of("beers"), false, List.of(choices));
    }

    private static Draft.Choice choice(String key, Severity severity) {
        return new Draft.Choice(key, severity, "rapat farmasi");
    }

    @Test
    public void decisionsAreKeptWithWhoAndWhyAndSurviveARestart() {
        assertEquals(0, desk.current().version());
        assertTrue(desk.current().labelOnlyAsInfo());
        desk.change(
                draft(
                        0,
                        choice("war_ibu", Severity.MINOR),
                        choice("old", Severity.INFO),
                        choice("nsaid", Severity.MAJOR)),
                "apt. Sari");
        ClinicPolicy again = new PolicyDesk(keeper, Signer.CLOCK).current();
        assertEquals(desk.current(), again);
        assertEquals("apt. Sari", again.decisions().get(0).by());
        assertEquals(Set.of("beers"), again.layersOff());
        assertEquals(List.of("beers"), desk.layers());
        assertEquals(Severity.MINOR, again.forChecks().severities().get("war_ibu"));
    }

    @Test
    public void whoDecidedStaysWhenSomethingElseChanges() {
        desk.change(draft(0, choice("old", Severity.INFO)), "apt. Sari");
        desk.change(draft(1, choice("old", Severity.INFO), choice("war_ibu", Severity.MINOR)), "apt. Budi");
        assertEquals("apt. Sari", desk.current().decisions().get(0).by());
        assertEquals("apt. Budi", desk.current().decisions().get(1).by());
    }

    @Test
    public void whatIsWrongIsNotSaved() {
        assertEquals(
                EmrException.Kind.CONFLICT,
                assertThrows(EmrException.class, () -> desk.change(draft(3), "x"))
                        .kind());
        for (Draft.Choice wrong : List.of(
                choice("nothing", Severity.INFO),
                choice("old", null),
                new Draft.Choice("old", Severity.INFO, " "),
                new Draft.Choice("old", Severity.INFO, "x".repeat(301)))) {
            EmrException refused = assertThrows(EmrException.class, () -> desk.change(draft(0, wrong), "x"));
            assertEquals("decisions[0]", refused.fields().get(0).field());
        }
        assertEquals(0, desk.current().version());
    }

    @Test
    public void aDamagedPolicyStopsTheChecksLoudly() throws Exception {
        Files.writeString(shelves.home.resolve("policy.json"), "{\"version\": 1}");
        PolicyDesk damaged = new PolicyDesk(keeper, Signer.CLOCK);
        assertEquals(-1, damaged.version());
        assertEquals(
                EmrException.Kind.UNAVAILABLE,
                assertThrows(EmrException.class, damaged::current).kind());
    }
}
