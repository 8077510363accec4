package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.itests.client.EmrClient;
import id.jembatan.itests.day.DayReport;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.inject.Inject;
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
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** The pCare bridge comes and goes while visits are entered. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PluginLifecycleIT {

    private static final String FEATURE = "bpjs-pcare";
    private static final Set<String> ITS_BUNDLES = Set.of("id.jembatan.bpjs.pcare", "id.jembatan.bpjs.common");

    private final TestClinic clinic = new TestClinic();

    @Inject
    private FeaturesService features;

    @Inject
    private SessionFactory console;

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] distribution() {
        return Distribution.demo();
    }

    @Test
    public void nobodyNoticesAndNothingIsLost() throws Exception {
        EmrClient admin = clinic.administrator("utama");
        clinic.awaitState(admin, "pcare", "ACTIVE");
        assertTrue(routes(admin).stream().anyMatch(route -> route.startsWith("/p/pcare")));
        Set<String> disturbed = new ConcurrentSkipListSet<>();
        SynchronousBundleListener watch = event -> note(event, disturbed);
        context.addBundleListener(watch);
        CompletableFuture<DayReport> day = CompletableFuture.supplyAsync(() -> play(admin));
        try {
            for (int round = 0; round < 2; round++) {
                awaitEncounters(admin, 8 + 16 * round);
                features.uninstallFeature(FEATURE);
                assertGone(admin);
                awaitEncounters(admin, 16 + 16 * round);
                features.installFeature(FEATURE, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
                clinic.awaitState(admin, "pcare", "ACTIVE");
            }
            DayReport report = day.join();
            assertEquals("errors that users saw", 0, report.interruptions());
            assertTrue("every visit is sent once", report.complete());
        } finally {
            context.removeBundleListener(watch);
        }
        assertEquals(Set.of(), disturbed);
    }

    private DayReport play(EmrClient admin) {
        try {
            return clinic.day(admin, "utama", "hari.pasang", Duration.ofMillis(400));
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void note(BundleEvent event, Set<String> disturbed) {
        String name = event.getBundle().getSymbolicName();
        int ended = BundleEvent.STOPPED | BundleEvent.UNRESOLVED | BundleEvent.UPDATED;
        if (!ITS_BUNDLES.contains(name) && (event.getType() & ended) != 0) {
            disturbed.add(name + " got event " + event.getType());
        }
    }

    private void assertGone(EmrClient admin) throws Exception {
        clinic.awaitState(admin, "pcare", "REMOVED");
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> StreamSupport.stream(admin.get("/ui/contributions").spliterator(), false)
                        .noneMatch(
                                contribution -> contribution.path("id").asText().equals("pcare")));
        assertEquals(404, admin.raw("GET", "/p/pcare/references", null, null).statusCode());
        assertTrue(routes(admin).stream().noneMatch(route -> route.startsWith("/p/pcare")));
        assertEquals(
                List.of(),
                console.getRegistry().getCommands().stream()
                        .filter(command -> command.getScope().equals("pcare"))
                        .map(Command::getName)
                        .toList());
        await().atMost(20, TimeUnit.SECONDS).until(PluginLifecycleIT::itsThreads, Set::isEmpty);
        for (Bundle bundle : context.getBundles()) {
            assertTrue(bundle.getSymbolicName(), !"id.jembatan.bpjs.pcare".equals(bundle.getSymbolicName()));
        }
    }

    private static Set<String> itsThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("pcare") || name.contains("bpjs"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> routes(EmrClient client) throws Exception {
        Set<String> paths = new TreeSet<>();
        client.get("/openapi.json").path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** Waits until this many encounters are in the day's list: the desks go on working. */
    private static void awaitEncounters(EmrClient admin, int count) {
        await().atMost(2, TimeUnit.MINUTES)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> encounters(admin) >= count);
    }

    private static int encounters(EmrClient admin) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return admin.get("/encounters?day=" + today).size()
                + admin.get("/encounters?day=" + today.minusDays(1)).size();
    }
}
