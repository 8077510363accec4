package id.jembatan.core.access;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.access.AccessService;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Session;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.SessionRows;
import id.jembatan.core.store.UserRows;
import id.jembatan.core.store.UserRows.Account;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out. A session ends after a time without use, and after a longer time however much it is used. */
@Component(service = AccessService.class)
public final class Sessions implements AccessService {

    private static final int MAX_USERNAME = 40;

    /** Use is written at most this often, so that looking at the record does not write to the store. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final Db db;
    private final Clock clock;
    private final FacilityService facilities;
    private final SessionCache cache;
    private final FirstLoginFile firstLogin;
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();
    private final PasswordRule rule = new PasswordRule();
    private final LoginThrottle throttle;
    private final PasswordCheck check;
    private final FailedSignIns failed;

    @Activate
    public Sessions(
            @Reference Db db,
            @Reference Clock clock,
            @Reference FacilityService facilities,
            @Reference SessionCache cache,
            @Reference FirstLoginFile firstLogin,
            @Reference FailedSignIns failed,
            @Reference Settings settings) {
        this(db, clock, facilities, cache, firstLogin, failed, settings, PasswordHash.ITERATIONS);
    }

    Sessions(
            Db db,
            Clock clock,
            FacilityService facilities,
            SessionCache cache,
            FirstLoginFile firstLogin,
            FailedSignIns failed,
            Settings settings,
            int iterations) {
        this.db = db;
        this.clock = clock;
        this.facilities = facilities;
        this.cache = cache;
        this.firstLogin = firstLogin;
        this.failed = failed;
        this.settings = settings;
        this.throttle = new LoginThrottle(clock);
        this.check = new PasswordCheck(new PasswordHash(iterations, random));
    }

    /** What is remembered of a session between two requests. */
    record Known(Session session, Instant usedAt, Instant endsAt) {
        @Override
        public String toString() {
            return "Known[" + session.username() + "]";
        }
    }

    @Override
    public Session signIn(String username, char[] password, String remote) {
        String name = username == null ? "" : username.trim().toLowerCase(Locale.ROOT);
        throttle.begin(name.length() > MAX_USERNAME ? "" : name, remote);
        Optional<Account> account =
                name.length() > MAX_USERNAME ? Optional.empty() : db.read(handle -> UserRows.byName(handle, name));
        if (!check.matches(account, password)) {
            failed.report(account, remote);
            throw Refusals.wrongPassword();
        }
        throttle.succeeded(name, remote);
        return begin(account.orElseThrow(), password, remote);
    }

    private Session begin(Account account, char[] password, String remote) {
        List<Facility> assigned = assigned(account.id());
        if (assigned.isEmpty()) {
            throw Refusals.notAssigned();
        }
        String token = Tokens.create(random);
        String hash = Tokens.hash(token);
        Facility facility = assigned.get(0);
        String passwordHash = check.renewed(account, password);
        Actor actor = new Actor(facility.id(), account.id(), account.name(), Set.of());
        db.write(tx -> {
            Instant now = tx.now();
            SessionRows.purge(tx.handle(), now, now.minus(settings.sessionIdle()));
            SessionRows.insert(
                    tx.handle(),
                    new SessionRows.Row(hash, account.id(), facility.id(), now, now, now.plus(settings.sessionMax())));
            UserRows.signedIn(tx.handle(), account.id(), now, passwordHash);
            tx.audit(actor, "sign-in", "user", account.id(), null, Json.write(Map.of("remote", remote)));
            return null;
        });
        return session(token).orElseThrow(Refusals::signedOut);
    }

    @Override
    public Optional<Session> session(String token) {
        if (!Tokens.plausible(token)) {
            return Optional.empty();
        }
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        Optional<Known> known = cache.get(hash).or(() -> load(token, hash));
        if (known.isEmpty() || !alive(known.get(), now)) {
            return Optional.empty();
        }
        return Optional.of(
                known.get().usedAt().plus(TOUCH).isAfter(now) ? known.get().session() : touch(token, hash));
    }

    private boolean alive(Known known, Instant now) {
        return now.isBefore(known.endsAt()) && now.isBefore(known.usedAt().plus(settings.sessionIdle()));
    }

    private Session touch(String token, String hash) {
        db.write(tx -> {
            SessionRows.used(tx.handle(), hash, tx.now());
            return null;
        });
        cache.remove(hash);
        return load(token, hash).orElseThrow(Refusals::signedOut).session();
    }

    private Optional<Known> load(String token, String hash) {
        long generation = cache.generation();
        Optional<Loaded> loaded = db.read(handle -> SessionRows.find(handle, hash)
                .flatMap(row -> UserRows.byId(handle, row.userId())
                        .filter(Account::active)
                        .map(account -> new Loaded(
                                row, account, UserRows.permissions(handle, row.facilityId(), account.id())))));
        Optional<Known> known = loaded.flatMap(l -> known(token, l));
        known.ifPresent(k -> cache.put(hash, k, generation));
        return known;
    }

    private record Loaded(SessionRows.Row row, Account account, Set<Permission> permissions) {}

    private Optional<Known> known(String token, Loaded loaded) {
        List<Facility> assigned = assigned(loaded.account().id());
        UUID facilityId = loaded.row().facilityId();
        return assigned.stream()
                .filter(facility -> facility.id().equals(facilityId))
                .findFirst()
                .map(facility -> {
                    Account account = loaded.account();
                    Instant idleEnd = loaded.row().usedAt().plus(settings.sessionIdle());
                    Instant end = loaded.row().expiresAt();
                    Session session = new Session(
                            token,
                            new Actor(facilityId, account.id(), account.name(), loaded.permissions()),
                            account.username(),
                            account.mustChange(),
                            idleEnd.isBefore(end) ? idleEnd : end,
                            facility,
                            assigned);
                    return new Known(session, loaded.row().usedAt(), end);
                });
    }

    private List<Facility> assigned(UUID userId) {
        List<UUID> ids = db.read(handle -> UserRows.facilities(handle, userId));
        return facilities.facilities().stream()
                .filter(facility -> ids.contains(facility.id()))
                .toList();
    }

    @Override
    public void signOut(String token) {
        Optional<Session> session = session(token);
        if (session.isEmpty()) {
            return;
        }
        String hash = Tokens.hash(token);
        Actor actor = session.get().actor();
        db.write(tx -> {
            SessionRows.delete(tx.handle(), hash);
            tx.audit(actor, "sign-out", "user", actor.userId(), null, null);
            return null;
        });
        cache.remove(hash);
    }

    @Override
    public Session switchFacility(String token, UUID facilityId) {
        Session session = session(token).orElseThrow(Refusals::signedOut);
        if (session.facilities().stream().noneMatch(facility -> facility.id().equals(facilityId))) {
            throw Refusals.notAssigned();
        }
        Actor there =
                new Actor(facilityId, session.actor().userId(), session.actor().name(), Set.of());
        String hash = Tokens.hash(token);
        db.write(tx -> {
            SessionRows.facility(tx.handle(), hash, facilityId);
            tx.audit(there, "sign-in", "user", there.userId(), null, Json.write(Map.of("switched", true)));
            return null;
        });
        cache.remove(hash);
        return session(token).orElseThrow(Refusals::signedOut);
    }

    @Override
    public Session changePassword(String token, char[] current, char[] chosen) {
        Session session = session(token).orElseThrow(Refusals::signedOut);
        UUID userId = session.actor().userId();
        String throttled = "change " + session.username();
        throttle.begin(throttled, throttled);
        Optional<Account> account = db.read(handle -> UserRows.byId(handle, userId));
        if (!check.matches(account, current)) {
            throw Refusals.wrongPassword();
        }
        throttle.succeeded(throttled, throttled);
        rule.check(session.username(), chosen);
        if (java.util.Arrays.equals(current, chosen)) {
            throw samePassword();
        }
        String passwordHash = check.hash(chosen);
        String hash = Tokens.hash(token);
        db.write(tx -> {
            UserRows.password(tx.handle(), userId, passwordHash, false);
            SessionRows.deleteOf(tx.handle(), userId, hash);
            tx.audit(session.actor(), "change-password", "user", userId, null, null);
            return null;
        });
        cache.clear();
        firstLogin.passwordChanged(session.username());
        return session(token).orElseThrow(Refusals::signedOut);
    }

    private static EmrException samePassword() {
        return EmrException.invalid(
                "access.password.same",
                "chosen",
                new id.jembatan.api.Text(
                        "Kata sandi baru harus berbeda dari yang lama.",
                        "The new password has to differ from the old one."));
    }
}
