package id.jembatan.bpjs.icare.internal;

import id.jembatan.api.Text;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import java.util.List;
import java.util.Set;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;

/** The iCare bridge: who it is and what a clinic must have before it may work (iCare contract; S65 to S68). */
@Component(service = IntegrationPlugin.class)
public final class IcarePlugin implements IntegrationPlugin {

    @Override
    public PluginInfo info() {
        return new PluginInfo(
                Icare.ID,
                Text.same("iCare BPJS"),
                new Text(
                        "Riwayat pelayanan peserta BPJS di semua faskes, dibuka dokter dari Rekam Medis.",
                        "A BPJS member's history of care at all facilities, opened by the doctor from the visit."),
                version(),
                "Jembatan");
    }

    @Override
    public List<CredentialField> credentialFields() {
        return CredentialFields.all();
    }

    @Override
    public List<MappingKind> mappingKinds() {
        return List.of();
    }

    @Override
    public List<Prerequisite> prerequisites() {
        return List.of(new SettingsCheck());
    }

    @Override
    public List<SyncJob> jobs() {
        return List.of();
    }

    @Override
    public Set<String> needs() {
        return Set.of(Icare.PCARE);
    }

    private static String version() {
        var bundle = FrameworkUtil.getBundle(IcarePlugin.class);
        return bundle == null ? "" : bundle.getVersion().toString();
    }
}
