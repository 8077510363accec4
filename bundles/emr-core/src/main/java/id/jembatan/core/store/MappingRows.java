package id.jembatan.core.store;

import id.jembatan.api.integration.PluginState.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The gateway's codes for local records. */
public final class MappingRows {

    private static final String KIND =
            " where facility_id = :f and plugin_id = :p and environment = :e and kind = :kind";

    private MappingRows() {}

    public static Map<UUID, String> codes(
            Handle handle, UUID facilityId, String pluginId, Environment environment, String kind) {
        return handle
                .createQuery("select local_id, code from mapping" + KIND)
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("kind", kind)
                .map((row, context) -> Map.entry(Columns.uuid(row, "local_id"), row.getString("code")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Optional<String> code(
            Handle handle, UUID facilityId, String pluginId, Environment environment, String kind, UUID localId) {
        return handle.createQuery("select code from mapping" + KIND + " and local_id = :l")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("kind", kind)
                .bind("l", localId)
                .mapTo(String.class)
                .findOne();
    }

    /** @param code null removes the mapping */
    public static void put(
            Tx tx, UUID facilityId, String pluginId, Environment environment, String kind, UUID localId, String code) {
        tx.handle()
                .createUpdate("delete from mapping" + KIND + " and local_id = :l")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("kind", kind)
                .bind("l", localId)
                .execute();
        if (code == null) {
            return;
        }
        tx.handle()
                .createUpdate("insert into mapping (facility_id, plugin_id, environment, kind, local_id, code)"
                        + " values (:f, :p, :e, :kind, :l, :code)")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("kind", kind)
                .bind("l", localId)
                .bind("code", code)
                .execute();
    }
}
