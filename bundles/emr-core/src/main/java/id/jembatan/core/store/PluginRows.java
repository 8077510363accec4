package id.jembatan.core.store;

import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Environment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What a facility has decided about a bridge, what it is subscribed to, and what its checks have shown. */
public final class PluginRows {

    private static final String COLUMNS = "select facility_id, plugin_id, name_id, name_en, plugin_version, enabled,"
            + " subscribed, environment from plugin_setting";

    private PluginRows() {}

    /** @param subscribed it was switched on at least once */
    public record Setting(
            UUID facilityId,
            String pluginId,
            Text name,
            String version,
            boolean enabled,
            boolean subscribed,
            Environment environment) {

        public Setting with(boolean nowEnabled) {
            return new Setting(facilityId, pluginId, name, version, nowEnabled, subscribed || nowEnabled, environment);
        }

        public Setting named(Text newName, String newVersion) {
            return new Setting(facilityId, pluginId, newName, newVersion, enabled, subscribed, environment);
        }

        public Setting with(Environment chosen) {
            return new Setting(facilityId, pluginId, name, version, enabled, subscribed, chosen);
        }
    }

    /** A kept result of a check. */
    public record Kept(String checkId, boolean passed, boolean refused, Text sentence, Instant at) {}

    public static Optional<Setting> setting(Handle handle, UUID facilityId, String pluginId) {
        return handle.createQuery(COLUMNS + " where facility_id = :f and plugin_id = :p")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .map((row, context) -> setting(row))
                .findOne();
    }

    public static List<Setting> settings(Handle handle) {
        return handle.createQuery(COLUMNS).map((row, context) -> setting(row)).list();
    }

    public static void save(Tx tx, Setting setting) {
        int updated = bound(
                        tx,
                        setting,
                        "update plugin_setting set name_id = :nameId, name_en = :nameEn, plugin_version = :v,"
                                + " enabled = :enabled, subscribed = :subscribed, environment = :environment,"
                                + " changed_at = :now, version = version + 1 where facility_id = :f and plugin_id = :p")
                .execute();
        if (updated == 0) {
            bound(
                            tx,
                            setting,
                            "insert into plugin_setting (facility_id, plugin_id, name_id, name_en, plugin_version,"
                                    + " enabled, subscribed, environment, changed_at, version) values (:f, :p, :nameId,"
                                    + " :nameEn, :v, :enabled, :subscribed, :environment, :now, 0)")
                    .execute();
        }
    }

    private static Update bound(Tx tx, Setting setting, String sql) {
        return tx.handle()
                .createUpdate(sql)
                .bind("f", setting.facilityId())
                .bind("p", setting.pluginId())
                .bind("nameId", Bounded.text(setting.name().id(), 200))
                .bind("nameEn", Bounded.text(setting.name().en(), 200))
                .bind("v", Bounded.text(setting.version(), 60))
                .bind("enabled", setting.enabled())
                .bind("subscribed", setting.subscribed())
                .bind("environment", setting.environment().name())
                .bind("now", tx.now());
    }

    /** Adds the topics that the facility is not subscribed to yet. @return how many were added */
    public static int subscribe(Tx tx, UUID facilityId, String pluginId, Collection<String> topics) {
        List<String> present = tx.handle()
                .createQuery("select topic from subscription where facility_id = :f and plugin_id = :p")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .mapTo(String.class)
                .list();
        TreeSet<String> added = new TreeSet<>(topics);
        added.removeAll(present);
        for (String topic : added) {
            tx.handle()
                    .createUpdate("insert into subscription (facility_id, plugin_id, topic) values (:f, :p, :t)")
                    .bind("f", facilityId)
                    .bind("p", pluginId)
                    .bind("t", topic)
                    .execute();
        }
        return added.size();
    }

    public static List<Kept> kept(Handle handle, UUID facilityId, String pluginId, Environment environment) {
        return handle.createQuery("select check_id, passed, refused, sentence_id, sentence_en, checked_at"
                        + " from plugin_check where facility_id = :f and plugin_id = :p and environment = :e")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .map((row, context) -> new Kept(
                        row.getString("check_id"),
                        row.getBoolean("passed"),
                        row.getBoolean("refused"),
                        new Text(row.getString("sentence_id"), row.getString("sentence_en")),
                        Columns.instant(row, "checked_at")))
                .list();
    }

    public static void keep(Handle handle, UUID facilityId, String pluginId, Environment environment, Kept check) {
        handle.createUpdate("delete from plugin_check where facility_id = :f and plugin_id = :p"
                        + " and environment = :e and check_id = :c")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("c", Bounded.text(check.checkId(), 60))
                .execute();
        handle.createUpdate("insert into plugin_check (facility_id, plugin_id, environment, check_id, passed,"
                        + " refused, sentence_id, sentence_en, checked_at)"
                        + " values (:f, :p, :e, :c, :passed, :refused, :id, :en, :at)")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .bind("c", Bounded.text(check.checkId(), 60))
                .bind("passed", check.passed())
                .bind("refused", check.refused())
                .bind("id", Bounded.sentence(check.sentence().id()))
                .bind("en", Bounded.sentence(check.sentence().en()))
                .bind("at", check.at())
                .execute();
    }

    /** Forgets what was seen: the credentials have changed, or somebody asked to look again. */
    public static void forget(Handle handle, UUID facilityId, String pluginId, Environment environment) {
        handle.createUpdate("delete from plugin_check where facility_id = :f and plugin_id = :p and environment = :e")
                .bind("f", facilityId)
                .bind("p", pluginId)
                .bind("e", environment.name())
                .execute();
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                Columns.uuid(row, "facility_id"),
                row.getString("plugin_id"),
                new Text(row.getString("name_id"), row.getString("name_en")),
                row.getString("plugin_version"),
                row.getBoolean("enabled"),
                row.getBoolean("subscribed"),
                Environment.valueOf(row.getString("environment")));
    }
}
