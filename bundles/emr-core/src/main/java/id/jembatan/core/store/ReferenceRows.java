package id.jembatan.core.store;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.core.Json;
import id.jembatan.spi.ReferenceItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Kept reference lists of the gateways. */
public final class ReferenceRows {

    private static final String LIST =
            " where facility_id = :f and plugin_id = :p and environment = :e and kind = :kind";
    private static final String ITEMS = "select code, display, attributes from reference_item" + LIST;
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private ReferenceRows() {}

    /** Which list. */
    public record Key(UUID facilityId, String pluginId, Environment environment, String kind) {
        Map<String, Object> bindings() {
            return Map.of("f", facilityId, "p", pluginId, "e", environment.name(), "kind", kind);
        }
    }

    /** @param whole true when the rows that are not among the items go */
    public static void put(Tx tx, Key key, Collection<ReferenceItem> items, boolean whole) {
        int updated = tx.handle()
                .createUpdate("update reference_list set fetched_at = :now" + LIST)
                .bindMap(key.bindings())
                .bind("now", tx.now())
                .execute();
        if (updated == 0) {
            tx.handle()
                    .createUpdate("insert into reference_list (facility_id, plugin_id, environment, kind, fetched_at)"
                            + " values (:f, :p, :e, :kind, :now)")
                    .bindMap(key.bindings())
                    .bind("now", tx.now())
                    .execute();
        }
        Map<String, ReferenceItem> byCode = new LinkedHashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        if (whole) {
            tx.handle()
                    .createUpdate("delete from reference_item" + LIST)
                    .bindMap(key.bindings())
                    .execute();
        } else {
            delete(tx, key, byCode.keySet());
        }
        insert(tx, key, byCode.values());
    }

    private static void delete(Tx tx, Key key, Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.handle().prepareBatch("delete from reference_item" + LIST + " and code = :code");
        codes.forEach(code -> batch.bindMap(key.bindings()).bind("code", code).add());
        batch.execute();
    }

    private static void insert(Tx tx, Key key, Collection<ReferenceItem> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.handle()
                .prepareBatch("insert into reference_item (facility_id, plugin_id, environment, kind, code, display,"
                        + " attributes) values (:f, :p, :e, :kind, :code, :display, :attributes)");
        for (ReferenceItem item : items) {
            batch.bindMap(key.bindings())
                    .bind("code", item.code())
                    .bind("display", Bounded.text(item.display(), 500))
                    .bind("attributes", item.attributes().isEmpty() ? null : Json.write(item.attributes()))
                    .add();
        }
        batch.execute();
    }

    public static List<ReferenceItem> all(Handle handle, Key key) {
        return handle.createQuery(ITEMS + " order by code")
                .bindMap(key.bindings())
                .map((row, context) -> item(row))
                .list();
    }

    public static Optional<ReferenceItem> find(Handle handle, Key key, String code) {
        return handle.createQuery(ITEMS + " and code = :code")
                .bindMap(key.bindings())
                .bind("code", code)
                .map((row, context) -> item(row))
                .findOne();
    }

    /** By the beginning of the code or of any word of the display, ignoring case. */
    public static List<ReferenceItem> search(Handle handle, Key key, String text, int limit) {
        String plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return handle.createQuery(ITEMS + " and (lower(code) like :begin escape '!' or lower(display) like :begin"
                        + " escape '!' or lower(display) like :word escape '!' or lower(display) like :bracket"
                        + " escape '!') order by code fetch first :limit rows only")
                .bindMap(key.bindings())
                .bind("begin", plain + "%")
                .bind("word", "% " + plain + "%")
                .bind("bracket", "%(" + plain + "%")
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    public static Optional<Instant> fetchedAt(Handle handle, Key key) {
        return handle.createQuery("select fetched_at from reference_list" + LIST)
                .bindMap(key.bindings())
                .mapTo(Instant.class)
                .findOne();
    }

    private static ReferenceItem item(ResultSet row) throws SQLException {
        String attributes = row.getString("attributes");
        return new ReferenceItem(
                row.getString("code"),
                row.getString("display"),
                attributes == null ? Map.of() : Json.read(attributes, ATTRIBUTES));
    }
}
