package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.MappingService;
import id.jembatan.api.integration.MappingService.Mapping;
import id.jembatan.spi.MappingKind;
import java.io.PrintStream;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code emr:map}: shows the mappings of a bridge, or sets one. */
@Service
@Command(
        scope = "emr",
        name = "map",
        description = "Pemetaan poli, dokter dan tindakan ke kode gateway / show or set a mapping")
public final class MapCommand extends FacilityCommand {

    @Argument(index = 0, name = "plugin", description = "Id plugin, misalnya pcare", required = true)
    @Completion(PluginCompleter.class)
    String plugin;

    @Argument(index = 1, name = "kind", description = "Jenis pemetaan, misalnya poli; tanpa ini: semua")
    String kind;

    @Argument(index = 2, name = "local", description = "Nama lokal persis seperti di daftar, atau kode ICD-9-CM")
    String local;

    @Argument(index = 3, name = "code", description = "Kode gateway; tanpa ini: pemetaan dihapus")
    String code;

    @Reference
    MappingService mappings;

    /** A procedure may be mapped before it was ever done, by its ICD-9-CM code alone. */
    private UUID localId(Actor actor) throws CommandFailure {
        boolean procedure = mappings.kinds(plugin).stream()
                .anyMatch(one -> one.id().equals(kind) && one.local() == MappingKind.Local.PROCEDURE);
        if (procedure) {
            return MappingKind.procedureId(local.strip().split(" ", 2)[0]);
        }
        return mappings.mappings(actor, plugin, kind).stream()
                .filter(one -> one.localName().equals(local))
                .map(Mapping::localId)
                .findFirst()
                .orElseThrow(() -> new CommandFailure("Tidak ada " + kind + " bernama \"" + local + "\"."));
    }

    @Override
    boolean changes() {
        return local != null;
    }

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws CommandFailure {
        if (local != null) {
            mappings.map(actor, plugin, kind, localId(actor), code);
        }
        ShellTable table = new ShellTable();
        table.column("Jenis");
        table.column("Lokal");
        table.column("Kode");
        table.column("Nama di gateway");
        mappings.kinds(plugin).stream()
                .filter(one -> kind == null || one.id().equals(kind))
                .forEach(one -> mappings.mappings(actor, plugin, one.id())
                        .forEach(mapping -> table.addRow()
                                .addContent(
                                        one.id(),
                                        mapping.localName(),
                                        mapping.code() == null ? "-" : mapping.code(),
                                        mapping.codeName() == null ? "" : mapping.codeName())));
        table.print(out);
    }
}
