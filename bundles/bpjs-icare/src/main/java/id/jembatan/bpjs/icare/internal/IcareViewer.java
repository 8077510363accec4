package id.jembatan.bpjs.icare.internal;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.bpjs.common.BpjsConnections;
import id.jembatan.bpjs.common.BpjsError;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.common.BpjsHttp;
import id.jembatan.bpjs.common.BpjsPath;
import id.jembatan.spi.HistoryViewer;
import id.jembatan.spi.PluginContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Asks iCare for the one-time page of a member: {@code POST /api/pcare/validate} with the card number alone (iCare contract,
 * endpoints). The address is fetched when it is wanted, handed on and forgotten.
 */
@Component(service = HistoryViewer.class)
public final class IcareViewer implements HistoryViewer {
    private static final BpjsPath VALIDATE = BpjsPath.of("/api/pcare/validate");
    private static final Pattern CARD = Pattern.compile("\\d{13}");

    /** Refusals that speak of the member, not of the bridge: shown as what they are, information. */
    private static final Set<BpjsError> ABOUT_THE_MEMBER =
            EnumSet.of(BpjsError.NOT_FOUND, BpjsError.REFUSED, BpjsError.VALIDATION, BpjsError.UNKNOWN);

    private final BpjsConnections connections;

    @Activate
    public IcareViewer() {
        connections = new BpjsConnections(Icare.ID);
    }

    /** Ends every thread of the bridge. */
    @Deactivate
    public void close() {
        connections.close();
    }

    @Override
    public String pluginId() {
        return Icare.ID;
    }

    @Override
    public Payer payer() {
        return Payer.BPJS;
    }

    /** @throws EmrException INVALID for a wrong card or setting, UNAVAILABLE with what BPJS said */
    @Override
    public HistoryAnswer open(HistoryQuestion question, PluginContext context) {
        String card = question.memberNumber();
        if (card == null || !CARD.matcher(card).matches()) {
            throw EmrException.invalid(
                    "icare.card",
                    "memberNumber",
                    new Text(
                            "Nomor kartu BPJS harus 13 angka. Perbaiki di Pendaftaran.",
                            "The BPJS card number must have 13 digits. Mend it at registration."));
        }
        IcareSettings settings = IcareSettings.of(context);
        BpjsHttp http = connections.to(settings.endpoint(), context.clock());
        try {
            JsonNode response = http.post(settings.credentials(), VALIDATE, Map.of("param", card))
                    .tree();
            return HistoryPage.of(response.path("url").asText(null), settings.urlHosts())
                    .map(HistoryAnswer::at)
                    .orElseThrow(IcareViewer::noPage);
        } catch (BpjsException e) {
            if (ABOUT_THE_MEMBER.contains(e.error()) && e.gatewaySentence().isPresent()) {
                String said = e.gatewaySentence().get();
                return HistoryAnswer.nothing(new Text(
                        "iCare tidak membuka riwayat peserta ini. BPJS: \u201c" + said + "\u201d.",
                        "iCare did not open this member's history. BPJS: \u201c" + said + "\u201d."));
            }
            throw unavailable(e);
        }
    }

    private static EmrException unavailable(BpjsException e) {
        String code = "icare." + e.error().name().toLowerCase(Locale.ROOT);
        Text sentence = new Text(e.toldIndonesian(), e.toldEnglish());
        if (e.error().remedy() == BpjsError.Remedy.RETRY_LATER) {
            // nothing is tried again by itself here: the doctor asks when it is wanted
            sentence = new Text(
                    "iCare sedang tidak menjawab. Lanjutkan pemeriksaan, lalu coba buka lagi nanti.",
                    "iCare does not answer at present. Go on with the visit, and try to open it again later.");
        }
        return new EmrException(EmrException.Kind.UNAVAILABLE, code, sentence, List.of(), e);
    }

    private static EmrException noPage() {
        return EmrException.unavailable(
                "icare.url",
                new Text(
                        "iCare tidak memberi alamat halaman yang dikenal, jadi tidak dibuka. Laporkan ke administrator:"
                                + " periksa isian host halaman riwayat.",
                        "iCare gave no address of a known page, so it was not opened. Tell the administrator: check the"
                                + " setting of the hosts of the history page."));
    }
}
