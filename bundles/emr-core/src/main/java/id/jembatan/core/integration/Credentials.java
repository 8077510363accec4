package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.FieldError;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.integration.CredentialService;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.Json;
import id.jembatan.core.integration.Lending.Loan;
import id.jembatan.core.store.CredentialRows.Sealed;
import id.jembatan.core.store.Db;
import id.jembatan.spi.CredentialField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the settings and secrets of bridges in, and shows of a secret no more than its end. */
@Component(service = CredentialService.class)
public final class Credentials implements CredentialService {

    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
    private static final Permission SEES = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.VIEW);
    private static final Permission ENTERS = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.ENTER);
    private static final int MAX_LENGTH = 4_000;

    /** A secret shorter than this would be given away by its last four characters. */
    private static final int SHOWS_ITS_END = 12;

    private static final int END = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Db db;
    private final Vault vault;
    private final Lending lending;
    private final Bridges bridges;
    private final Gates gates;
    private final Registry registry;

    @Activate
    public Credentials(
            @Reference Db db,
            @Reference Vault vault,
            @Reference Lending lending,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Registry registry) {
        this.db = db;
        this.vault = vault;
        this.lending = lending;
        this.bridges = bridges;
        this.gates = gates;
        this.registry = registry;
    }

    @Override
    public void put(Actor actor, String pluginId, Environment environment, Map<String, String> values) {
        actor.require(ENTERS);
        Map<String, CredentialField> fields = installed(pluginId).fields().stream()
                .collect(Collectors.toMap(CredentialField::name, Function.identity()));
        Map<String, String> plain = checked(fields, values);
        Vault.Place place = new Vault.Place(actor.facilityId(), pluginId, environment);
        db.write(tx -> {
            plain.forEach((name, value) -> vault.put(tx, place, name, value.isEmpty() ? null : value));
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("bridge", pluginId);
            detail.put("environment", environment.name());
            detail.put("fields", new TreeSet<>(plain.keySet()));
            tx.audit(actor, "configure", "credential", null, null, Json.write(detail));
            return null;
        });
        await(gates.credentialsChanged(place));
    }

    /** Known fields only, trimmed; everything that is wrong at once. */
    private static Map<String, String> checked(Map<String, CredentialField> fields, Map<String, String> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        values.forEach((name, value) -> {
            CredentialField field = fields.get(name);
            String trimmed = value == null ? "" : value.strip();
            if (field == null) {
                errors.add(new FieldError(
                        name, new Text("Isian ini tidak dikenal jembatan.", "The bridge knows no such field.")));
            } else if (!fits(field, trimmed)) {
                errors.add(new FieldError(
                        name,
                        new Text(
                                field.label().id() + " tidak sesuai bentuknya. " + help(field, Text::id),
                                field.label().en() + " has the wrong form. " + help(field, Text::en))));
            } else {
                plain.put(name, trimmed);
            }
        });
        if (!errors.isEmpty()) {
            throw EmrException.invalid("credential.invalid", errors);
        }
        return plain;
    }

    private static String help(CredentialField field, Function<Text, String> language) {
        return field.help() == null ? "" : language.apply(field.help());
    }

    private static boolean fits(CredentialField field, String value) {
        if (value.isEmpty()) {
            return true;
        }
        return value.length() <= MAX_LENGTH
                && (field.pattern() == null
                        || Pattern.compile(field.pattern()).matcher(value).matches());
    }

    @Override
    public List<Entry> entries(Actor actor, String pluginId, Environment environment) {
        actor.require(SEES);
        Vault.Place place = new Vault.Place(actor.facilityId(), pluginId, environment);
        Installed plugin = installed(pluginId);
        Map<String, Sealed> sealed = vault.sealed(place);
        Map<String, Loan> loans = lending.loans(place, plugin);
        return plugin.fields().stream()
                .map(field -> {
                    Loan loan = loans.get(field.name());
                    return loan == null ? entry(place, field, sealed.get(field.name())) : lent(loan, field);
                })
                .toList();
    }

    private Entry entry(Vault.Place place, CredentialField field, Sealed sealed) {
        if (sealed == null) {
            return new Entry(field, false, field.secret() ? null : field.defaultValue(), null, null);
        }
        String value = opened(() -> vault.open(place, sealed), place, field);
        String shown = value != null && field.secret() ? end(value) : value;
        return new Entry(field, true, shown, sealed.changedAt(), null);
    }

    /** Of a lent secret nothing is shown here: who may see its end sees it where it was entered. */
    private Entry lent(Loan loan, CredentialField field) {
        String value = field.secret() ? null : opened(() -> lending.value(loan), loan.place(), field);
        return new Entry(
                field,
                false,
                value,
                loan.sealed().changedAt(),
                loan.lender().info().name());
    }

    private static String opened(Supplier<String> value, Vault.Place place, CredentialField field) {
        try {
            return value.get();
        } catch (EmrException e) {
            LOG.warn("Value {} of bridge {} cannot be opened with the present key", field.name(), place.pluginId());
            return null;
        }
    }

    private static String end(String secret) {
        return secret.length() < SHOWS_ITS_END ? null : secret.substring(secret.length() - END);
    }

    @Override
    public void useEnvironment(Actor actor, String pluginId, Environment environment) {
        registry.useEnvironment(actor, pluginId, environment);
    }

    private Installed installed(String pluginId) {
        return bridges.installed(pluginId)
                .orElseThrow(() -> EmrException.notFound(
                        "bridge.unknown", new Text("Jembatan ini tidak terpasang.", "This bridge is not installed.")));
    }

    /** So that the state shown next is the new one; the values are kept in any case. */
    private static void await(CompletableFuture<?> state) {
        try {
            state.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("The new state takes its time; it will be shown when it is known");
        } catch (ExecutionException e) {
            LOG.error("The new state could not be worked out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
