package id.jembatan.rxpert.internal.keeper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What an updated bundle does with the example it brings. */
public class StarterArrivalTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Shelves shelves;

    @Before
    public void prepare() {
        shelves = new Shelves(folder.getRoot().toPath());
    }

    /** The bundle starts with this example inside; each build has a key of its own. */
    private DictionaryKeeper start(String version) throws IOException {
        StarterPackage starter =
                shelves.starter(new Signer(), version, Dict.empty().substance("warfarin"));
        return Shelves.await(new DictionaryKeeper(shelves.settings(), Signer.CLOCK, starter));
    }

    private static String active(DictionaryKeeper keeper) {
        return keeper.active().get(0).info().version();
    }

    private static List<ImportJob> waiting(ImportJobs jobs, int number) {
        Awaitility.await()
                .until(() -> jobs.all().stream().noneMatch(one -> one.state() == ImportJob.State.RUNNING)
                        && jobs.all().size() >= number);
        return jobs.all().stream()
                .filter(one -> one.state() == ImportJob.State.WAITING)
                .toList();
    }

    private static int laid(DictionaryKeeper keeper) throws IOException {
        return keeper.require().importer().waiting().size();
    }

    @Test
    public void aNewerExampleWaitsAndTheOldOneAnswers() throws Exception {
        start("2026.9.1");
        DictionaryKeeper keeper = start("2026.11.1");
        ImportJobs jobs = new ImportJobs(keeper, Signer.CLOCK);
        ImportJob offer = waiting(jobs, 1).get(0);
        assertEquals("2026.11.1", offer.report().version());
        assertEquals("2026.9.1", offer.report().replaces());
        assertEquals("Jembatan", offer.by());
        assertEquals("2026.9.1", active(keeper));
        jobs.approve(offer.id(), "apt. Sari", step -> {});
        assertEquals("2026.11.1", active(keeper));
        assertEquals(0, laid(start("2026.11.1")));
    }

    @Test
    public void whatWasRejectedIsNotOfferedAgainButTheNextOneIs() throws Exception {
        start("1");
        DictionaryKeeper keeper = start("2");
        ImportJobs jobs = new ImportJobs(keeper, Signer.CLOCK);
        jobs.reject(waiting(jobs, 1).get(0).id(), "apt. Sari");
        assertEquals(0, laid(start("2")));
        assertEquals(1, laid(start("3")));
    }

    @Test
    public void whatWentBackAfterApprovalIsNotOfferedAgain() throws Exception {
        start("1");
        DictionaryKeeper keeper = start("2");
        ImportJobs jobs = new ImportJobs(keeper, Signer.CLOCK);
        jobs.approve(waiting(jobs, 1).get(0).id(), "apt. Sari", step -> {});
        jobs.rollback("mini", "apt. Sari", step -> {});
        DictionaryKeeper later = start("2");
        assertEquals("1", active(later));
        assertEquals(0, laid(later));
    }

    @Test
    public void whileNobodyDecidesItWaitsOnceAndTheNewestTakesItsPlace() throws Exception {
        start("1");
        start("2");
        assertEquals(1, laid(start("2")));
        DictionaryKeeper keeper = start("3");
        assertEquals(1, laid(keeper));
        assertEquals(
                "3",
                waiting(new ImportJobs(keeper, Signer.CLOCK), 1).get(0).report().version());
    }

    @Test
    public void aStartThatWasCutShortOffersItOnce() throws Exception {
        start("1");
        start("2");
        Files.delete(shelves.home.resolve("starter-offered.txt"));
        assertEquals(1, laid(start("2")));
    }

    @Test
    public void anExampleThatCannotBeReadDoesNotKeepTheInstalledOneFromAnswering() throws Exception {
        start("1");
        String key = new Signer().line();
        StarterPackage torn = new StarterPackage(name -> name.equals("starter.pub")
                ? new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8))
                : new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
        assertEquals("1", active(Shelves.await(new DictionaryKeeper(shelves.settings(), Signer.CLOCK, torn))));
        StarterPackage foreign = new StarterPackage(name ->
                new ByteArrayInputStream((name.equals("starter.pub") ? key : "none").getBytes(StandardCharsets.UTF_8)));
        assertEquals("1", active(Shelves.await(new DictionaryKeeper(shelves.settings(), Signer.CLOCK, foreign))));
    }

    @Test
    public void anOlderExampleAndOneThatTheClinicDoesNotHaveAreNotOffered() throws Exception {
        start("2026.11.1");
        assertEquals(0, laid(start("2026.9.1")));
        Shelves vendor = new Shelves(folder.newFolder().toPath());
        vendor.install(vendor.open(), "vendor", "7", Dict.empty().substance("warfarin"));
        DictionaryKeeper keeper = Shelves.await(new DictionaryKeeper(
                vendor.settings(),
                Signer.CLOCK,
                vendor.starter(new Signer(), "9", Dict.empty().substance("warfarin"))));
        assertTrue(keeper.require().importer().waiting().isEmpty());
    }
}
