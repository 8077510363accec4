package id.jembatan.core.store;

import id.jembatan.api.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Code systems of the installation. */
public final class TerminologyRows {
    private static final int CHUNK = 1000;

    /** @param keywords further words to find it by, or null. @param active false when a newer version dropped it */
    public record Row(String code, Text title, String keywords, boolean active) {}

    private TerminologyRows() {}

    /** Versions of the installed systems. */
    public static Map<String, String> versions(Handle handle) {
        return handle
                .createQuery("select system, version from terminology")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static List<Row> of(Handle handle, String system) {
        return handle.createQuery("select code, title_id, title_en, keywords, active from terminology_concept"
                        + " where system = :system")
                .bind("system", system)
                .setFetchSize(CHUNK)
                .map((row, context) -> new Row(
                        row.getString(1),
                        new Text(row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    /** Replaces the active codes; those that are not in the new rows stay, inactive. */
    public static void replace(Handle handle, String system, String version, List<Row> rows, Instant at) {
        keepSystem(handle, system, version, rows.size(), at);
        Set<String> known = new HashSet<>(handle.createQuery("select code from terminology_concept where system = :s")
                .bind("s", system)
                .mapTo(String.class)
                .list());
        handle.createUpdate("update terminology_concept set active = false where system = :s")
                .bind("s", system)
                .execute();
        Map<Boolean, List<Row>> byKnown =
                rows.stream().collect(Collectors.partitioningBy(r -> known.contains(r.code())));
        inChunks(
                handle,
                "update terminology_concept set title_id = :titleId, title_en = :titleEn, keywords = :keywords,"
                        + " active = :active where system = :system and code = :code",
                system,
                byKnown.get(true));
        inChunks(
                handle,
                "insert into terminology_concept (system, code, title_id, title_en, keywords, active)"
                        + " values (:system, :code, :titleId, :titleEn, :keywords, :active)",
                system,
                byKnown.get(false));
    }

    private static void keepSystem(Handle handle, String system, String version, int codes, Instant at) {
        int updated = handle.createUpdate(
                        "update terminology set version = :v, codes = :n, imported_at = :at where system = :s")
                .bind("v", version)
                .bind("n", codes)
                .bind("at", at)
                .bind("s", system)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into terminology (system, version, codes, imported_at)"
                            + " values (:s, :v, :n, :at)")
                    .bind("v", version)
                    .bind("n", codes)
                    .bind("at", at)
                    .bind("s", system)
                    .execute();
        }
    }

    private static void inChunks(Handle handle, String sql, String system, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (Row row : rows.subList(from, Math.min(rows.size(), from + CHUNK))) {
                batch.bind("system", system)
                        .bind("code", row.code())
                        .bind("titleId", row.title().id())
                        .bind("titleEn", row.title().en())
                        .bind("keywords", row.keywords())
                        .bind("active", row.active())
                        .add();
            }
            batch.execute();
        }
    }
}
