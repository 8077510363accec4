package id.jembatan.itests.browser.plugin;

import id.jembatan.api.Text;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import id.jembatan.spi.UiContribution;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;

/**
 * A plugin whose part of the page is broken. Its id is the last word of the bundle's name, so that one class serves
 * several bundles; what is broken stands in the bundle's {@code ui/index.js}.
 */
public final class FailingPlugin implements IntegrationPlugin, UiContribution {

    private static final String DESCRIPTOR = """
            {"slots": [{"slot": "encounter.panel", "export": "part", "order": 90, "permission": "encounter:view"}]}
            """;

    private final String id;

    public FailingPlugin() {
        String name = FrameworkUtil.getBundle(FailingPlugin.class).getSymbolicName();
        this.id = name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public PluginInfo info() {
        return new PluginInfo(id, Text.same(id), Text.same("A broken page"), "1", "itests");
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

    @Override
    public String pluginId() {
        return id;
    }

    @Override
    public int contract() {
        return 1;
    }

    @Override
    public String descriptorJson() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<InputStream> resource(String path) {
        return Optional.ofNullable(FailingPlugin.class.getResourceAsStream("/ui/" + path));
    }
}
