package id.jembatan.web.internal.testing;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.AccessService;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Session;
import id.jembatan.api.facility.Facility;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stand-ins of the record's services for the tests of the web. */
public final class Fakes {

    public static final UUID FACILITY = UUID.fromString("01890000-0000-7000-8000-000000000001");
    public static final UUID BRANCH = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private Fakes() {}

    public static Facility facility(UUID id) {
        return new Facility(id, "utama", "Klinik Contoh", "Jl. Contoh 1", "021", ZoneId.of("Asia/Jakarta"), 1);
    }

    /** An implementation whose methods are not expected to be called, other than those given by name. */
    public static <T> T service(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Answer answer = answers.get(method.getName());
                    if (answer == null) {
                        return switch (method.getName()) {
                            case "hashCode" -> System.identityHashCode(proxy);
                            case "equals" -> proxy == given[0];
                            case "toString" -> type.getSimpleName();
                            default -> throw new AssertionError("not expected: " + method);
                        };
                    }
                    return answer.to(given == null ? List.of() : Arrays.asList(given));
                }));
    }

    /** What a fake method gives. */
    public interface Answer {
        Object to(List<Object> arguments) throws Throwable;
    }

    /** Sessions in memory; every password but {@code benar} is wrong. */
    public static final class Access implements AccessService {

        private final Map<String, Session> sessions = new ConcurrentHashMap<>();
        private final AtomicInteger made = new AtomicInteger();
        public final AtomicInteger lookups = new AtomicInteger();

        public String open(boolean mustChange, Permission... permissions) {
            return open(FACILITY, mustChange, Set.of(permissions));
        }

        private String open(UUID facility, boolean mustChange, Set<Permission> permissions) {
            String token = "token-for-tests-" + made.incrementAndGet();
            Actor actor = new Actor(facility, UUID.randomUUID(), "dr. Contoh", permissions);
            sessions.put(
                    token,
                    new Session(
                            token,
                            actor,
                            "dokter",
                            mustChange,
                            Instant.now().plusSeconds(600),
                            facility(facility),
                            List.of(facility(FACILITY), facility(BRANCH))));
            return token;
        }

        @Override
        public Session signIn(String username, char[] password, String remote) {
            if (!"benar".equals(new String(password))) {
                throw new EmrException(
                        EmrException.Kind.UNAUTHENTICATED,
                        "access.wrong",
                        new Text("Nama atau sandi salah.", "Wrong."));
            }
            return sessions.get(open(FACILITY, false, Permission.all()));
        }

        @Override
        public Optional<Session> session(String token) {
            lookups.incrementAndGet();
            return Optional.ofNullable(sessions.get(token));
        }

        @Override
        public void signOut(String token) {
            sessions.remove(token);
        }

        @Override
        public Session switchFacility(String token, UUID facilityId) {
            Session old = sessions.remove(token);
            return sessions.get(open(facilityId, false, old.actor().permissions()));
        }

        @Override
        public Session changePassword(String token, char[] current, char[] chosen) {
            Session old = sessions.remove(token);
            return sessions.get(open(old.facility().id(), false, old.actor().permissions()));
        }
    }
}
