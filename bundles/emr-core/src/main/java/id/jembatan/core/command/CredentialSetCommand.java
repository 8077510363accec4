package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.integration.CredentialService;
import id.jembatan.api.integration.CredentialService.Entry;
import id.jembatan.api.integration.PluginState.Environment;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code emr:credential-set}: settings and secrets of a bridge, asked one by one with hidden secrets, or from a file. */
@Service
@Command(
        scope = "emr",
        name = "credential-set",
        description =
                "Mengisi kredensial plugin; rahasia tidak ditampilkan / enter a bridge's credentials, secrets hidden")
public final class CredentialSetCommand extends FacilityCommand {

    private static final char HIDDEN = '*';

    @Argument(name = "plugin", description = "Id plugin, misalnya pcare", required = true)
    @Completion(PluginCompleter.class)
    String plugin;

    @Option(name = "--environment", description = "DEVELOPMENT (bawaan) atau PRODUCTION")
    String environment = Environment.DEVELOPMENT.name();

    @Option(name = "--file", description = "Berkas .properties UTF-8: nama = nilai; hapus setelah dipakai")
    String file;

    @Reference
    CredentialService credentials;

    @Override
    boolean changes() {
        return true;
    }

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws Exception {
        Environment chosen = environment(environment);
        List<Entry> entries = credentials.entries(actor, plugin, chosen);
        Map<String, String> values = file == null ? ask(entries) : read(Path.of(file), names(entries));
        credentials.put(actor, plugin, chosen, values);
        out.println(
                values.size() + " isian disimpan untuk " + plugin + " di " + facility.code() + " (" + chosen + ").");
    }

    static Environment environment(String text) throws CommandFailure {
        for (Environment known : Environment.values()) {
            if (known.name().equalsIgnoreCase(text)) {
                return known;
            }
        }
        throw new CommandFailure("Lingkungan harus DEVELOPMENT atau PRODUCTION, bukan " + text + ".");
    }

    private static Set<String> names(List<Entry> entries) {
        return entries.stream().map(entry -> entry.field().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An empty answer leaves a value as it is. */
    private Map<String, String> ask(List<Entry> entries) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String prompt = entry.field().label().id() + " (" + entry.field().name() + ")" + known(entry) + ": ";
            String answer = session.readLine(prompt, entry.field().secret() ? HIDDEN : null);
            if (answer != null && !answer.isBlank()) {
                values.put(entry.field().name(), answer.strip());
            }
        }
        return values;
    }

    /** What holds when nothing is answered. */
    static String known(Entry entry) {
        if (entry.set()) {
            return " [sudah diisi]";
        }
        if (entry.lentBy() != null) {
            return " [mengikuti " + entry.lentBy().id() + "]";
        }
        String usual = entry.field().defaultValue();
        return usual == null ? "" : " [bawaan " + usual + "]";
    }

    /** @throws CommandFailure when the file holds a name that the bridge does not know; values are never repeated */
    static Map<String, String> read(Path file, Set<String> names) throws IOException, CommandFailure {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new CommandFailure("Isian tidak dikenal: " + String.join(", ", unknown) + ". Yang dikenal: "
                    + String.join(", ", names) + ".");
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> properties.getProperty(name).strip()));
    }
}
