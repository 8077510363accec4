package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.bpjs.common.BpjsCredentials;
import id.jembatan.bpjs.common.BpjsEndpoint;
import id.jembatan.bpjs.common.BpjsService;
import id.jembatan.bpjs.common.BpjsSettingException;
import id.jembatan.bpjs.common.BpjsSettings;
import id.jembatan.spi.PluginContext;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What a clinic has entered for pCare, checked and typed. Fields are those of {@link CredentialFields}.
 *
 * @param endpoint where and how pCare is called
 * @param kdProvider the clinic's own code at BPJS, 8 characters
 * @param backdateDays a visit older than this is not sent any more
 * @param kunjunganPath path of POST and PUT of a visit (pCare contract, section 3)
 * @param textLimit longest text sent, in UTF-16 units
 */
public record PcareSettings(
        BpjsEndpoint endpoint,
        BpjsCredentials credentials,
        String kdProvider,
        int backdateDays,
        String kunjunganPath,
        boolean sendObat,
        boolean sendTindakan,
        int textLimit) {

    /** @throws EmrException INVALID naming the field and what to do */
    public static PcareSettings of(PluginContext context) {
        return of(context.credentials(), context.environment());
    }

    /** @throws EmrException INVALID naming the field and what to do */
    static PcareSettings of(Map<String, String> values, Environment environment) {
        try {
            return of(new BpjsSettings(values), environment == Environment.PRODUCTION);
        } catch (BpjsSettingException e) {
            throw EmrException.invalid(
                    "pcare.settings." + e.field(),
                    e.field(),
                    new Text(
                            "Isian " + e.field() + " pCare " + e.indonesian() + ". Perbaiki di halaman Integrasi.",
                            "The pCare setting " + e.field() + " " + e.english()
                                    + ". Mend it on the Integrations page."));
        }
    }

    private static PcareSettings of(BpjsSettings values, boolean production) {
        Duration timeout = Duration.ofSeconds(values.number("timeoutSeconds", 1, 300));
        BpjsEndpoint endpoint = BpjsEndpoint.of(BpjsService.PCARE, values.baseUrl("baseUrl", production))
                .withContentType(values.text("contentType"))
                .withTimeout(timeout);
        return new PcareSettings(
                endpoint,
                values.credentials(),
                values.text("kdProvider"),
                values.number("backdateDays", 0, 365),
                values.text("kunjunganPath"),
                values.flag("sendObat"),
                values.flag("sendTindakan"),
                values.number("textLimit", 20, 4000));
    }

    /** Where pCare is called, for people. */
    public URI baseUrl() {
        return endpoint.baseUrl();
    }
}
