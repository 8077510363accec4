package id.jembatan.rxpert.internal.keeper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DictionaryKeeperTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Shelves shelves;

    @Before
    public void prepare() {
        shelves = new Shelves(folder.getRoot().toPath());
    }

    private DictionaryKeeper open(StarterPackage starter) {
        return Shelves.await(new DictionaryKeeper(shelves.settings(), Signer.CLOCK, starter));
    }

    private static String version(DictionaryKeeper keeper) {
        return keeper.active().get(0).info().version();
    }

    @Test
    public void theExampleIsInstalledAtTheFirstStartOnly() throws Exception {
        DictionaryKeeper keeper =
                open(shelves.starter(new Signer(), "1", Dict.empty().substance("warfarin")));
        assertEquals("1", version(keeper));
        assertEquals("Jembatan", keeper.require().kept("mini").get(0).approvedBy());
        DictionaryKeeper later =
                open(shelves.starter(new Signer(), "1", Dict.empty().substance("warfarin")));
        assertEquals("1", version(later));
        assertTrue(later.require().troubles().isEmpty());
        assertTrue(later.require().importer().waiting().isEmpty());
    }

    @Test
    public void anExampleOfAnOlderBuildStillOpensWhenTheKeyIsAnother() throws Exception {
        open(shelves.starter(new Signer(), "1", Dict.empty().substance("warfarin")));
        assertEquals("1", version(open(Shelves.nothing())));
    }

    @Test
    public void anExampleThatIsRefusedLeavesAnEmptyHouse() throws Exception {
        DictionaryKeeper keeper =
                open(shelves.starter(new Signer(), "1", Dict.empty().interaction("x", "none", "nothing", "MAJOR")));
        assertTrue(keeper.active().isEmpty());
        assertNull(keeper.problem());
    }

    @Test
    public void aDictionaryThatIsThereKeepsTheExampleOut() throws Exception {
        shelves.install(shelves.open(), "vendor", "7", Dict.empty().substance("warfarin"));
        DictionaryKeeper keeper =
                open(shelves.starter(new Signer(), "1", Dict.empty().substance("warfarin")));
        assertEquals(1, keeper.active().size());
        assertEquals("7", version(keeper));
    }

    @Test
    public void withoutAnExampleNothingAnswersAndNothingIsWrong() {
        DictionaryKeeper keeper = open(Shelves.nothing());
        assertTrue(keeper.active().isEmpty());
        assertNull(keeper.problem());
    }

    @Test
    public void whatCannotBeOpenedSaysWhy() throws Exception {
        Files.writeString(shelves.home, "a file where the folder should be");
        DictionaryKeeper keeper = open(Shelves.nothing());
        assertTrue(keeper.house().isEmpty());
        assertTrue(keeper.problem().id().contains("id.jembatan.rxpert"));
    }

    @Test
    public void aKeyWrittenWronglyIsPassedOverAndSaidWhileTheOthersHold() throws Exception {
        shelves.install(shelves.open(), "vendor", "7", Dict.empty().substance("warfarin"));
        List<String> keys = List.of("vendor nonsense 2030-01-01", shelves.signer.line(), "half");
        RxpertSettings slip = new RxpertSettings(shelves.home, keys, List.of(), Set.of(), true);
        DictionaryKeeper keeper = Shelves.await(new DictionaryKeeper(slip, Signer.CLOCK, Shelves.nothing()));
        assertEquals("7", version(keeper));
        assertEquals(2, keeper.warnings().size());
        assertTrue(keeper.warnings().get(0).id().contains("vendor nonsense"));
    }

    @Test(timeout = 60_000)
    public void newSettingsWhileTheFirstStartGoesOnFindTheExample() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        StarterPackage example = shelves.starter(new Signer(), "1", Dict.empty().substance("warfarin"), gate);
        DictionaryKeeper first = new DictionaryKeeper(shelves.settings(), Signer.CLOCK, example);
        Thread end = new Thread(first::end);
        end.start();
        while (end.getState() != Thread.State.TIMED_WAITING && end.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        assertTrue("it does not let go of the folder while it writes there", end.isAlive());
        gate.countDown();
        end.join();
        assertEquals("1", version(open(example)));
    }

    @Test
    public void whileItLoadsNobodyWaits() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        StarterPackage slow = new StarterPackage(name -> {
            try {
                gate.await();
                return null;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        DictionaryKeeper keeper = new DictionaryKeeper(shelves.settings(), Signer.CLOCK, slow);
        assertTrue(keeper.isLoading());
        assertTrue(keeper.house().isEmpty());
        assertEquals("Kamus obat sedang dimuat.", keeper.problem().id());
        gate.countDown();
        assertNull(Shelves.await(keeper).problem());
    }

    @Test
    public void aKilledFirstStartIsMadeUpFor() throws Exception {
        Files.createDirectories(shelves.home.resolve("dictionaries/mini/1.part"));
        assertEquals(
                "1",
                version(open(shelves.starter(new Signer(), "1", Dict.empty().substance("warfarin")))));
    }
}
