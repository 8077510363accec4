package id.jembatan.core.access;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Role;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.core.Ids;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.Tx;
import id.jembatan.core.store.UserRows;
import id.jembatan.core.store.UserRows.Account;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what an installation cannot begin without: a facility when there is none, and an administrator with a random
 * password when a facility has nobody who could sign in. There is no default password.
 */
@Component(service = FirstStart.class)
public final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMIN = "admin";

    private final Db db;
    private final Ids ids;
    private final FirstLoginFile file;
    private final SecureRandom random = new SecureRandom();
    private final PasswordHash passwords;

    @Activate
    public FirstStart(
            @Reference Db db,
            @Reference Ids ids,
            @Reference FacilityService facilities,
            @Reference FirstLoginFile file,
            @Reference Settings settings) {
        this(db, ids, facilities, file, settings, PasswordHash.ITERATIONS);
    }

    FirstStart(Db db, Ids ids, FacilityService facilities, FirstLoginFile file, Settings settings, int iterations) {
        this.db = db;
        this.ids = ids;
        this.file = file;
        this.passwords = new PasswordHash(iterations, random);
        if (settings.createFacility() && facilities.facilities().isEmpty()) {
            Facility made =
                    facilities.create(settings.facilityCode(), settings.facilityName(), settings.facilityZone());
            LOG.info("Facility {} made", made.code());
        }
        administrator(facilities.facilities());
    }

    private void administrator(List<Facility> facilities) {
        List<Facility> without = facilities.stream()
                .filter(facility -> !db.read(handle -> UserRows.anyOf(handle, facility.id())))
                .toList();
        Optional<Account> admin = db.read(handle -> UserRows.byName(handle, ADMIN));
        boolean anybody = db.read(UserRows::any);
        if (anybody && without.isEmpty()) {
            return;
        }
        if (admin.isPresent() && !admin.get().active()) {
            LOG.warn("{} facilities have no user, and {} is switched off", without.size(), ADMIN);
            return;
        }
        UUID userId = admin.map(Account::id).orElseGet(ids::next);
        // A start that was killed between the file and the store begins again with another password.
        String hash = admin.isPresent() ? null : firstPassword();
        db.write(tx -> {
            if (hash != null) {
                UserRows.insert(tx.handle(), new Account(userId, ADMIN, "Administrator", hash, true, true, null, 0));
            }
            without.forEach(facility -> assign(tx, facility, userId));
            return null;
        });
    }

    private String firstPassword() {
        char[] password = PasswordRule.generate(random);
        file.write(ADMIN, password);
        String hash = passwords.hash(password);
        Arrays.fill(password, ' ');
        return hash;
    }

    private static void assign(Tx tx, Facility facility, UUID userId) {
        Role role = UserRows.roles(tx.handle(), facility.id()).stream()
                .filter(present -> present.code().equals(ADMIN))
                .filter(present -> present.permissions().contains(Users.MANAGES_USERS))
                .findFirst()
                .orElseGet(() -> administratorRole(tx, facility.id()));
        UserRows.assign(tx.handle(), facility.id(), userId, null, Set.of(role.id()));
        Actor system = Actor.system(facility.id(), "Jembatan");
        tx.audit(system, "enter", "user", userId, null, Json.write(Map.of("username", ADMIN, "first", true)));
    }

    private static Role administratorRole(Tx tx, UUID facilityId) {
        Optional<Role> present = UserRows.roles(tx.handle(), facilityId).stream()
                .filter(role -> role.code().equals(ADMIN))
                .findFirst();
        Role role = new Role(
                present.map(Role::id).orElseGet(tx::newId),
                ADMIN,
                new Text("Administrator", "Administrator"),
                Permission.all());
        UserRows.save(tx.handle(), facilityId, role, present.isPresent());
        return role;
    }
}
