package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The floors of the house, read off the bundles as they are installed. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BundlesIT {

    /** Packages of ours that a bundle may import: the contract, and for BPJS bridges their library. */
    private static final Map<String, Set<String>> OURS = Map.of(
            "id.jembatan.api", Set.of("id.jembatan.api", "id.jembatan.spi", "id.jembatan.event"),
            "id.jembatan.bpjs.common", Set.of("id.jembatan.bpjs.common"));

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] distribution() {
        return Distribution.with();
    }

    @Test
    public void everyBundleOfOursIsActive() {
        assertEquals(
                List.of(),
                ours().stream()
                        .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                        .map(Bundle::getSymbolicName)
                        .toList());
    }

    @Test
    public void ourBundlesImportNoRoomOfTheirOwnFloor() {
        Set<String> wrong = new TreeSet<>();
        for (Bundle bundle : ours()) {
            for (String imported : packages(bundle, Constants.IMPORT_PACKAGE)) {
                if (imported.startsWith("id.jembatan.")
                        && OURS.values().stream()
                                .flatMap(Set::stream)
                                .noneMatch(p -> imported.equals(p) || imported.startsWith(p + "."))) {
                    wrong.add(bundle.getSymbolicName() + " imports " + imported);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void roomsOfTheFirstFloorExportNothing() {
        Set<String> exporting = new TreeSet<>();
        for (Bundle bundle : ours()) {
            if (!OURS.containsKey(bundle.getSymbolicName())
                    && !packages(bundle, Constants.EXPORT_PACKAGE).isEmpty()) {
                exporting.add(bundle.getSymbolicName());
            }
        }
        assertEquals(Set.of(), exporting);
    }

    @Test
    public void onlyTheWebRoomUsesCxf() {
        for (Bundle bundle : ours()) {
            if (!"id.jembatan.web".equals(bundle.getSymbolicName())) {
                assertTrue(
                        bundle.getSymbolicName(),
                        packages(bundle, Constants.IMPORT_PACKAGE).stream()
                                .noneMatch(p -> p.startsWith("org.apache.cxf")));
            }
        }
    }

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("id.jembatan."))
                .filter(bundle -> !bundle.getSymbolicName().startsWith("id.jembatan.lib."))
                .filter(bundle -> !bundle.getSymbolicName().equals("id.jembatan.itests"))
                .toList();
    }

    /** Package names of a header, without their attributes and directives. */
    private static List<String> packages(Bundle bundle, String header) {
        String value = bundle.getHeaders().get(header);
        return value == null
                ? List.of()
                : Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(","))
                        .map(clause -> clause.replaceAll(";.*", "").strip())
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
