package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Check;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.PluginRows;
import id.jembatan.core.store.PluginRows.Kept;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.Prerequisite.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the prerequisites of a bridge: those that the core makes of its fields and mapping kinds, and its own. What
 * calls a gateway is not asked here but read from the last probe.
 */
@Component(service = Checks.class)
public final class Checks {

    /** Id of the core's own check; a refusal by the gateway is kept under it too. */
    static final String CREDENTIALS = "credentials";

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final Duration LOCAL_BUDGET = Duration.ofSeconds(5);

    private final Db db;
    private final Clock clock;
    private final Vault vault;
    private final Lending lending;
    private final Contexts contexts;
    private final PluginCalls calls;
    private final MappingCheck mappings;

    @Activate
    public Checks(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Vault vault,
            @Reference Lending lending,
            @Reference Contexts contexts,
            @Reference PluginCalls calls,
            @Reference MappingCheck mappings) {
        this.db = db;
        this.clock = clock;
        this.vault = vault;
        this.lending = lending;
        this.contexts = contexts;
        this.calls = calls;
        this.mappings = mappings;
    }

    /**
     * @param checks in the order of the steps
     * @param configured something was entered
     * @param complete credentials are complete and were not refused
     * @param connected complete, and every probe succeeded
     * @param toProbe some probe has not succeeded yet, and none was refused
     */
    record Findings(
            List<Check> checks,
            boolean configured,
            boolean complete,
            boolean connected,
            boolean refused,
            boolean toProbe) {}

    Findings look(Installed plugin, Vault.Place place) {
        Map<String, Kept> kept = kept(place);
        List<Ordered> all = new ArrayList<>();
        if (!plugin.fields().isEmpty()) {
            all.add(new Ordered(Kind.CREDENTIAL, credentials(plugin, place, kept.get(CREDENTIALS))));
        }
        plugin.kinds().stream()
                .filter(kind -> kind.required())
                .forEach(kind -> all.add(new Ordered(Kind.MAPPING, mappings.look(place, kind))));
        Map<String, Check> local = local(plugin, place);
        for (Prerequisite prerequisite : plugin.prerequisites()) {
            Check check = prerequisite.kind() == Kind.CONNECTIVITY
                    ? probed(prerequisite, kept.get(prerequisite.id()))
                    : local.get(prerequisite.id());
            all.add(new Ordered(prerequisite.kind(), check));
        }
        all.sort(Comparator.comparing(Ordered::kind));
        return findings(plugin, place, all, kept);
    }

    private record Ordered(Kind kind, Check check) {
        boolean ok() {
            return check.status() == Check.Status.OK;
        }
    }

    private Findings findings(Installed plugin, Vault.Place place, List<Ordered> all, Map<String, Kept> kept) {
        boolean complete =
                all.stream().filter(o -> o.check().id().equals(CREDENTIALS)).allMatch(Ordered::ok);
        boolean probed = all.stream()
                .filter(ordered -> ordered.kind() == Kind.CONNECTIVITY)
                .allMatch(Ordered::ok);
        boolean refused = kept.values().stream().anyMatch(Kept::refused);
        boolean configured = plugin.fields().isEmpty() || !vault.sealed(place).isEmpty();
        return new Findings(
                all.stream().map(Ordered::check).toList(),
                configured,
                complete,
                complete && probed,
                refused,
                complete && !probed && !refused);
    }

    private Map<String, Kept> kept(Vault.Place place) {
        return db
                .read(handle -> PluginRows.kept(handle, place.facilityId(), place.pluginId(), place.environment()))
                .stream()
                .collect(Collectors.toMap(Kept::checkId, Function.identity()));
    }

    private Check credentials(Installed plugin, Vault.Place place, Kept refusal) {
        Text title = new Text("Kredensial", "Credentials");
        Instant now = clock.instant();
        if (refusal != null && refusal.refused()) {
            return new Check(
                    CREDENTIALS,
                    Kind.CREDENTIAL.name(),
                    title,
                    Check.Status.FAILED,
                    refusal.sentence(),
                    null,
                    refusal.at());
        }
        List<CredentialField> missing = lending.missing(place, plugin);
        if (!missing.isEmpty()) {
            Text sentence = new Text(
                    "Belum diisi: " + join(missing, Text::id) + ".",
                    "Not entered yet: " + join(missing, Text::en) + ".");
            return new Check(CREDENTIALS, Kind.CREDENTIAL.name(), title, Check.Status.MISSING, sentence, null, now);
        }
        try {
            vault.probe(place);
            lending.loans(place, plugin).values().forEach(lending::value);
        } catch (EmrException e) {
            return new Check(CREDENTIALS, Kind.CREDENTIAL.name(), title, Check.Status.FAILED, e.sentence(), null, now);
        }
        Text ok = new Text("Lengkap.", "Complete.");
        return new Check(CREDENTIALS, Kind.CREDENTIAL.name(), title, Check.Status.OK, ok, null, now);
    }

    private static String join(List<CredentialField> fields, Function<Text, String> language) {
        return fields.stream().map(field -> language.apply(field.label())).collect(Collectors.joining(", "));
    }

    private static Check probed(Prerequisite prerequisite, Kept kept) {
        if (kept == null) {
            return check(
                    prerequisite,
                    Check.Status.UNKNOWN,
                    new Text(
                            "Belum diperiksa; diperiksa begitu kredensial lengkap.",
                            "Not checked yet; it is as soon as the credentials are complete."),
                    null);
        }
        return check(prerequisite, kept.passed() ? Check.Status.OK : Check.Status.FAILED, kept.sentence(), kept.at());
    }

    /** All checks of the bridge itself that ask no gateway, in one call. */
    private Map<String, Check> local(Installed plugin, Vault.Place place) {
        List<Prerequisite> asked = plugin.prerequisites().stream()
                .filter(prerequisite -> prerequisite.kind() != Kind.CONNECTIVITY)
                .toList();
        Map<String, Check> answers = new HashMap<>();
        asked.forEach(prerequisite -> answers.put(prerequisite.id(), unanswered(prerequisite)));
        if (asked.isEmpty()) {
            return answers;
        }
        try {
            answers.putAll(
                    calls.start(plugin.id(), "checks", plugin.loader(), LOCAL_BUDGET, () -> ask(plugin, place, asked))
                            .outcome()
                            .join());
        } catch (CompletionException e) {
            LOG.warn("Checks of bridge {} did not come to their end: {}", plugin.id(), Traces.of(e.getCause()));
        } catch (RejectedExecutionException e) {
            LOG.warn("Checks of bridge {} are put off: every thread is taken", plugin.id());
        }
        return answers;
    }

    private Map<String, Check> ask(Installed plugin, Vault.Place place, List<Prerequisite> asked) {
        Map<String, Check> answers = new LinkedHashMap<>();
        try (BridgeContext context = contexts.call(place, plugin, () -> true)) {
            for (Prerequisite prerequisite : asked) {
                answers.put(prerequisite.id(), ask(prerequisite, context));
            }
        }
        return answers;
    }

    private Check ask(Prerequisite prerequisite, BridgeContext context) {
        try {
            Prerequisite.Result result = prerequisite.check(context);
            Check.Status status = result.ok() ? Check.Status.OK : Check.Status.MISSING;
            return check(prerequisite, status, result.sentence(), clock.instant());
        } catch (EmrException e) {
            return check(prerequisite, Check.Status.FAILED, e.sentence(), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Check {} of bridge {}: {}",
                    prerequisite.id(),
                    context.place().pluginId(),
                    Traces.of(e));
            return check(prerequisite, Check.Status.FAILED, Sentences.bug(e), clock.instant());
        }
    }

    private Check unanswered(Prerequisite prerequisite) {
        Text sentence = new Text(
                "Pemeriksaan ini belum menjawab; dicoba lagi sebentar lagi.",
                "This check has not answered yet; it is tried again in a moment.");
        return check(prerequisite, Check.Status.UNKNOWN, sentence, clock.instant());
    }

    private static Check check(Prerequisite prerequisite, Check.Status status, Text sentence, Instant at) {
        return new Check(
                prerequisite.id(),
                prerequisite.kind().name(),
                prerequisite.title(),
                status,
                sentence,
                prerequisite.helpUrl(),
                at);
    }
}
