package id.jembatan.core.access;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Role;
import id.jembatan.api.access.User;
import id.jembatan.api.access.UserService;
import id.jembatan.core.Ids;
import id.jembatan.core.Json;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.Dialect;
import id.jembatan.core.store.SessionRows;
import id.jembatan.core.store.Tx;
import id.jembatan.core.store.UserRows;
import id.jembatan.core.store.UserRows.Account;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users and roles of a facility. Every change ends what was remembered of the sessions. */
@Component(service = UserService.class)
public final class Users implements UserService {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9.-]{3,40}");
    private static final Pattern ROLE_CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int MAX_NAME = 200;

    /** Whoever holds it can give every other right. */
    static final Permission MANAGES_USERS = Permission.of(Permission.Kind.USER, Permission.Act.ENTER);

    private static final Permission SEES_USERS = Permission.of(Permission.Kind.USER, Permission.Act.VIEW);

    private final Db db;
    private final Ids ids;
    private final PasswordHash passwords;
    private final SessionCache cache;
    private final SecureRandom random;

    @Activate
    public Users(
            @Reference Db db,
            @Reference Ids ids,
            @Reference SessionCache cache,
            @Reference FirstStart afterFirstStart) {
        this(db, ids, cache, PasswordHash.ITERATIONS);
    }

    Users(Db db, Ids ids, SessionCache cache, int iterations) {
        this.db = db;
        this.ids = ids;
        this.cache = cache;
        this.random = new SecureRandom();
        this.passwords = new PasswordHash(iterations, random);
    }

    @Override
    public List<User> users(Actor actor) {
        actor.require(SEES_USERS);
        return db.read(handle -> UserRows.ofFacility(handle, actor.facilityId()));
    }

    @Override
    public List<Role> roles(Actor actor) {
        actor.require(SEES_USERS);
        return db.read(handle -> UserRows.roles(handle, actor.facilityId()));
    }

    @Override
    public NewUser create(Actor actor, String username, String name, UUID practitionerId, Set<String> roles) {
        actor.require(MANAGES_USERS);
        if (username == null || !USERNAME.matcher(username).matches()) {
            throw Refusals.username();
        }
        String checkedName = checkedName(name);
        char[] password = PasswordRule.generate(random);
        Account account = new Account(ids.next(), username, checkedName, passwords.hash(password), true, true, null, 0);
        try {
            return new NewUser(
                    db.write(tx -> {
                        UserRows.insert(tx.handle(), account);
                        assign(tx, actor, account.id(), practitionerId, roles);
                        audit(tx, actor, "enter", account.id(), username, roles);
                        return user(tx.handle(), actor, account.id());
                    }),
                    new String(password));
        } catch (RuntimeException e) {
            throw Dialect.duplicate(e) ? Refusals.usernameTaken() : e;
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    @Override
    public User update(
            Actor actor,
            UUID userId,
            long version,
            String name,
            UUID practitionerId,
            Set<String> roles,
            boolean active) {
        actor.require(MANAGES_USERS);
        String checkedName = checkedName(name);
        User updated = db.write(tx -> {
            User before = user(tx.handle(), actor, userId);
            if (!UserRows.update(tx.handle(), userId, version, checkedName, active)) {
                throw Refusals.stale();
            }
            assign(tx, actor, userId, practitionerId, roles);
            requireAnAdministrator(tx.handle(), actor);
            if (!active) {
                SessionRows.deleteOf(tx.handle(), userId, null);
            }
            audit(tx, actor, active ? "correct" : "disable", userId, before.username(), roles);
            return user(tx.handle(), actor, userId);
        });
        cache.clear();
        return updated;
    }

    @Override
    public NewUser resetPassword(Actor actor, UUID userId) {
        actor.require(MANAGES_USERS);
        char[] password = PasswordRule.generate(random);
        String hash = passwords.hash(password);
        User user = db.write(tx -> {
            User before = user(tx.handle(), actor, userId);
            UserRows.password(tx.handle(), userId, hash, true);
            SessionRows.deleteOf(tx.handle(), userId, null);
            audit(tx, actor, "reset-password", userId, before.username(), before.roles());
            return user(tx.handle(), actor, userId);
        });
        cache.clear();
        return new NewUser(user, new String(password));
    }

    @Override
    public Role saveRole(Actor actor, Role role) {
        actor.require(MANAGES_USERS);
        if (role.code() == null || !ROLE_CODE.matcher(role.code()).matches()) {
            throw Refusals.role("code");
        }
        if (role.name() == null
                || role.name().id().isBlank()
                || role.name().id().length() > MAX_NAME) {
            throw Refusals.role("name");
        }
        Role saved = db.write(tx -> {
            Optional<Role> present = UserRows.roles(tx.handle(), actor.facilityId()).stream()
                    .filter(r -> r.code().equals(role.code()))
                    .findFirst();
            Role kept =
                    new Role(present.map(Role::id).orElseGet(tx::newId), role.code(), role.name(), role.permissions());
            UserRows.save(tx.handle(), actor.facilityId(), kept, present.isPresent());
            requireAnAdministrator(tx.handle(), actor);
            tx.audit(actor, "configure", "role", kept.id(), null, Json.write(Map.of("code", kept.code())));
            return kept;
        });
        cache.clear();
        return saved;
    }

    @Override
    public User assign(Actor actor, String username, Set<String> roles) {
        actor.require(MANAGES_USERS);
        User assigned = db.write(tx -> {
            Account account = UserRows.byName(tx.handle(), username).orElseThrow(Refusals::noUser);
            assign(tx, actor, account.id(), null, roles);
            requireAnAdministrator(tx.handle(), actor);
            audit(tx, actor, "assign", account.id(), username, roles);
            return user(tx.handle(), actor, account.id());
        });
        cache.clear();
        return assigned;
    }

    private static void assign(Tx tx, Actor actor, UUID userId, UUID practitionerId, Set<String> codes) {
        Set<UUID> roleIds = UserRows.roles(tx.handle(), actor.facilityId()).stream()
                .filter(role -> codes.contains(role.code()))
                .map(Role::id)
                .collect(Collectors.toSet());
        if (codes.isEmpty() || roleIds.size() != codes.size()) {
            throw Refusals.roles();
        }
        if (practitionerId != null && !UserRows.practitionerExists(tx.handle(), actor.facilityId(), practitionerId)) {
            throw Refusals.practitioner();
        }
        UserRows.assign(tx.handle(), actor.facilityId(), userId, practitionerId, roleIds);
    }

    private static void requireAnAdministrator(Handle handle, Actor actor) {
        if (UserRows.countWith(handle, actor.facilityId(), MANAGES_USERS) == 0) {
            throw Refusals.lastAdministrator();
        }
    }

    private static User user(Handle handle, Actor actor, UUID userId) {
        return UserRows.ofFacility(handle, actor.facilityId()).stream()
                .filter(user -> user.id().equals(userId))
                .findFirst()
                .orElseThrow(Refusals::noUser);
    }

    private static String checkedName(String name) {
        String trimmed = name == null ? "" : name.trim();
        if (trimmed.isEmpty() || trimmed.length() > MAX_NAME) {
            throw Refusals.name();
        }
        return trimmed;
    }

    private static void audit(Tx tx, Actor actor, String action, UUID userId, String username, Set<String> roles) {
        Map<String, Object> detail = Map.of("username", username, "roles", new TreeSet<>(roles));
        tx.audit(actor, action, "user", userId, null, Json.write(detail));
    }
}
