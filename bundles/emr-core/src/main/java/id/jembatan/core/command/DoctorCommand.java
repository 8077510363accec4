package id.jembatan.core.command;

import id.jembatan.api.Text;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * {@code emr:doctor}: why something does not work. The shell takes a bundle's commands away as soon as one of them misses a
 * service, which is just when this one is needed; so it is put on the console by itself and looks its services up when it
 * runs.
 */
@Component(
        service = {},
        immediate = true)
public final class DoctorCommand implements Command {

    private static final String SCOPE = "emr";
    private static final String NAME = "doctor";
    private static final String HELP = "--help";

    private final BundleContext context;
    private final Registry console;

    @Activate
    public DoctorCommand(BundleContext context, @Reference SessionFactory sessions) {
        this.context = context;
        this.console = sessions.getRegistry();
        console.register(this);
    }

    @Deactivate
    void leave() {
        console.unregister(this);
    }

    @Override
    public String getScope() {
        return SCOPE;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getDescription() {
        return "Mengapa sesuatu tidak bekerja / why something does not work";
    }

    /** It takes no words that could be completed. */
    @Override
    public Completer getCompleter(boolean scoped) {
        return null;
    }

    /** The shell's own. */
    @Override
    public Parser getParser() {
        return null;
    }

    @Override
    public Object execute(Session session, List<Object> words) {
        PrintStream out = session.getConsole();
        if (words.contains(HELP)) {
            help(out);
        } else if (words.isEmpty()) {
            examine(out);
        } else {
            throw new IllegalArgumentException("emr:doctor tidak menerima isian: " + words.get(0));
        }
        return null;
    }

    private void help(PrintStream out) {
        out.println("DESCRIPTION");
        out.println("        " + SCOPE + ":" + NAME);
        out.println();
        out.println("        " + getDescription());
        out.println();
        out.println("SYNTAX");
        out.println("        " + SCOPE + ":" + NAME);
    }

    private void examine(PrintStream out) {
        List<String> findings = new ArrayList<>(Diagnosis.idleBundles(context));
        with(ServiceComponentRuntime.class, findings, runtime -> findings.addAll(Diagnosis.components(runtime)));
        with(FacilityService.class, findings, facilities -> bridges(facilities.facilities(), findings));
        if (findings.isEmpty()) {
            out.println("Tidak ada masalah yang terlihat: bundle, komponen, basis data, dan plugin bekerja.");
        }
        findings.forEach(finding -> out.println("- " + finding));
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
