package id.jembatan.rxpert.internal;

import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import java.util.List;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The drug dictionary: who it is and what must be there before it may work. It asks for no credentials and sends nothing. */
@Component(service = IntegrationPlugin.class)
public final class RxpertPlugin implements IntegrationPlugin {
    private final List<Prerequisite> prerequisites;

    @Activate
    public RxpertPlugin(@Reference DictionaryKeeper keeper) {
        prerequisites = List.of(new DictionaryPrerequisite(keeper));
    }

    @Override
    public PluginInfo info() {
        return new PluginInfo(
                Rxpert.ID,
                new Text("Kamus Obat RxPERT", "RxPERT drug dictionary"),
                new Text(
                        "Pencarian obat dan pemeriksaan resep (#CekObatDulu): alergi, kontraindikasi, interaksi, duplikasi.",
                        "Drug search and prescription checks: allergy, contraindications, interactions, duplicates."),
                version(),
                "Jembatan");
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
        return prerequisites;
    }

    @Override
    public List<SyncJob> jobs() {
        return List.of();
    }

    private static String version() {
        var bundle = FrameworkUtil.getBundle(RxpertPlugin.class);
        return bundle == null ? "" : bundle.getVersion().toString();
    }
}
