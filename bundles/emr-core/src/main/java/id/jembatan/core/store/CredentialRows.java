package id.jembatan.core.store;

import id.jembatan.api.integration.PluginState.Environment;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Sealed values by name. */
public final class CredentialRows {

    private static final String PLACE = " where facility_id = :f and plugin_id = :p and environment = :e";

    private CredentialRows() {}

    public record Sealed(String name, String sealed, Instant changedAt) {}

    public static Map<String, Sealed> find(Handle handle, UUID facilityId, String pluginId, Environment environment) {
        return handle
                .createQuery("select name, sealed, changed_at from credential" + PLACE)
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .map((row, context) ->
                        new Sealed(row.getString("name"), row.getString("sealed"), Columns.instant(row, "changed_at")))
                .stream()
                .collect(Collectors.toMap(Sealed::name, Function.identity()));
    }

    /** Replaces one value. @param sealed null removes it */
    public static void put(
            Tx tx, UUID facilityId, String pluginId, Environment environment, String name, String sealed) {
        tx.handle()
                .createUpdate("delete from credential" + PLACE + " and name = :n")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("n", name)
                .execute();
        if (sealed == null) {
            return;
        }
        tx.handle()
                .createUpdate("insert into credential (facility_id, plugin_id, environment, name, sealed, changed_at)"
                        + " values (:f, :p, :e, :n, :sealed, :now)")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("n", name)
                .bind("sealed", sealed)
                .bind("now", tx.now())
                .execute();
    }
}
