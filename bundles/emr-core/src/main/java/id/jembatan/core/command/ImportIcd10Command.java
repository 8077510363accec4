package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.terminology.TerminologyService;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code emr:import-icd10}: replaces the diagnosis codes by a full list, all or nothing. */
@Service
@Command(
        scope = "emr",
        name = "import-icd10",
        description = "Mengimpor daftar ICD-10 lengkap / import a full ICD-10 list")
public final class ImportIcd10Command extends FacilityCommand {

    @Argument(name = "file", description = "CSV UTF-8: code,title_id,title_en,keywords", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--version", description = "Edisi, bawaan 2010")
    String version = "2010";

    @Reference
    TerminologyService terminology;

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws Exception {
        try (InputStream csv = Files.newInputStream(Path.of(file))) {
            out.println(terminology.importCsv(actor, TerminologyService.ICD_10, version, csv) + " kode diimpor.");
        }
    }
}
