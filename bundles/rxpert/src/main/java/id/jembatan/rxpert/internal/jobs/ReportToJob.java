package id.jembatan.rxpert.internal.jobs;

import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.format.Manifest;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Problem;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.store.Differences;
import id.jembatan.rxpert.internal.store.ImportReport;
import id.jembatan.rxpert.internal.truths.TruthsRunner.Outcome;

/** The engine's report and refusals as a job shows them. */
final class ReportToJob {
    private static final int MOST_KEYS = 100;

    private ReportToJob() {}

    static ImportJob.Report report(ImportReport one) {
        Manifest manifest = one.manifest();
        Differences changes = one.differences();
        return new ImportJob.Report(
                manifest.dictionary(),
                Texts.of(Words.of(orEmpty(manifest.titleId()), orEmpty(manifest.titleEn()))),
                manifest.vendor(),
                manifest.version(),
                manifest.kind(),
                one.replaces().isEmpty() ? null : one.replaces(),
                manifest.expires(),
                Texts.orNull(Words.of(orEmpty(manifest.noticeId()), orEmpty(manifest.noticeEn()))),
                manifest.keyId(),
                one.substances(),
                one.products(),
                one.statements(),
                one.interactions(),
                one.pairs(),
                one.refiled().stream()
                        .limit(MOST_KEYS)
                        .map(moved -> new ImportJob.Refiled(
                                moved.statement(),
                                moved.rule(),
                                moved.from().name(),
                                moved.to().name()))
                        .toList(),
                (int) one.tests().stream().filter(Outcome::passed).count(),
                one.tests().size(),
                changes(changes.substances()),
                changes(changes.products()),
                changes(changes.statements()),
                changes(changes.interactions()),
                changes.severityChanges(),
                changes.severities().stream()
                        .limit(MOST_KEYS)
                        .map(row -> new ImportJob.SeverityChange(
                                row.key(), row.from().name(), row.to().name()))
                        .toList());
    }

    private static ImportJob.Changes changes(Differences.Table table) {
        return new ImportJob.Changes(
                table.added(),
                table.removed(),
                table.changed(),
                table.keys().stream().limit(MOST_KEYS).toList());
    }

    static ImportJob.Refused refused(PackageException e) {
        return new ImportJob.Refused(
                e.refusal().name(),
                Texts.of(e.words()),
                e.problems().stream().limit(MOST_KEYS).map(ReportToJob::fault).toList());
    }

    private static ImportJob.Fault fault(Problem one) {
        return new ImportJob.Fault(
                one.at().file(),
                one.at().line(),
                one.column(),
                one.rule().isEmpty() ? null : one.rule(),
                Texts.of(one.words()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
