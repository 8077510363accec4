package id.jembatan.core.store;

import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.inventory.StockCount;
import id.jembatan.api.medication.MedicationCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Items of stocks, the words of their names, and their counts. */
public final class InventoryRows {
    /** Sorts after every word that begins with what stands before it. */
    private static final String END = "\uffff";

    private InventoryRows() {}

    public static Optional<InventoryItem> find(Handle handle, UUID facilityId, UUID id) {
        return one(handle, facilityId, id, "");
    }

    /** As {@link #find}; the row stays locked until the end of the transaction. */
    public static Optional<InventoryItem> lock(Tx tx, UUID facilityId, UUID id) {
        return one(tx.handle(), facilityId, id, tx.dialect().forUpdate());
    }

    private static Optional<InventoryItem> one(Handle handle, UUID facilityId, UUID id, String ending) {
        return handle.createQuery("select * from inventory_item where facility_id = :f and id = :id" + ending)
                .bind("f", facilityId)
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    /** Items in order of their names. @param beginnings of words that the name has; empty for all items */
    public static List<InventoryItem> search(
            Handle handle, UUID facilityId, List<String> beginnings, int offset, int limit) {
        StringBuilder sql = new StringBuilder("select i.* from inventory_item i where i.facility_id = :f");
        for (int n = 0; n < beginnings.size(); n++) {
            sql.append(" and exists (select 1 from inventory_word w where w.facility_id = i.facility_id"
                    + " and w.item_id = i.id and w.word >= :from" + n + " and w.word < :to" + n + ")");
        }
        sql.append(" order by i.name_key, i.id offset :offset rows fetch next :n rows only");
        Query query = handle.createQuery(sql.toString())
                .bind("f", facilityId)
                .bind("offset", offset)
                .bind("n", limit);
        for (int n = 0; n < beginnings.size(); n++) {
            query.bind("from" + n, beginnings.get(n)).bind("to" + n, beginnings.get(n) + END);
        }
        return query.map((row, context) -> item(row)).list();
    }

    public static Optional<UUID> idOfName(Handle handle, UUID facilityId, String nameKey) {
        return handle.createQuery("select id from inventory_item where facility_id = :f and name_key = :key")
                .bind("f", facilityId)
                .bind("key", nameKey)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Active items that have one of the names, or are one of the dictionaries' entries. */
    public static List<InventoryItem> matching(
            Handle handle, UUID facilityId, Collection<String> nameKeys, Collection<String> codes) {
        List<String> names = new ArrayList<>(nameKeys);
        List<String> keys = new ArrayList<>(codes);
        if (names.isEmpty() && keys.isEmpty()) {
            return List.of();
        }
        List<String> either = new ArrayList<>();
        if (!names.isEmpty()) {
            either.add("name_key in (<names>)");
        }
        if (!keys.isEmpty()) {
            either.add("medication_code in (<codes>)");
        }
        Query query = handle.createQuery("select * from inventory_item where facility_id = :f and active" + " and ("
                        + String.join(" or ", either) + ") order by name_key")
                .bind("f", facilityId);
        if (!names.isEmpty()) {
            query.bindList("names", names);
        }
        if (!keys.isEmpty()) {
            query.bindList("codes", keys);
        }
        return query.map((row, context) -> item(row)).list();
    }

    public static void insert(Handle handle, UUID facilityId, InventoryItem item, String nameKey, Set<String> words) {
        bind(
                        handle.createUpdate("insert into inventory_item (facility_id, id, name, name_key, kind,"
                                + " medication_system, medication_code, medication_kind, medication_display, strength,"
                                + " form, unit, price, stock, minimum, active, version) values (:f, :id, :name, :key,"
                                + " :kind, :system, :code, :codeKind, :display, :strength, :form, :unit, :price, :stock,"
                                + " :minimum, :active, :version)"),
                        facilityId,
                        item,
                        nameKey)
                .execute();
        words(handle, facilityId, item.id(), words);
    }

    /** Keeps everything but the stock. The row is locked already. */
    public static void update(Handle handle, UUID facilityId, InventoryItem item, String nameKey, Set<String> words) {
        bind(
                        handle.createUpdate("update inventory_item set name = :name, name_key = :key, kind = :kind,"
                                + " medication_system = :system, medication_code = :code, medication_kind = :codeKind,"
                                + " medication_display = :display, strength = :strength, form = :form, unit = :unit,"
                                + " price = :price, minimum = :minimum, active = :active, version = :version"
                                + " where facility_id = :f and id = :id"),
                        facilityId,
                        item,
                        nameKey)
                .execute();
        handle.createUpdate("delete from inventory_word where facility_id = :f and item_id = :id")
                .bind("f", facilityId)
                .bind("id", item.id())
                .execute();
        words(handle, facilityId, item.id(), words);
    }

    /** Sets the stock to what was counted. The row is locked already. */
    public static void count(Handle handle, UUID facilityId, StockCount count, long version) {
        handle.createUpdate("insert into stock_count (facility_id, id, item_id, booked, counted, reason, user_id,"
                        + " user_name, counted_at) values (:f, :id, :itemId, :booked, :counted, :reason, :userId,"
                        + " :userName, :at)")
                .bindMethods(count)
                .bind("f", facilityId)
                .execute();
        handle.createUpdate("update inventory_item set stock = :stock, version = :version"
                        + " where facility_id = :f and id = :id")
                .bind("stock", count.counted())
                .bind("version", version)
                .bind("f", facilityId)
                .bind("id", count.itemId())
                .execute();
    }

    /** Newest first. */
    public static List<StockCount> counts(Handle handle, UUID facilityId, UUID itemId, int limit) {
        return handle.createQuery("select * from stock_count where facility_id = :f and item_id = :item"
                        + " order by counted_at desc, id desc fetch first :n rows only")
                .bind("f", facilityId)
                .bind("item", itemId)
                .bind("n", limit)
                .map((row, context) -> new StockCount(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "item_id"),
                        plain(row.getBigDecimal("booked")),
                        plain(row.getBigDecimal("counted")),
                        row.getString("reason"),
                        Columns.uuid(row, "user_id"),
                        row.getString("user_name"),
                        Columns.instant(row, "counted_at")))
                .list();
    }

    private static Update bind(Update update, UUID facilityId, InventoryItem item, String nameKey) {
        MedicationCode code = item.medication();
        return update.bindMethods(item)
                .bind("f", facilityId)
                .bind("key", nameKey)
                .bind("kind", item.kind().name())
                .bind("system", code == null ? null : code.system())
                .bind("code", code == null ? null : code.code())
                .bind("codeKind", code == null ? null : code.kind().name())
                .bind("display", code == null ? null : code.display());
    }

    private static void words(Handle handle, UUID facilityId, UUID itemId, Set<String> words) {
        if (words.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into inventory_word (facility_id, word, item_id) values (:f, :word, :id)");
        words.forEach(word -> batch.bind("f", facilityId)
                .bind("word", word)
                .bind("id", itemId)
                .add());
        batch.execute();
    }

    private static InventoryItem item(ResultSet row) throws SQLException {
        String codeKind = row.getString("medication_kind");
        return new InventoryItem(
                Columns.uuid(row, "id"),
                row.getString("name"),
                InventoryItem.Kind.valueOf(row.getString("kind")),
                codeKind == null
                        ? null
                        : new MedicationCode(
                                row.getString("medication_system"),
                                row.getString("medication_code"),
                                MedicationCode.Kind.valueOf(codeKind),
                                row.getString("medication_display")),
                row.getString("strength"),
                row.getString("form"),
                row.getString("unit"),
                plain(row.getBigDecimal("price")),
                plain(row.getBigDecimal("stock")),
                plain(row.getBigDecimal("minimum")),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    /** 12.000 and 12 are one number: it comes out as it is written. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
