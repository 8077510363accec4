package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.Text;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceJob;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceKind;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import java.util.List;
import java.util.Set;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pCare bridge: who it is and what a clinic must have before it may work (onboarding contract, sections 1 and 2). */
@Component(service = IntegrationPlugin.class)
public final class PcarePlugin implements IntegrationPlugin {
    private final List<Prerequisite> prerequisites;
    private final List<SyncJob> jobs;

    @Activate
    public PcarePlugin(@Reference PcareGateway gateway) {
        prerequisites = List.of(new SettingsCheck(), new ConnectionCheck(gateway), new ReferenceCheck());
        jobs = List.of(new ReferenceJob(gateway));
    }

    @Override
    public PluginInfo info() {
        return new PluginInfo(
                Pcare.ID,
                Text.same("pCare BPJS"),
                new Text(
                        "Cek peserta, pendaftaran, kunjungan, obat dan tindakan pasien BPJS ke pCare.",
                        "Membership, registrations, visits, drugs and procedures of BPJS patients to pCare."),
                version(),
                "Jembatan");
    }

    @Override
    public List<CredentialField> credentialFields() {
        return CredentialFields.all();
    }

    /** iCare is called with the credentials of pCare (iCare contract, prerequisites). */
    @Override
    public Set<String> lendsTo() {
        return Set.of("icare");
    }

    @Override
    public List<MappingKind> mappingKinds() {
        return List.of(
                new MappingKind(
                        Pcare.POLI,
                        new Text("Poli ke kdPoli", "Poli to kdPoli"),
                        MappingKind.Local.LOCATION,
                        Pcare.POLI,
                        true),
                new MappingKind(
                        Pcare.DOKTER,
                        new Text("Tenaga medis ke kdDokter", "Practitioner to kdDokter"),
                        MappingKind.Local.PRACTITIONER,
                        Pcare.DOKTER,
                        true),
                new MappingKind(
                        Pcare.TINDAKAN,
                        new Text("Tindakan (ICD-9-CM) ke kdTindakan", "Procedure (ICD-9-CM) to kdTindakan"),
                        MappingKind.Local.PROCEDURE,
                        ReferenceKind.TINDAKAN_10.id(),
                        false));
    }

    @Override
    public List<Prerequisite> prerequisites() {
        return prerequisites;
    }

    @Override
    public List<SyncJob> jobs() {
        return jobs;
    }

    private static String version() {
        var bundle = FrameworkUtil.getBundle(PcarePlugin.class);
        return bundle == null ? "" : bundle.getVersion().toString();
    }
}
