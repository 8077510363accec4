package id.jembatan.rxpert.internal.jobs;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.jobs.ImportJob.State;
import id.jembatan.rxpert.internal.store.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The jobs of this run of the bridge, newest first; the oldest finished ones are forgotten. */
final class JobBook {
    private static final int MOST = 40;

    private final Clock clock;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    JobBook(Clock clock) {
        this.clock = clock;
    }

    synchronized ImportJob open(ImportJob.Kind kind, String name, String by, Step first) {
        forget();
        Instant now = clock.instant();
        ImportJob job = at(
                new ImportJob(
                        UUID.randomUUID().toString(),
                        kind,
                        null,
                        name,
                        State.RUNNING,
                        first,
                        0,
                        0,
                        null,
                        by,
                        null,
                        now,
                        now,
                        null,
                        null),
                first);
        jobs.put(job.id(), job);
        return job;
    }

    private void forget() {
        List<String> finished = jobs.values().stream()
                .filter(one -> one.state() != State.RUNNING && one.state() != State.WAITING)
                .map(ImportJob::id)
                .toList();
        finished.stream().limit(Math.max(0, jobs.size() - MOST + 1)).forEach(jobs::remove);
    }

    synchronized List<ImportJob> all() {
        List<ImportJob> all = new ArrayList<>(jobs.values());
        Collections.reverse(all);
        return all;
    }

    /** @throws EmrException NOT_FOUND */
    synchronized ImportJob get(String id) {
        ImportJob job = jobs.get(id);
        if (job == null) {
            throw EmrException.notFound(
                    "rxpert.job",
                    new Text("Pekerjaan impor ini tidak ada lagi.", "This import is not there any more."));
        }
        return job;
    }

    synchronized ImportJob change(String id, UnaryOperator<ImportJob> change) {
        ImportJob next = change.apply(get(id));
        jobs.put(id, next);
        return next;
    }

    /** Takes a waiting job into work. @throws EmrException CONFLICT when it does not wait */
    synchronized ImportJob take(String id, String approver) {
        ImportJob job = get(id);
        if (job.state() != State.WAITING) {
            throw EmrException.conflict(
                    "rxpert.job.state",
                    new Text(
                            "Paket ini tidak sedang menunggu persetujuan.",
                            "This package does not wait for approval."));
        }
        return change(id, one -> state(by(one, approver), State.RUNNING));
    }

    void step(String id, Step step) {
        change(id, one -> at(one, step));
    }

    private ImportJob at(ImportJob one, Step step) {
        Copy copy = new Copy(one);
        copy.step = step;
        copy.changedAt = clock.instant();
        return copy.made();
    }

    ImportJob state(ImportJob one, State state) {
        return ended(one, state, one.packageId(), one.report(), one.refusal());
    }

    ImportJob ended(ImportJob one, State state, String packageId, ImportJob.Report report, ImportJob.Refused refusal) {
        Copy copy = new Copy(one);
        copy.state = state;
        copy.packageId = packageId;
        copy.report = report;
        copy.refusal = refusal;
        copy.changedAt = clock.instant();
        return copy.made();
    }

    ImportJob named(ImportJob one, String name) {
        Copy copy = new Copy(one);
        copy.name = name;
        return copy.made();
    }

    private static ImportJob by(ImportJob one, String approver) {
        Copy copy = new Copy(one);
        copy.approvedBy = approver;
        return copy.made();
    }

    /** A job of which some parts are about to change. */
    private static final class Copy {
        private final ImportJob of;
        private String packageId;
        private String name;
        private State state;
        private Step step;
        private String approvedBy;
        private Instant changedAt;
        private ImportJob.Report report;
        private ImportJob.Refused refusal;

        Copy(ImportJob of) {
            this.of = of;
            this.packageId = of.packageId();
            this.name = of.name();
            this.state = of.state();
            this.step = of.step();
            this.approvedBy = of.approvedBy();
            this.changedAt = of.changedAt();
            this.report = of.report();
            this.refusal = of.refusal();
        }

        ImportJob made() {
            return new ImportJob(
                    of.id(),
                    of.kind(),
                    packageId,
                    name,
                    state,
                    step,
                    step.ordinal() + 1,
                    Step.values().length,
                    Texts.of(step.words()),
                    of.by(),
                    approvedBy,
                    of.startedAt(),
                    changedAt,
                    report,
                    refusal);
        }
    }
}
