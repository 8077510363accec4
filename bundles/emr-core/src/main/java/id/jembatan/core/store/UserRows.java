package id.jembatan.core.store;

import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Role;
import id.jembatan.api.access.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Users of the installation, and what they may do in which facility. */
public final class UserRows {

    private static final String COLUMNS =
            "select id, username, name, password_hash, must_change, active, last_login_at, version from app_user";

    private UserRows() {}

    /** A user with the hash of the password; stays inside of the core. */
    public record Account(
            UUID id,
            String username,
            String name,
            String passwordHash,
            boolean mustChange,
            boolean active,
            Instant lastLoginAt,
            long version) {
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    public static Optional<Account> byName(Handle handle, String username) {
        return handle.createQuery(COLUMNS + " where username = :name")
                .bind("name", username)
                .map((row, context) -> account(row))
                .findOne();
    }

    public static Optional<Account> byId(Handle handle, UUID id) {
        return handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne();
    }

    /** Users assigned to a facility, with the roles they hold in it, by name. */
    public static List<User> ofFacility(Handle handle, UUID facilityId) {
        Map<UUID, Set<String>> roles = handle
                .createQuery("select a.user_id, r.code from user_assignment a join role r"
                        + " on r.facility_id = a.facility_id and r.id = a.role_id where a.facility_id = :f")
                .bind("f", facilityId)
                .map((row, context) -> Map.entry(Columns.uuid(row, "user_id"), row.getString("code")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return handle.createQuery("select u.id, u.username, u.name, u.must_change, u.active, u.last_login_at,"
                        + " u.version, max(a.practitioner_id) as practitioner from app_user u"
                        + " join user_assignment a on a.user_id = u.id where a.facility_id = :f"
                        + " group by u.id, u.username, u.name, u.must_change, u.active, u.last_login_at, u.version"
                        + " order by u.username")
                .bind("f", facilityId)
                .map((row, context) -> user(row, roles))
                .list();
    }

    /** The practitioner that a user is in a facility; empty when the user is none. */
    public static Optional<UUID> practitioner(Handle handle, UUID facilityId, UUID userId) {
        return handle.createQuery("select distinct practitioner_id from user_assignment"
                        + " where facility_id = :f and user_id = :user and practitioner_id is not null")
                .bind("f", facilityId)
                .bind("user", userId)
                .map((row, context) -> Columns.uuid(row, "practitioner_id"))
                .findFirst();
    }

    public static boolean anyOf(Handle handle, UUID facilityId) {
        return handle.createQuery("select count(*) from user_assignment where facility_id = :f")
                        .bind("f", facilityId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** True when the installation has any user. */
    public static boolean any(Handle handle) {
        return handle.createQuery("select count(*) from app_user")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public static void insert(Handle handle, Account account) {
        handle.createUpdate("insert into app_user (id, username, name, password_hash, must_change, active,"
                        + " last_login_at, version) values (:id, :username, :name, :passwordHash, :mustChange,"
                        + " :active, :lastLoginAt, :version)")
                .bindMethods(account)
                .execute();
    }

    /** @return false when the version is stale */
    public static boolean update(Handle handle, UUID id, long version, String name, boolean active) {
        return handle.createUpdate("update app_user set name = :name, active = :active, version = version + 1"
                                + " where id = :id and version = :version")
                        .bind("name", name)
                        .bind("active", active)
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    public static void password(Handle handle, UUID id, String hash, boolean mustChange) {
        handle.createUpdate("update app_user set password_hash = :hash, must_change = :must, version = version + 1"
                        + " where id = :id")
                .bind("hash", hash)
                .bind("must", mustChange)
                .bind("id", id)
                .execute();
    }

    /** Keeps the time of a sign-in, and the hash when it was made anew with more work. */
    public static void signedIn(Handle handle, UUID id, Instant at, String hash) {
        handle.createUpdate("update app_user set last_login_at = :at, password_hash = :hash where id = :id")
                .bind("at", at)
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /** Replaces the roles of a user in a facility. */
    public static void assign(Handle handle, UUID facilityId, UUID userId, UUID practitionerId, Set<UUID> roleIds) {
        handle.createUpdate("delete from user_assignment where facility_id = :f and user_id = :u")
                .bind("f", facilityId)
                .bind("u", userId)
                .execute();
        for (UUID roleId : roleIds) {
            handle.createUpdate("insert into user_assignment (facility_id, user_id, role_id, practitioner_id)"
                            + " values (:f, :u, :r, :p)")
                    .bind("f", facilityId)
                    .bind("u", userId)
                    .bind("r", roleId)
                    .bindByType("p", practitionerId, UUID.class)
                    .execute();
        }
    }

    /** Facilities in which a user holds a role. */
    public static List<UUID> facilities(Handle handle, UUID userId) {
        return handle.createQuery("select distinct facility_id from user_assignment where user_id = :u")
                .bind("u", userId)
                .mapTo(UUID.class)
                .list();
    }

    public static Set<Permission> permissions(Handle handle, UUID facilityId, UUID userId) {
        return handle
                .createQuery("select distinct p.permission from user_assignment a join role_permission p"
                        + " on p.facility_id = a.facility_id and p.role_id = a.role_id"
                        + " where a.facility_id = :f and a.user_id = :u")
                .bind("f", facilityId)
                .bind("u", userId)
                .map((row, context) -> Permission.parse(row.getString(1)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many active users hold a permission in a facility. */
    public static long countWith(Handle handle, UUID facilityId, Permission permission) {
        return handle.createQuery("select count(distinct a.user_id) from user_assignment a join role_permission p"
                        + " on p.facility_id = a.facility_id and p.role_id = a.role_id join app_user u"
                        + " on u.id = a.user_id where a.facility_id = :f and p.permission = :p and u.active = true")
                .bind("f", facilityId)
                .bind("p", permission.toString())
                .mapTo(Long.class)
                .one();
    }

    public static boolean practitionerExists(Handle handle, UUID facilityId, UUID practitionerId) {
        return handle.createQuery("select count(*) from practitioner where facility_id = :f and id = :id")
                        .bind("f", facilityId)
                        .bind("id", practitionerId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public static List<Role> roles(Handle handle, UUID facilityId) {
        Map<UUID, Set<Permission>> permissions = handle
                .createQuery("select role_id, permission from role_permission where facility_id = :f")
                .bind("f", facilityId)
                .map((row, context) ->
                        Map.entry(Columns.uuid(row, "role_id"), Permission.parse(row.getString("permission"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return handle.createQuery("select id, code, name_id, name_en from role where facility_id = :f order by code")
                .bind("f", facilityId)
                .map((row, context) -> {
                    UUID id = Columns.uuid(row, "id");
                    Text name = new Text(row.getString("name_id"), row.getString("name_en"));
                    return new Role(id, row.getString("code"), name, permissions.getOrDefault(id, Set.of()));
                })
                .list();
    }

    /** Creates or changes a role, and replaces its permissions. */
    public static void save(Handle handle, UUID facilityId, Role role, boolean exists) {
        String sql = exists
                ? "update role set name_id = :nameId, name_en = :nameEn where facility_id = :f and id = :id"
                : "insert into role (facility_id, id, code, name_id, name_en) values (:f, :id, :code, :nameId, :nameEn)";
        handle.createUpdate(sql)
                .bind("f", facilityId)
                .bind("id", role.id())
                .bind("code", role.code())
                .bind("nameId", role.name().id())
                .bind("nameEn", role.name().en())
                .execute();
        handle.createUpdate("delete from role_permission where facility_id = :f and role_id = :id")
                .bind("f", facilityId)
                .bind("id", role.id())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into role_permission (facility_id, role_id, permission) values (:f, :id, :permission)");
        for (String permission : new TreeSet<>(
                role.permissions().stream().map(Permission::toString).toList())) {
            batch.bind("f", facilityId)
                    .bind("id", role.id())
                    .bind("permission", permission)
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                Columns.uuid(row, "id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                Columns.instant(row, "last_login_at"),
                row.getLong("version"));
    }

    private static User user(ResultSet row, Map<UUID, Set<String>> roles) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new User(
                id,
                row.getString("username"),
                row.getString("name"),
                Columns.uuid(row, "practitioner"),
                roles.getOrDefault(id, new HashSet<>()),
                row.getBoolean("active"),
                row.getBoolean("must_change"),
                Columns.instant(row, "last_login_at"),
                row.getLong("version"));
    }
}
