package id.jembatan.bpjs.pcare.internal.peserta;

import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.Sentences;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.spi.CoverageChecker;
import id.jembatan.spi.PluginContext;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks pCare whether somebody is a BPJS member, by card or NIK. */
@Component(service = CoverageChecker.class)
public final class PesertaChecker implements CoverageChecker {
    private final PcareGateway gateway;

    @Activate
    public PesertaChecker(@Reference PcareGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String pluginId() {
        return Pcare.ID;
    }

    @Override
    public CoverageAnswer check(CoverageQuestion question, PluginContext context) {
        PcareClient client = gateway.open(context);
        String card = question.memberNumber();
        try {
            Optional<Peserta> peserta =
                    card != null ? PesertaLookup.byCard(client, card) : PesertaLookup.byNik(client, question.nik());
            String own = client.settings().kdProvider();
            return peserta.map(p ->
                            PesertaToCoverage.map(p, own, card, context.clock().instant()))
                    .orElseGet(PesertaChecker::notFound);
        } catch (BpjsException e) {
            throw Sentences.unavailable(e);
        }
    }

    private static CoverageAnswer notFound() {
        return new CoverageAnswer(
                false,
                false,
                null,
                new Text(
                        "Nomor ini tidak dikenal BPJS. Periksa lagi angkanya.",
                        "BPJS does not know this number. Check the digits."),
                null,
                null,
                null,
                null);
    }
}
