package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.client.Setup;
import id.jembatan.itests.day.ClinicDay;
import id.jembatan.itests.day.DayReport;
import id.jembatan.itests.day.Options;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleReference;

/** The pCare bridge is installed, credentialed, removed and installed again while visits are entered. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PluginLifecycleIT {

    private static final String FEATURE = "bpjs-pcare";
    private static final String BUNDLES = "id.jembatan.bpjs.";
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int FIRST_VISITS = 20;
    private static final Map<String, String> POLI = Map.of("UMUM", "001", "KIA", "003");

    private final ContainerClinic clinic = new ContainerClinic();

    @Inject
    @Filter(timeout = Distribution.BOOT_MILLIS)
    private BootFinished booted;

    @Inject
    private FeaturesService features;

    @Inject
    private SessionFactory console;

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] distribution() {
        return Distribution.with("sandbox");
    }

    @Test
    public void nobodyNoticesAndNothingIsLost() throws Exception {
        EmrClient admin = clinic.administrator("utama");
        furnish(admin);
        List<String> lines = lines();
        ClinicDay first = day(admin, "hari.pertama", lines.subList(0, FIRST_VISITS), false);
        ClinicDay rest = day(admin, "hari.lanjutan", lines.subList(FIRST_VISITS, lines.size()), true);
        Set<Thread> threadsBefore = threads(thread -> true);
        try (Restarts restarts = new Restarts(context)) {
            installAndCredential(admin, first);
            DayReport report = removeAndInstallAgain(admin, rest, threadsBefore);
            assertEquals("errors that users saw", 0, report.interruptions());
            assertTrue("each visit is sent once: " + clinic.sandbox("GET", "state", null), report.complete());
            assertEquals(Set.of(), restarts.noted());
            features.uninstallFeature(FEATURE);
            assertNothingLeft(admin, threadsBefore);
            assertEquals(Set.of(), restarts.noted());
        }
        ServerLog.ofContainer().assertNoErrorsBut();
    }

    /** The bridge is new to the clinic: what was before it was switched on is not its business. */
    private void installAndCredential(EmrClient admin, ClinicDay day) throws Exception {
        CompletableFuture<DayReport> played = play(day);
        awaitVisits(admin, 4);
        features.installFeature(FEATURE);
        clinic.awaitState(admin, "pcare", "INSTALLED");
        credential(admin);
        admin.post("/plugins/pcare/enable", admin.object());
        map(admin);
        clinic.awaitState(admin, "pcare", "ACTIVE");
        assertTrue("the day must still go on", !played.isDone());
        DayReport report = played.get(5, TimeUnit.MINUTES);
        assertEquals("errors that users saw", 0, report.interruptions());
        JsonNode counts = clinic.sandbox("GET", "state", null).path("counts");
        assertTrue(counts.toString(), counts.path("kunjungan").asInt() > 0);
        assertEquals(
                counts.path("kunjungan").asInt(), counts.path("pendaftaran").asInt());
    }

    private DayReport removeAndInstallAgain(EmrClient admin, ClinicDay day, Set<Thread> threadsBefore)
            throws Exception {
        CompletableFuture<DayReport> played = play(day);
        int entered = visits(admin);
        for (int round = 1; round <= 2; round++) {
            awaitVisits(admin, entered + 6);
            features.uninstallFeature(FEATURE);
            assertNothingLeft(admin, threadsBefore);
            entered = visits(admin);
            awaitVisits(admin, entered + 4);
            assertTrue("the day must still go on", !played.isDone());
            assertTrue("what is reported meanwhile must wait", waiting(admin) > 0);
            features.installFeature(FEATURE);
            clinic.awaitState(admin, "pcare", "ACTIVE");
            entered = visits(admin);
        }
        return played.get(5, TimeUnit.MINUTES);
    }

    private void assertNothingLeft(EmrClient admin, Set<Thread> threadsBefore) throws Exception {
        clinic.awaitState(admin, "pcare", "REMOVED");
        assertEquals(Set.of(), bundles());
        assertEquals("menu", Set.of(), ids(admin.get("/ui/contributions")));
        assertEquals(404, admin.raw("GET", "/p/pcare/references", null, null).statusCode());
        assertTrue("route", routes(admin).stream().noneMatch(route -> route.startsWith("/p/pcare")));
        assertEquals(
                "command",
                List.of(),
                console.getRegistry().getCommands().stream()
                        .filter(command -> command.getScope().equals("pcare"))
                        .map(Command::getName)
                        .toList());
        // the JDK ends the selector of an HTTP client some seconds after the client was collected
        await("threads")
                .atMost(1, TimeUnit.MINUTES)
                .pollInterval(1, TimeUnit.SECONDS)
                .until(
                        () -> {
                            System.gc();
                            return itsThreads(threadsBefore);
                        },
                        Set::isEmpty);
    }

    private Set<String> bundles() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getSymbolicName)
                .filter(name -> name.startsWith(BUNDLES))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Threads that bear its name or run its classes, and the selector of its HTTP client, which the JVM names itself. */
    private static Set<String> itsThreads(Set<Thread> before) {
        return threads(thread -> thread.getName().contains("pcare")
                        || thread.getName().contains("bpjs")
                        || ofItsBundle(thread.getContextClassLoader())
                        || thread.getName().endsWith("-SelectorManager") && !before.contains(thread))
                .stream()
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ofItsBundle(ClassLoader loader) {
        return loader instanceof BundleReference reference
                && reference.getBundle().getSymbolicName().startsWith(BUNDLES);
    }

    private static Set<Thread> threads(Predicate<Thread> which) {
        return Thread.getAllStackTraces().keySet().stream().filter(which).collect(Collectors.toSet());
    }

    /** What a real clinic enters itself before its first day. */
    private static void furnish(EmrClient admin) throws IOException {
        POLI.keySet()
                .forEach(code -> post(
                        admin,
                        "/locations",
                        admin.object()
                                .put("code", code)
                                .put("name", "Poli " + code)
                                .put("active", true)));
        for (String profession : List.of("DOCTOR", "MIDWIFE")) {
            ObjectNode practitioner = admin.object().put("name", "Nakes " + profession);
            post(
                    admin,
                    "/practitioners",
                    practitioner.put("profession", profession).put("active", true));
        }
    }

    private static void post(EmrClient admin, String path, ObjectNode body) {
        try {
            admin.post(path, body);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** The invented credentials that the sandbox takes, see its README. */
    private void credential(EmrClient admin) throws IOException {
        ObjectNode body = admin.object();
        body.putObject("values")
                .put("baseUrl", clinic.gateway())
                .put("cons-id", "12345")
                .put("secret-key", "7kS3cr3tKLN")
                .put("user-key", "0123456789abcdef0123456789abcdef")
                .put("username", "klinik.uji")
                .put("password", "Rahasia#2024")
                .put("kdProvider", "0114U163");
        admin.put("/plugins/pcare/credentials/DEVELOPMENT", body);
    }

    /** Each poli gets its code, each practitioner one of the gateway's doctors, as soon as the lists have been fetched. */
    private static void map(EmrClient admin) throws IOException {
        for (JsonNode kind : admin.get("/plugins/pcare/mappings")) {
            String path = "/plugins/pcare/mappings/" + kind.path("id").asText();
            JsonNode choices = await().atMost(1, TimeUnit.MINUTES)
                    .until(() -> admin.get(path + "/choices"), found -> !found.isEmpty());
            int next = 0;
            for (JsonNode mapping : admin.get(path)) {
                String name = mapping.path("localName").asText();
                String code = name.startsWith("Poli ")
                        ? POLI.get(name.substring("Poli ".length()))
                        : choices.get(next++).path("code").asText();
                admin.put(
                        path + "/" + mapping.path("localId").asText(),
                        admin.object().put("code", code));
            }
        }
    }

    private ClinicDay day(EmrClient admin, String username, List<String> lines, boolean counted) throws IOException {
        Path file = Files.createTempFile("clinic-day", ".jsonl");
        Files.write(file, lines, StandardCharsets.UTF_8);
        String first = Setup.user(admin, username, "doctor", "frontdesk");
        return new ClinicDay(new Options(
                file,
                clinic.base(),
                username,
                first,
                Setup.password(),
                Optional.of("utama"),
                4,
                false,
                counted ? Optional.of(clinic.gateway().replace("/pcare-rest-dev", "")) : Optional.empty(),
                PACE,
                Duration.ofMinutes(2)));
    }

    private static CompletableFuture<DayReport> play(ClinicDay day) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return day.play();
            } catch (IOException e) {
                throw new CompletionException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        });
    }

    private static List<String> lines() throws IOException {
        try (InputStream day = ClinicDay.class.getResourceAsStream("/clinic-day.jsonl")) {
            return new String(day.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Set<String> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> routes(EmrClient client) throws IOException {
        Set<String> paths = new TreeSet<>();
        client.get("/openapi.json").path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static int waiting(EmrClient admin) throws IOException {
        return admin.get("/deliveries?status=PENDING&limit=200").size();
    }

    /** Waits until this many visits are there: the desks go on working. */
    private static void awaitVisits(EmrClient admin, int count) {
        await("visits")
                .atMost(2, TimeUnit.MINUTES)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> visits(admin) >= count);
    }

    /** Visits that are finished, on the day that is played. */
    private static int visits(EmrClient admin) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        int finished = 0;
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            for (JsonNode encounter : admin.get("/encounters?day=" + day)) {
                finished += encounter.path("status").asText().equals("FINISHED") ? 1 : 0;
            }
        }
        return finished;
    }
}
