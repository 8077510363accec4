package id.jembatan.core.command;

import id.jembatan.api.Text;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * {@code emr:doctor}: why something does not work. Services are looked up when it runs, so that it also answers when the
 * core itself has not come up.
 */
@Service
@Command(scope = "emr", name = "doctor", description = "Mengapa sesuatu tidak bekerja / why something does not work")
public final class DoctorCommand implements Action {

    @Reference
    BundleContext context;

    @Reference
    Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        List<String> findings = new ArrayList<>(Diagnosis.idleBundles(context));
        with(ServiceComponentRuntime.class, findings, runtime -> findings.addAll(Diagnosis.components(runtime)));
        with(FacilityService.class, findings, facilities -> bridges(facilities.facilities(), findings));
        if (findings.isEmpty()) {
            out.println("Tidak ada masalah yang terlihat: bundle, komponen, basis data, dan plugin bekerja.");
        }
        findings.forEach(finding -> out.println("- " + finding));
        return null;
    }

    private void bridges(List<Facility> facilities, List<String> findings) {
        with(
                PluginRegistry.class,
                findings,
                registry -> facilities.forEach(facility ->
                        registry.states(facility.id()).forEach(state -> bridge(facility, state, findings))));
    }

    static void bridge(Facility facility, PluginState state, List<String> findings) {
        String where = facility.code() + " / " + state.pluginId() + " (" + state.state() + "): ";
        if (state.state() != PluginState.State.ACTIVE) {
            findings.add(where + state.sentence().id());
        }
        state.missing().forEach(check -> findings.add(where + check.title().id() + ": " + id(check.sentence())));
    }

    private static String id(Text text) {
        return text == null ? "" : text.id();
    }

    private interface Use<T> {
        void on(T service);
    }

    private <T> void with(Class<T> type, List<String> findings, Use<T> use) {
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            findings.add("Layanan " + type.getSimpleName() + " tidak ada.");
            return;
        }
        try {
            use.on(service);
        } catch (RuntimeException e) {
            findings.add("Layanan " + type.getSimpleName() + " gagal menjawab: " + e.getMessage());
        } finally {
            context.ungetService(reference);
        }
    }
}
