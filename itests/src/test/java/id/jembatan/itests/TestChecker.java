package id.jembatan.itests;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Check;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.DrugChecker;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A bridge of the test's own that checks prescriptions well, never in time, or not at all. */
final class TestChecker implements IntegrationPlugin, DrugChecker, AutoCloseable {
    static final String ID = "uji-resep";

    private enum Mood {
        ANSWERS,
        HANGS,
        FAILS
    }

    private final ServiceRegistration<?> registration;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Mood mood = Mood.ANSWERS;

    TestChecker(BundleContext context) {
        registration = context.registerService(
                new String[] {IntegrationPlugin.class.getName(), DrugChecker.class.getName()}, this, null);
    }

    void hang() {
        mood = Mood.HANGS;
    }

    void fail() {
        mood = Mood.FAILS;
    }

    void answer() {
        mood = Mood.ANSWERS;
        released.countDown();
    }

    @Override
    public void close() {
        released.countDown();
        registration.unregister();
    }

    @Override
    public String pluginId() {
        return ID;
    }

    @Override
    public DrugCheckResult check(DrugCheckRequest request, PluginContext context) throws Exception {
        if (mood == Mood.HANGS) {
            released.await();
        }
        if (mood == Mood.FAILS) {
            throw new IllegalStateException("uji");
        }
        List<Coverage> done = new ArrayList<>();
        for (DrugCheckRequest.Line line : request.drafts()) {
            for (Check check : Check.values()) {
                done.add(new Coverage(line.id(), check, Status.SAFE, List.of()));
            }
        }
        return new DrugCheckResult(List.of(), List.of(), done, List.of());
    }

    @Override
    public String revision(PluginContext context) {
        return mood.name();
    }

    @Override
    public PluginInfo info() {
        return new PluginInfo(ID, Text.same("Pemeriksa uji"), Text.same(""), "1", "uji");
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of();
    }

    @Override
    public List<MappingKind> mappingKinds() {
        return List.of();
    }

    @Override
    public List<Prerequisite> prerequisites() {
        return List.of();
    }

    @Override
    public List<SyncJob> jobs() {
        return List.of();
    }
}
