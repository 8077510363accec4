package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.EmrClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.BundleContext;

/** The drug dictionary is missing, comes, goes and misbehaves while doctors prescribe. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RxpertLifecycleIT {

    private static final String FEATURE = "rxpert";
    private static final int DESKS = 3;

    /** Between one order and the next of a desk. */
    private static final long PACE_MILLIS = 100;

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
        return Distribution.with();
    }

    @Test
    public void whatCannotBeCheckedSaysSoAndIsMadeUpFor() throws Exception {
        EmrClient admin = clinic.administrator("utama");
        furnish(admin);
        EmrClient doctor = clinic.user(admin, "dokter.resep", "doctor", "frontdesk");
        EmrClient pharmacist = clinic.user(admin, "apoteker.resep", "pharmacist");
        List<String> visits = new ArrayList<>();
        for (int i = 0; i <= DESKS; i++) {
            visits.add(knownPatient(doctor, i));
        }
        String first = visits.get(0);
        prescribe(doctor, first, "Amoxicillin");
        assertUnchecked(pharmacist, first);
        try (Restarts restarts = new Restarts(context)) {
            features.installFeature(FEATURE);
            clinic.awaitState(admin, "rxpert", "INSTALLED", "READY");
            admin.post("/plugins/rxpert/enable", admin.object());
            clinic.awaitState(admin, "rxpert", "ACTIVE");
            awaitStatus(pharmacist, first, "SAFE");
            comeAndGoWhilePrescribing(admin, doctor, visits.subList(1, visits.size()));
            misbehave(admin, doctor, first);
            features.uninstallFeature(FEATURE);
            clinic.awaitState(admin, "rxpert", "REMOVED");
            awaitStatus(pharmacist, first, "NOT_CHECKED");
            assertNothingLeft(admin);
            assertEquals(Set.of(), restarts.noted());
        }
    }

    /** Writes in a visit, now one drug, now another, and keeps what the checks said. */
    private static final class Desk implements Runnable {
        private final EmrClient doctor;
        private final String visit;
        private final Set<String> seen;
        private volatile int rounds;

        Desk(EmrClient doctor, String visit, Set<String> seen) {
            this.doctor = doctor;
            this.visit = visit;
            this.seen = seen;
        }

        @Override
        public void run() {
            try {
                seen.add(check(doctor, visit, "Amoxicillin"));
                prescribe(doctor, visit, rounds % 2 == 0 ? "Amoxicillin" : "Paracetamol");
            } catch (Exception e) {
                throw new IllegalStateException("The desk of visit " + visit + " was shown an error", e);
            }
            rounds++;
        }
    }

    /** Desks go on writing while the bridge is removed and installed again: nobody sees an error. */
    private void comeAndGoWhilePrescribing(EmrClient admin, EmrClient doctor, List<String> visits) throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Desk> desks =
                visits.stream().map(visit -> new Desk(doctor, visit, seen)).toList();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(desks.size());
        try {
            List<ScheduledFuture<?>> work = new ArrayList<>();
            for (Desk desk : desks) {
                work.add(people.scheduleWithFixedDelay(desk, 0, PACE_MILLIS, TimeUnit.MILLISECONDS));
            }
            for (int round = 0; round < 2; round++) {
                seen.clear();
                features.uninstallFeature(FEATURE);
                await().atMost(1, TimeUnit.MINUTES).until(() -> seen.contains("NOT_CHECKED"));
                seen.clear();
                features.installFeature(FEATURE);
                clinic.awaitState(admin, "rxpert", "ACTIVE");
                await().atMost(1, TimeUnit.MINUTES).until(() -> seen.contains("SAFE"));
            }
            people.shutdown();
            assertTrue(people.awaitTermination(1, TimeUnit.MINUTES));
            for (int i = 0; i < work.size(); i++) {
                if (!work.get(i).isCancelled()) {
                    work.get(i).get();
                }
                assertTrue(desks.get(i).rounds > 1);
            }
            for (String visit : visits) {
                awaitStatus(doctor, visit, "SAFE");
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** A second bridge that is slow, then throws: what it owes is not checked, and saving goes on. */
    private void misbehave(EmrClient admin, EmrClient doctor, String visit) throws Exception {
        try (TestChecker other = new TestChecker(context)) {
            clinic.awaitState(admin, TestChecker.ID, "INSTALLED", "READY");
            admin.post("/plugins/" + TestChecker.ID + "/enable", admin.object());
            clinic.awaitState(admin, TestChecker.ID, "ACTIVE");
            other.hang();
            assertEquals("NOT_CHECKED", check(doctor, visit, "Amoxicillin"));
            prescribe(doctor, visit, "Amoxicillin");
            assertUnchecked(doctor, visit);
            other.fail();
            assertEquals("NOT_CHECKED", check(doctor, visit, "Paracetamol"));
            prescribe(doctor, visit, "Paracetamol");
            assertUnchecked(doctor, visit);
            other.answer();
            awaitStatus(doctor, visit, "SAFE");
        }
        clinic.awaitState(admin, TestChecker.ID, "REMOVED");
        awaitStatus(doctor, visit, "SAFE");
    }

    private void assertNothingLeft(EmrClient admin) throws Exception {
        assertTrue(Arrays.stream(context.getBundles())
                .noneMatch(bundle -> bundle.getSymbolicName().equals("id.jembatan.rxpert")));
        assertEquals("menu", 0, admin.get("/ui/contributions").size());
        assertEquals(404, admin.raw("GET", "/p/rxpert/dictionaries", null, null).statusCode());
        Set<String> paths = new TreeSet<>();
        admin.get("/openapi.json").path("paths").fieldNames().forEachRemaining(paths::add);
        assertTrue(paths.stream().noneMatch(path -> path.startsWith("/p/rxpert")));
        assertTrue(console.getRegistry().getCommands().stream()
                .noneMatch(command -> command.getScope().equals("rxpert")));
        await("threads").atMost(20, TimeUnit.SECONDS).until(RxpertLifecycleIT::threads, Set::isEmpty);
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("rxpert"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void furnish(EmrClient admin) throws Exception {
        admin.post(
                "/locations",
                admin.object().put("code", "UMUM").put("name", "Poli Umum").put("active", true));
        admin.post(
                "/practitioners",
                admin.object()
                        .put("name", "dr. Uji")
                        .put("profession", "DOCTOR")
                        .put("active", true));
    }

    /** A visit of a man of whom everything is known, so that a check can be complete. */
    private static String knownPatient(EmrClient doctor, int number) throws Exception {
        String patient = doctor.post(
                        "/patients",
                        doctor.object()
                                .put("name", "Pasien Uji")
                                .put("gender", "MALE")
                                .put("birthDate", "1990-01-02")
                                .put("nik", "31710102019000" + (10 + number))
                                .put("noNikYet", false))
                .path("id")
                .asText();
        ObjectNode history = doctor.object();
        section(history, "allergies").putObject("value").putArray("entries");
        section(history, "medications").putArray("value");
        section(history, "problems").putArray("value");
        ObjectNode state = section(history, "state").putObject("value");
        state.putObject("egfr").put("value", 95);
        for (String one : List.of("dialysis", "alcohol", "smoker")) {
            state.putObject(one).put("value", false);
        }
        state.putObject("radiotherapy").putArray("value");
        state.putObject("foods").putArray("value");
        doctor.put("/patients/" + patient + "/history", history);
        String visit = doctor.post(
                        "/encounters",
                        doctor.object()
                                .put("patientId", patient)
                                .put("locationId", id(doctor.get("/locations")))
                                .put("payer", "SELF")
                                .put("kind", "SICK")
                                .put("complaint", "Batuk"))
                .path("id")
                .asText();
        doctor.post(
                "/encounters/" + visit + "/start",
                doctor.object().put("practitionerId", id(doctor.get("/practitioners"))));
        return visit;
    }

    private static ObjectNode section(ObjectNode history, String name) {
        return history.putObject(name).put("version", 0);
    }

    private static String id(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static void line(ArrayNode lines, String drug) {
        lines.addObject()
                .put("drug", drug)
                .put("dosesPerDay", 3)
                .put("unitsPerDose", 1)
                .put("quantity", 10);
    }

    /** @return the status of the one line */
    private static String check(EmrClient doctor, String visit, String drug) throws Exception {
        ObjectNode body = doctor.object();
        line(body.putArray("prescriptions"), drug);
        JsonNode check = doctor.post("/encounters/" + visit + "/prescription-check", body);
        return check.path("lines").get(0).path("status").asText();
    }

    private static void prescribe(EmrClient doctor, String visit, String drug) throws Exception {
        int version = doctor.get("/encounters/" + visit + "/chart")
                .path("prescriptions")
                .path("version")
                .asInt();
        ObjectNode chart = doctor.object();
        line(chart.putObject("prescriptions").put("version", version).putArray("value"), drug);
        doctor.put("/encounters/" + visit + "/chart", chart);
    }

    private static JsonNode current(EmrClient client, String visit) throws Exception {
        return client.get("/encounters/" + visit + "/prescription-check");
    }

    private static void assertUnchecked(EmrClient client, String visit) throws Exception {
        JsonNode check = current(client, visit);
        JsonNode line = check.path("lines").get(0);
        assertEquals(check.toString(), "NOT_CHECKED", line.path("status").asText());
        boolean why = !check.path("notChecked").path("id").asText().isEmpty()
                || !line.path("gaps").isEmpty();
        assertTrue("a sentence says why: " + check, why);
    }

    private static void awaitStatus(EmrClient client, String visit, String status) {
        await(status)
                .atMost(1, TimeUnit.MINUTES)
                .until(
                        () -> current(client, visit)
                                .path("lines")
                                .get(0)
                                .path("status")
                                .asText(),
                        status::equals);
    }
}
