package id.jembatan.rxpert.internal.jobs;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.jobs.ImportJob.Kind;
import id.jembatan.rxpert.internal.jobs.ImportJob.State;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import id.jembatan.rxpert.internal.store.ImportReport;
import id.jembatan.rxpert.internal.store.Importer;
import id.jembatan.rxpert.internal.store.Step;
import id.jembatan.rxpert.internal.store.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports, approvals and rollbacks, one at a time on a thread of their own; every one is a job that can be looked at. Packages that
 * waited for approval when the bridge was stopped wait again after the start.
 */
@Component(service = ImportJobs.class)
public final class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int MOST_QUEUED = 8;
    private static final int PATIENCE_SECONDS = 10;

    private final DictionaryKeeper keeper;
    private final JobBook book;
    private final ThreadPoolExecutor worker;

    @Activate
    public ImportJobs(@Reference DictionaryKeeper keeper, @Reference Clock clock) {
        this.keeper = keeper;
        this.book = new JobBook(clock);
        this.worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_QUEUED), task -> {
            Thread thread = new Thread(task, "rxpert-import");
            thread.setDaemon(true);
            return thread;
        });
        keeper.whenOpen(house -> submit(() -> findWaiting(house)));
    }

    /** An import under way is let finish for a while; what it leaves half-done is swept at the next start. */
    @Deactivate
    void end() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Newest first. */
    public List<ImportJob> all() {
        return book.all();
    }

    /** @throws EmrException NOT_FOUND */
    public ImportJob get(String id) {
        return book.get(id);
    }

    /**
     * Examines a package in the background.
     *
     * @param file is removed afterwards
     */
    public ImportJob start(String name, Path file, String by) {
        Importer importer = keeper.require().importer();
        ImportJob job = book.open(Kind.IMPORT, name, by, Step.RECEIVE);
        submit(() -> {
            try {
                examine(job.id(), step -> {}, progress -> importer.stage(file, name, by, progress));
            } finally {
                remove(file);
            }
        });
        return job;
    }

    /** Examines a package now, on the thread of the caller. */
    public ImportJob examine(String name, Path file, String by, Consumer<Step> progress) {
        Importer importer = keeper.require().importer();
        ImportJob job = book.open(Kind.IMPORT, name, by, Step.RECEIVE);
        return examine(job.id(), progress, steps -> importer.stage(file, name, by, steps));
    }

    /** Approves a waiting package in the background. @throws EmrException CONFLICT when it does not wait */
    public ImportJob startApprove(String id, String approver) {
        ImportJob job = book.take(id, named(approver));
        submit(() -> approve(job, approver, step -> {}));
        return job;
    }

    /** Approves a waiting package now, on the thread of the caller. @throws EmrException CONFLICT when it does not wait */
    public ImportJob approve(String id, String approver, Consumer<Step> progress) {
        return approve(book.take(id, named(approver)), approver, progress);
    }

    /** An approval is somebody's. */
    private static String named(String approver) {
        if (approver == null || approver.isBlank()) {
            throw EmrException.invalid(
                    "rxpert.job.approver",
                    "name",
                    new Text("Sebutkan nama apoteker yang menyetujui.", "Name the pharmacist who approves."));
        }
        return approver.strip();
    }

    /** Lets a waiting package go. @throws EmrException CONFLICT when it does not wait */
    public ImportJob reject(String id, String by) {
        ImportJob job = book.take(id, by);
        return run(id, () -> {
            keeper.require().importer().reject(job.packageId());
            return book.change(id, one -> book.state(one, State.REJECTED));
        });
    }

    /** Goes back to the version before, in the background. */
    public ImportJob startRollback(String dictionary, String by) {
        keeper.require();
        ImportJob job = book.open(Kind.ROLLBACK, dictionary, by, Step.PARSE);
        submit(() -> rollback(job.id(), dictionary));
        return job;
    }

    /** Goes back to the version before now, on the thread of the caller. */
    public ImportJob rollback(String dictionary, String by, Consumer<Step> progress) {
        keeper.require();
        progress.accept(Step.PARSE);
        return rollback(book.open(Kind.ROLLBACK, dictionary, by, Step.PARSE).id(), dictionary);
    }

    private ImportJob rollback(String id, String dictionary) {
        return run(id, () -> {
            String version = keeper.require().importer().rollback(dictionary);
            LOG.info("Dictionary {} went back to version {}", dictionary, version);
            book.step(id, Step.DONE);
            return book.change(id, one -> book.state(book.named(one, dictionary + " " + version), State.DONE));
        });
    }

    private void findWaiting(DictionaryHouse house) {
        try {
            for (Waiting waiting : house.importer().waiting()) {
                ImportJob job = book.open(Kind.IMPORT, waiting.name(), waiting.by(), Step.RECEIVE);
                examine(job.id(), step -> {}, steps -> house.importer().examineAgain(waiting.id(), steps));
            }
        } catch (IOException e) {
            LOG.error("Packages that wait for approval cannot be listed", e);
        }
    }

    /** Examines a package and tells each step. */
    @FunctionalInterface
    private interface Examination {
        ImportReport run(Consumer<Step> progress) throws PackageException;
    }

    /** Part of a job. */
    @FunctionalInterface
    private interface Work {
        ImportJob run() throws PackageException;
    }

    private ImportJob examine(String id, Consumer<Step> progress, Examination examination) {
        return run(id, () -> {
            ImportReport report = examination.run(step -> {
                book.step(id, step);
                progress.accept(step);
            });
            return book.change(
                    id, one -> book.ended(one, State.WAITING, report.id(), ReportToJob.report(report), null));
        });
    }

    private ImportJob approve(ImportJob job, String approver, Consumer<Step> progress) {
        return run(job.id(), () -> {
            keeper.require().importer().approve(job.packageId(), approver, step -> {
                book.step(job.id(), step);
                progress.accept(step);
            });
            LOG.info(
                    "Dictionary {} {} was approved",
                    job.report().dictionary(),
                    job.report().version());
            return book.change(job.id(), one -> book.ended(one, State.DONE, one.packageId(), one.report(), null));
        });
    }

    private ImportJob run(String id, Work work) {
        try {
            return work.run();
        } catch (PackageException e) {
            LOG.warn("Import {}: {}", id, e.getMessage());
            State state = e.refusal() == Refusal.NOT_STORED ? State.WAITING : State.REFUSED;
            return refused(id, state, ReportToJob.refused(e));
        } catch (EmrException e) {
            return refused(id, State.FAILED, new ImportJob.Refused(e.code(), e.sentence(), List.of()));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("Import {} failed", id, e);
            Text sentence = new Text(
                    "Impor gagal karena kesalahan di dalam sistem; kamus yang aktif tidak berubah. Lihat log.",
                    "The import failed by an internal error; the active dictionary is unchanged. See the log.");
            return refused(id, State.FAILED, new ImportJob.Refused("FAILED", sentence, List.of()));
        }
    }

    private ImportJob refused(String id, State state, ImportJob.Refused refusal) {
        return book.change(id, one -> book.ended(one, state, one.packageId(), one.report(), refusal));
    }

    private void submit(Runnable task) {
        try {
            worker.execute(task);
        } catch (RejectedExecutionException e) {
            throw new EmrException(
                    EmrException.Kind.TOO_MANY,
                    "rxpert.jobs.full",
                    new Text(
                            "Terlalu banyak impor sekaligus. Tunggu sampai selesai.",
                            "Too many imports at once. Wait."),
                    List.of(),
                    e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An uploaded package could not be removed: {}", file.getFileName(), e);
        }
    }
}
