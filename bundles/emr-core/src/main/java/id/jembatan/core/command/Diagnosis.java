package id.jembatan.core.command;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.dto.ServiceReferenceDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Why our bundles and their components do not work, down to the reference that nobody fulfils. */
final class Diagnosis {

    private static final String OURS = "id.jembatan.";

    private Diagnosis() {}

    /** Our bundles that are not active; fragments have no such state. */
    static List<String> idleBundles(BundleContext context) {
        List<String> idle = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName() != null
                    && bundle.getSymbolicName().startsWith(OURS)
                    && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null
                    && bundle.getState() != Bundle.ACTIVE) {
                idle.add("Bundle " + bundle.getSymbolicName() + " tidak aktif; lihat bundle:diag "
                        + bundle.getBundleId());
            }
        }
        return idle;
    }

    /** One line per component of ours that waits or has failed. */
    static List<String> components(ServiceComponentRuntime runtime) {
        List<String> lines = new ArrayList<>();
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
            if (description.bundle.symbolicName.startsWith(OURS)) {
                for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                    describe(description, configuration, lines);
                }
            }
        }
        return lines;
    }

    static void describe(ComponentDescriptionDTO description, ComponentConfigurationDTO found, List<String> lines) {
        if (found.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            lines.add("Komponen " + description.name + " gagal: " + firstLine(found.failure));
        } else if (found.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
            lines.add("Komponen " + description.name + " menunggu konfigurasi "
                    + String.join(", ", description.configurationPid));
        } else if (found.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
            for (UnsatisfiedReferenceDTO reference : found.unsatisfiedReferences) {
                ServiceReferenceDTO[] targets = reference.targetServices;
                lines.add("Komponen " + description.name + " menunggu " + reference.name
                        + (reference.target == null ? "" : " " + reference.target)
                        + (targets == null || targets.length == 0 ? "" : " (" + targets.length + " ada, tidak cocok)"));
            }
        }
    }

    private static String firstLine(String failure) {
        return failure == null ? "" : failure.lines().findFirst().orElse("");
    }
}
