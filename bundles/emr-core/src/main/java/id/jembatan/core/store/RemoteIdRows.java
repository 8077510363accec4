package id.jembatan.core.store;

import id.jembatan.api.integration.PluginState.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Pairs of local keys and the gateways' ids, unique both ways. */
public final class RemoteIdRows {

    private static final String RESOURCE =
            " where facility_id = :f and plugin_id = :p and environment = :e and resource = :r";

    private RemoteIdRows() {}

    /** Whose pairs. */
    public record Key(UUID facilityId, String pluginId, Environment environment, String resource) {
        Map<String, Object> bindings() {
            return Map.of("f", facilityId, "p", pluginId, "e", environment.name(), "r", resource);
        }
    }

    public static Optional<String> remote(Handle handle, Key key, String localKey) {
        return handle.createQuery("select remote_id from remote_id" + RESOURCE + " and local_key = :l")
                .bindMap(key.bindings())
                .bind("l", localKey)
                .mapTo(String.class)
                .findOne();
    }

    public static Optional<String> local(Handle handle, Key key, String remoteId) {
        return handle.createQuery("select local_key from remote_id" + RESOURCE + " and remote_id = :remote")
                .bindMap(key.bindings())
                .bind("remote", remoteId)
                .mapTo(String.class)
                .findOne();
    }

    public static void insert(Tx tx, Key key, String localKey, String remoteId) {
        tx.handle()
                .createUpdate("insert into remote_id (facility_id, plugin_id, environment, resource, local_key,"
                        + " remote_id, kept_at) values (:f, :p, :e, :r, :l, :remote, :now)")
                .bindMap(key.bindings())
                .bind("l", localKey)
                .bind("remote", remoteId)
                .bind("now", tx.now())
                .execute();
    }

    public static void delete(Tx tx, Key key, String localKey) {
        tx.handle()
                .createUpdate("delete from remote_id" + RESOURCE + " and local_key = :l")
                .bindMap(key.bindings())
                .bind("l", localKey)
                .execute();
    }
}
