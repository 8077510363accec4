package id.jembatan.core.terminology;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.terminology.Concept;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.TerminologyRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code systems, kept in the database and searched in memory. An empty installation begins with the starter lists. */
@Component
public final class TerminologyServiceImpl implements TerminologyService {
    private static final Logger LOG = LoggerFactory.getLogger(TerminologyServiceImpl.class);
    private static final Permission ENTER = Permission.of(Permission.Kind.TERMINOLOGY, Permission.Act.ENTER);
    private static final String STARTER = "starter";
    private static final int MOST_HITS = 50;
    private static final List<String> SYSTEMS = List.of(ICD_10, ICD_9_CM);

    private final Db db;
    private final Map<String, ConceptIndex> indexes = new ConcurrentHashMap<>();

    @Activate
    public TerminologyServiceImpl(@Reference Db db) {
        this.db = db;
        Map<String, String> versions = db.read(TerminologyRows::versions);
        for (String system : SYSTEMS) {
            if (versions.containsKey(system)) {
                load(system, versions.get(system));
            } else {
                loadStarter(system);
            }
        }
    }

    @Override
    public List<Concept> search(String system, String text, int limit) {
        if (limit < 1 || limit > MOST_HITS) {
            throw EmrException.invalid(
                    "terminology.limit",
                    "limit",
                    new Text("Batas hasil antara 1 dan 50.", "The limit is between 1 and 50."));
        }
        return text == null || text.isBlank() ? List.of() : index(system).search(text.strip(), limit);
    }

    @Override
    public Optional<Concept> lookup(String system, String code) {
        return code == null
                ? Optional.empty()
                : index(system).lookup(code.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int importCsv(Actor actor, String system, String version, InputStream csv) {
        actor.require(ENTER);
        index(system);
        FieldErrors errors = new FieldErrors();
        String name = errors.requiredLine("version", new Text("Versi", "The version"), version, 40);
        errors.throwIfAny("terminology.version");
        List<TerminologyRows.Row> rows = CodeList.read(csv);
        db.write(tx -> {
            TerminologyRows.replace(tx.handle(), system, name, rows, tx.now());
            tx.audit(
                    actor,
                    "configure",
                    "terminology",
                    null,
                    null,
                    Json.write(Map.of("system", system, "version", name, "codes", rows.size())));
            return null;
        });
        load(system, name);
        return rows.size();
    }

    @Override
    public List<SystemInfo> systems() {
        return SYSTEMS.stream()
                .filter(indexes::containsKey)
                .map(system -> new SystemInfo(
                        system,
                        indexes.get(system).version(),
                        indexes.get(system).size()))
                .toList();
    }

    private ConceptIndex index(String system) {
        ConceptIndex index = system == null ? null : indexes.get(system);
        if (index == null) {
            throw EmrException.notFound(
                    "terminology.unknown", new Text("Daftar kode ini tidak dikenal.", "There is no such code system."));
        }
        return index;
    }

    private void load(String system, String version) {
        indexes.put(system, new ConceptIndex(system, version, db.read(handle -> TerminologyRows.of(handle, system))));
    }

    private void loadStarter(String system) {
        String path = "/terminology/" + system + "-starter.csv";
        try (InputStream csv = TerminologyServiceImpl.class.getResourceAsStream(path)) {
            if (csv == null) {
                LOG.warn("There is no starter list for {}; import one", system);
                indexes.put(system, new ConceptIndex(system, "-", List.of()));
                return;
            }
            List<TerminologyRows.Row> rows = CodeList.read(csv);
            db.write(tx -> {
                TerminologyRows.replace(tx.handle(), system, STARTER, rows, tx.now());
                return null;
            });
            load(system, STARTER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
