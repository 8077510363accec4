package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.Settings;
import id.jembatan.core.store.CredentialRows;
import id.jembatan.core.store.CredentialRows.Sealed;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.Tx;
import id.jembatan.spi.CredentialField;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals and opens the values of bridges. What leaves it in the clear goes to the bridge itself and nowhere else. */
@Component(service = Vault.class)
public final class Vault {

    private final Db db;
    private final Seal seal;

    @Activate
    public Vault(@Reference Db db, @Reference Settings settings) {
        this(db, settings.keyFile());
    }

    Vault(Db db, Path keyFile) {
        SecureRandom random = new SecureRandom();
        this.db = db;
        this.seal = new Seal(KeyFile.open(keyFile, random), random);
    }

    /** Whose values. */
    record Place(UUID facilityId, String pluginId, Environment environment) {
        private String of(String name) {
            return facilityId + "|" + pluginId + "|" + environment + "|" + name;
        }
    }

    Map<String, Sealed> sealed(Place place) {
        return db.read(
                handle -> CredentialRows.find(handle, place.facilityId(), place.pluginId(), place.environment()));
    }

    /** @throws EmrException UNAVAILABLE when it cannot be opened with the present key */
    String open(Place place, Sealed sealed) {
        return seal.open(sealed.sealed(), place.of(sealed.name()));
    }

    /** @param value null removes it */
    void put(Tx tx, Place place, String name, String value) {
        CredentialRows.put(
                tx,
                place.facilityId(),
                place.pluginId(),
                place.environment(),
                name,
                value == null ? null : seal.seal(value, place.of(name)));
    }

    /** Values of these fields that were entered. @throws EmrException UNAVAILABLE when one cannot be opened */
    Map<String, String> entered(Place place, Collection<CredentialField> fields) {
        Map<String, Sealed> sealed = sealed(place);
        Map<String, String> values = new HashMap<>();
        for (CredentialField field : fields) {
            Sealed entered = sealed.get(field.name());
            if (entered != null) {
                values.put(field.name(), open(place, entered));
            }
        }
        return values;
    }

    /** @throws EmrException UNAVAILABLE when one of the values cannot be opened with the present key */
    void probe(Place place) {
        sealed(place).values().forEach(value -> open(place, value));
    }
}
