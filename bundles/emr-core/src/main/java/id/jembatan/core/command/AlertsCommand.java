package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.medication.AlertStatistics;
import id.jembatan.api.medication.PrescriptionCheckService;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code emr:alerts}: alerts of prescription checks that were shown and overridden in the last days. */
@Service
@Command(scope = "emr", name = "alerts", description = "Peringatan resep / alerts shown and overridden")
public final class AlertsCommand extends FacilityCommand {

    @Option(name = "--days", description = "Jumlah hari ke belakang, 1 sampai 366 / days back")
    int days = 30;

    @Reference
    PrescriptionCheckService checks;

    @Reference
    Clock clock;

    @Override
    void run(Actor actor, Facility facility, PrintStream out) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
        AlertStatistics statistics = checks.statistics(actor, today.minusDays(days - 1L), today);
        out.println(facility.code() + ": " + statistics.prescriptions() + " resep diperiksa, " + statistics.notChecked()
                + " dengan baris yang tidak diperiksa");
        ShellTable table = new ShellTable().emptyTableText("Tidak ada peringatan dalam " + days + " hari terakhir");
        table.column("Kategori");
        table.column("Tingkat");
        table.column("Obat");
        table.column("Terhadap");
        table.column("Tampil").alignRight();
        table.column("Diabaikan").alignRight();
        table.column("Alasan");
        statistics
                .rows()
                .forEach(row -> table.addRow()
                        .addContent(
                                row.category(),
                                row.severity(),
                                row.drug(),
                                row.against() == null ? "" : row.against(),
                                row.shown(),
                                row.overridden(),
                                row.reasons()));
        table.print(out);
    }
}
