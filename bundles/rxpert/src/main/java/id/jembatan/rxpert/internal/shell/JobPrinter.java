package id.jembatan.rxpert.internal.shell;

import id.jembatan.rxpert.internal.jobs.ImportJob;
import java.io.PrintStream;
import org.apache.karaf.shell.support.table.ShellTable;

/** An import on the console: what changes, or why it was refused. */
final class JobPrinter {
    private JobPrinter() {}

    static void print(ImportJob job, PrintStream out) {
        if (job.report() != null) {
            report(job.report(), out);
        }
        if (job.refusal() != null) {
            refusal(job.refusal(), out);
        }
        switch (job.state()) {
            case WAITING -> out.println("Menunggu persetujuan: rxpert:approve " + job.id() + " NAMA");
            case DONE -> out.println(answering(job) + " menjawab. / answers.");
            case REJECTED -> out.println("Ditolak; kamus yang aktif tidak berubah. / Rejected; nothing changed.");
            case REFUSED, FAILED ->
                out.println("Kamus yang aktif tidak berubah. / The active dictionary is unchanged.");
            default -> out.println(job.state());
        }
    }

    private static String answering(ImportJob job) {
        return job.report() == null
                ? job.name()
                : job.report().dictionary() + " " + job.report().version();
    }

    private static void report(ImportJob.Report report, PrintStream out) {
        out.printf(
                "%s %s (%s), menggantikan / replaces %s%n",
                report.dictionary(),
                report.version(),
                report.vendor(),
                report.replaces() == null ? "-" : report.replaces());
        ShellTable table = new ShellTable();
        table.column("Tabel");
        for (String column : new String[] {"Jumlah", "Baru", "Hilang", "Berubah"}) {
            table.column(column).alignRight();
        }
        row(table, "zat", report.substances(), report.substanceChanges());
        row(table, "produk", report.products(), report.productChanges());
        row(table, "pernyataan", report.statements(), report.statementChanges());
        row(table, "interaksi", report.interactions(), report.interactionChanges());
        table.print(out);
        out.printf(
                "Pasangan / pairs: %d. Kasus uji / test cases: %d/%d. Tingkat berubah / severities changed: %d.%n",
                report.pairs(), report.testsPassed(), report.tests(), report.severityChanges());
        report.severities().forEach(one -> out.printf("  %s: %s -> %s%n", one.key(), one.from(), one.to()));
        report.refiled()
                .forEach(one -> out.printf("  %s: %s -> %s (%s)%n", one.statement(), one.from(), one.to(), one.rule()));
    }

    private static void row(ShellTable table, String name, int count, ImportJob.Changes changes) {
        table.addRow().addContent(name, count, changes.added(), changes.removed(), changes.changed());
    }

    private static void refusal(ImportJob.Refused refusal, PrintStream out) {
        Say.text(refusal.sentence(), out);
        ShellTable table = new ShellTable();
        for (String column : new String[] {"Berkas", "Baris", "Kolom", "Aturan", "Masalah"}) {
            table.column(column);
        }
        for (ImportJob.Fault one : refusal.problems()) {
            table.addRow()
                    .addContent(
                            one.file(),
                            one.line(),
                            one.column(),
                            one.rule() == null ? "" : one.rule(),
                            one.sentence().id());
        }
        if (!refusal.problems().isEmpty()) {
            table.print(out);
        }
    }
}
