package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.event.Event;
import id.jembatan.event.Topics;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.DeliveryContext;
import id.jembatan.spi.DeliveryResult;
import id.jembatan.spi.EventConsumer;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A bridge whose needs and behaviour a test decides. */
final class TestBridge implements IntegrationPlugin, EventConsumer {
    /** What a try does. */
    interface Act {
        DeliveryResult deliver(Event event, DeliveryContext context) throws Exception;
    }

    static final CredentialField SECRET = new CredentialField(
            "secret-key",
            Text.same("Secret key"),
            true,
            true,
            "[a-z0-9-]+",
            null,
            new Text("Dari BPJS.", "From BPJS."));

    private final String id;
    final List<CredentialField> fields = new ArrayList<>();
    final List<MappingKind> kinds = new ArrayList<>();
    final List<Prerequisite> prerequisites = new ArrayList<>();
    final List<SyncJob> jobs = new ArrayList<>();
    final Set<String> needs = new HashSet<>();
    final Set<String> lendsTo = new HashSet<>();
    final AtomicInteger tries = new AtomicInteger();
    volatile Act act = (event, context) -> new DeliveryResult.Done("ref");

    TestBridge(String id) {
        this.id = id;
    }

    TestBridge doing(Act what) {
        act = what;
        return this;
    }

    TestBridge needingASecret() {
        fields.add(SECRET);
        return this;
    }

    TestBridge needing(Prerequisite.Kind kind, Function<PluginContext, Prerequisite.Result> check) {
        prerequisites.add(new Need(kind.name().toLowerCase(java.util.Locale.ROOT), kind, check));
        return this;
    }

    private record Need(String id, Kind kind, Function<PluginContext, Result> check) implements Prerequisite {
        @Override
        public Text title() {
            return Text.same(id);
        }

        @Override
        public Result check(PluginContext context) {
            return check.apply(context);
        }
    }

    @Override
    public PluginInfo info() {
        return new PluginInfo(id, Text.same("Bridge " + id), Text.same(""), "1", "uji");
    }

    @Override
    public List<CredentialField> credentialFields() {
        return fields;
    }

    @Override
    public List<MappingKind> mappingKinds() {
        return kinds;
    }

    @Override
    public List<Prerequisite> prerequisites() {
        return prerequisites;
    }

    @Override
    public List<SyncJob> jobs() {
        return jobs;
    }

    @Override
    public Set<String> needs() {
        return needs;
    }

    @Override
    public Set<String> lendsTo() {
        return lendsTo;
    }

    @Override
    public String pluginId() {
        return id;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ENCOUNTER_ARRIVED, Topics.ENCOUNTER_FINISHED);
    }

    @Override
    public DeliveryResult deliver(Event event, DeliveryContext context) throws Exception {
        tries.incrementAndGet();
        return act.deliver(event, context);
    }

    void install(TestCore core) {
        core.bridges.addPlugin(this);
        core.bridges.addConsumer(this);
    }

    void remove(TestCore core) {
        core.bridges.removeConsumer(this);
        core.bridges.removePlugin(this);
    }
}
