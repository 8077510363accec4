package id.jembatan.rxpert.internal.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.builder.BuilderMain;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The starter as the build packs it goes through a clinic's import within every limit, and says what it is. */
public class StarterPackageTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theBundledStarterIsImportedLikeAnyPackage() throws Exception {
        Path home = folder.getRoot().toPath();
        Path packed = home.resolve("starter.rxdict");
        Path key = home.resolve("starter.pub");
        BuilderMain.bundle(Path.of("src/main/starter"), packed, key, "starter", Signer.CLOCK);

        DictionaryHouse house = DictionaryHouse.open(
                home.resolve("house"), TrustedKeys.parse(Files.readAllLines(key)), List.of(), Signer.CLOCK);
        ImportReport report = house.importer().stage(packed, step -> {});
        house.importer().approve(report.id(), "penginstal", step -> {});

        Snapshot active =
                house.version("starter-id", report.manifest().version()).orElseThrow();
        assertTrue(active.substanceCount() >= 400 && active.productCount() >= 600);
        assertEquals(
                "Contoh, bukan RxPERT, belum ditinjau apoteker.",
                active.info().notice().id());
        assertEquals(List.of(), house.troubles());
    }
}
