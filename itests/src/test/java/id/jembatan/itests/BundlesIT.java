package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
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

/** The bundles of a real clinic's start, and what coming and going features do to them: nothing. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BundlesIT {

    private static final String REPOSITORY = "jembatan-";

    /** The container calls a test as soon as its own bundles stand; this service comes when all of ours do. */
    @Inject
    @Filter(timeout = Distribution.BOOT_MILLIS)
    private BootFinished booted;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Configuration
    public Option[] distribution() {
        return Distribution.with();
    }

    @Test
    public void everyBundleOfOursIsActive() {
        assertTrue(ours().size() > 3);
        assertEquals(
                List.of(),
                ours().stream()
                        .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                        .map(Bundle::getSymbolicName)
                        .toList());
    }

    @Test
    public void aRealClinicHasNoSandboxNoDemoAndNoBridge() {
        assertEquals(
                Set.of("id.jembatan.api", "id.jembatan.core", "id.jembatan.web", "id.jembatan.lib.derby"),
                new TreeSet<>(ours().stream().map(Bundle::getSymbolicName).toList()));
    }

    @Test
    public void featuresComeAndGoWithoutTouchingAnyOtherBundle() throws Exception {
        List<String> optional = optionalFeatures();
        assertTrue(optional.toString(), optional.containsAll(List.of("bpjs-pcare", "bpjs-icare", "sandbox", "demo")));
        for (int round = 0; round < 2; round++) {
            for (String feature : optional) {
                try (Restarts restarts = new Restarts(context)) {
                    features.installFeature(feature);
                    assertTrue(feature, features.isInstalled(features.getFeature(feature)));
                    features.uninstallFeature(feature);
                    assertEquals(feature, Set.of(), restarts.noted());
                }
            }
        }
        aRealClinicHasNoSandboxNoDemoAndNoBridge();
        everyBundleOfOursIsActive();
        ServerLog.ofContainer().assertNoErrorsBut();
    }

    /** Features of ours that a real clinic does not start with. */
    private List<String> optionalFeatures() throws Exception {
        List<String> names = new ArrayList<>();
        for (var repository : features.listRepositories()) {
            if (repository.getName().startsWith(REPOSITORY)) {
                for (Feature feature : repository.getFeatures()) {
                    if (!features.isInstalled(feature)) {
                        names.add(feature.getName());
                    }
                }
            }
        }
        return names;
    }

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("id.jembatan."))
                .filter(bundle -> !bundle.getSymbolicName().equals("id.jembatan.itests"))
                .toList();
    }
}
