package id.jembatan.rxpert.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.spi.Prerequisite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RxpertPluginTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void itNeedsADictionaryAndWarnsOfAnExpiredOne() throws Exception {
        Shelves shelves = new Shelves(folder.getRoot().toPath());
        DictionaryKeeper keeper = shelves.open();
        Prerequisite dictionary = new RxpertPlugin(keeper).prerequisites().get(0);
        TestClinic clinic = new TestClinic();
        assertEquals(Prerequisite.Kind.REFERENCE_DATA, dictionary.kind());
        assertFalse(dictionary.check(clinic).ok());
        shelves.install(keeper, "mini", "1", Dict.empty().substance("warfarin"));
        assertTrue(dictionary.check(clinic).ok());
        assertEquals("Aktif: mini 1.", dictionary.check(clinic).sentence().id());
        clinic.clock = Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), ZoneOffset.UTC);
        assertTrue(dictionary.check(clinic).ok());
        assertTrue(dictionary.check(clinic).sentence().id().contains("PERINGATAN"));
    }
}
