package id.jembatan.rxpert.internal.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ImportJobsTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Shelves shelves;
    private DictionaryKeeper keeper;
    private ImportJobs jobs;

    @Before
    public void open() {
        shelves = new Shelves(folder.getRoot().toPath());
        keeper = shelves.open();
        jobs = new ImportJobs(keeper, Signer.CLOCK);
    }

    @After
    public void end() throws InterruptedException {
        jobs.end();
    }

    private static Dict dict() {
        return Dict.empty().substance("warfarin").substance("ibuprofen");
    }

    private ImportJob ended(ImportJob job) {
        Awaitility.await().until(() -> jobs.get(job.id()).state() != ImportJob.State.RUNNING);
        return jobs.get(job.id());
    }

    @Test
    public void anImportWaitsForApprovalAndThenAnswers() {
        Path file = shelves.signed("mini", "1", dict());
        ImportJob waiting = ended(jobs.start("mini.rxdict", file, "Sari"));
        assertEquals(ImportJob.State.WAITING, waiting.state());
        assertEquals("mini", waiting.report().dictionary());
        assertEquals(2, waiting.report().substanceChanges().added());
        assertNull(waiting.report().replaces());
        assertTrue(keeper.active().isEmpty());
        Awaitility.await().until(() -> !Files.exists(file));
        ImportJob done = ended(jobs.startApprove(waiting.id(), "apt. Sari"));
        assertEquals(ImportJob.State.DONE, done.state());
        assertEquals("apt. Sari", done.approvedBy());
        assertEquals(done.steps(), done.stepNumber());
        assertEquals("1", keeper.active().get(0).info().version());
    }

    @Test
    public void aRefusedPackageSaysWhereAndWhyAndLeavesTheOldOne() throws Exception {
        shelves.install(keeper, "mini", "1", dict());
        Dict broken = dict().statement("kid", "warfarin", "ANAK", "age_to=18y");
        ImportJob refused = ended(jobs.start("broken.rxdict", shelves.signed("mini", "2", broken), "Sari"));
        assertEquals(ImportJob.State.REFUSED, refused.state());
        assertEquals("RULE_BROKEN", refused.refusal().code());
        ImportJob.Fault fault = refused.refusal().problems().get(0);
        assertEquals("S38", fault.rule());
        assertTrue(fault.file().startsWith("statements"));
        assertFalse(fault.sentence().en().isEmpty());
        assertEquals("1", keeper.active().get(0).info().version());
    }

    @Test
    public void aRejectedPackageCannotBeApproved() {
        ImportJob waiting = jobs.examine("x", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        assertEquals(ImportJob.State.REJECTED, jobs.reject(waiting.id(), "Sari").state());
        assertEquals(
                EmrException.Kind.CONFLICT,
                assertThrows(EmrException.class, () -> jobs.startApprove(waiting.id(), "Sari"))
                        .kind());
        assertEquals(
                EmrException.Kind.NOT_FOUND,
                assertThrows(EmrException.class, () -> jobs.get("none")).kind());
    }

    @Test
    public void whatWaitedBeforeARestartWaitsAgain() throws Exception {
        jobs.examine("x", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        jobs.end();
        keeper = shelves.open();
        jobs = new ImportJobs(keeper, Signer.CLOCK);
        Awaitility.await().until(() -> jobs.all().stream().anyMatch(one -> one.state() == ImportJob.State.WAITING));
        ImportJob again = jobs.all().get(0);
        assertEquals(
                ImportJob.State.DONE,
                jobs.approve(again.id(), "apt. Sari", step -> {}).state());
        assertEquals("1", keeper.active().get(0).info().version());
    }

    @Test
    public void whatWaitsKeepsItsNameAndWhoBroughtIt() throws Exception {
        jobs.examine("kamus.rxdict", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        jobs.end();
        jobs = new ImportJobs(shelves.open(), Signer.CLOCK);
        Awaitility.await().until(() -> jobs.all().stream().anyMatch(one -> one.state() == ImportJob.State.WAITING));
        assertEquals("kamus.rxdict", jobs.all().get(0).name());
        assertEquals("Sari", jobs.all().get(0).by());
    }

    @Test
    public void anApprovalIsSomebodys() {
        ImportJob waiting = jobs.examine("x", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        assertEquals(
                EmrException.Kind.INVALID,
                assertThrows(EmrException.class, () -> jobs.approve(waiting.id(), " ", step -> {}))
                        .kind());
        assertEquals(ImportJob.State.WAITING, jobs.get(waiting.id()).state());
    }

    @Test
    public void afterARollbackTheVersionMayComeAgain() throws Exception {
        shelves.install(keeper, "mini", "1", dict());
        shelves.install(keeper, "mini", "2", dict());
        ImportJob back = jobs.rollback("mini", "Sari", step -> {});
        assertEquals("mini 1", back.name());
        assertEquals(ImportJob.Kind.ROLLBACK, back.kind());
        ImportJob again = jobs.examine("x", shelves.signed("mini", "2", dict()), "Sari", step -> {});
        jobs.approve(again.id(), "apt. Sari", step -> {});
        assertEquals("2", keeper.active().get(0).info().version());
        assertEquals(2, keeper.require().kept("mini").size());
    }

    @Test
    public void whatAnswersAlreadyIsNotApprovedTwice() throws Exception {
        ImportJob first = jobs.examine("x", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        ImportJob second = jobs.examine("x", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        jobs.approve(first.id(), "apt. Sari", step -> {});
        assertEquals(
                "SAME_VERSION",
                jobs.approve(second.id(), "apt. Sari", step -> {}).refusal().code());
        assertTrue(keeper.require().importer().waiting().isEmpty());
    }

    @Test
    public void whatTheDiskDoesNotTakeGoesOnWaiting() throws Exception {
        ImportJob waiting = jobs.examine("x", shelves.signed("mini", "1", dict()), "Sari", step -> {});
        Path inTheWay = Files.createFile(shelves.home.resolve("dictionaries").resolve("mini"));
        ImportJob failed = jobs.approve(waiting.id(), "apt. Sari", step -> {});
        assertEquals("NOT_STORED", failed.refusal().code());
        assertEquals(ImportJob.State.WAITING, failed.state());
        assertTrue(keeper.active().isEmpty());
        Files.delete(inTheWay);
        ImportJob done = jobs.approve(waiting.id(), "apt. Sari", step -> {});
        assertEquals(ImportJob.State.DONE, done.state());
        assertNull(done.refusal());
        assertEquals("1", keeper.active().get(0).info().version());
    }

    @Test
    public void rollbackIsAJobTooAndSaysWhenThereIsNothingOlder() throws Exception {
        shelves.install(keeper, "mini", "1", dict());
        shelves.install(keeper, "mini", "2", dict());
        assertEquals(
                ImportJob.State.DONE, ended(jobs.startRollback("mini", "Sari")).state());
        assertEquals("1", keeper.active().get(0).info().version());
        ImportJob nothing = ended(jobs.startRollback("mini", "Sari"));
        assertEquals("NO_OLDER_VERSION", nothing.refusal().code());
    }
}
