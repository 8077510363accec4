package id.jembatan.bpjs.icare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.bpjs.common.BpjsCredentials;
import id.jembatan.bpjs.common.BpjsEndpoint;
import id.jembatan.bpjs.common.BpjsService;
import id.jembatan.bpjs.common.BpjsSettingException;
import id.jembatan.bpjs.common.BpjsSettings;
import id.jembatan.spi.PluginContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a clinic has entered for iCare, checked and typed. Fields are those of {@link CredentialFields}.
 *
 * @param urlHosts hosts in lower case whose pages are opened, with all below them
 */
record IcareSettings(BpjsEndpoint endpoint, BpjsCredentials credentials, List<String> urlHosts) {

    /** @throws EmrException INVALID naming the field and what to do */
    static IcareSettings of(PluginContext context) {
        try {
            BpjsSettings values = new BpjsSettings(context.credentials());
            boolean production = context.environment() == Environment.PRODUCTION;
            BpjsEndpoint endpoint = BpjsEndpoint.of(BpjsService.ICARE, values.baseUrl("baseUrl", production))
                    .withTimeout(Duration.ofSeconds(values.number("timeoutSeconds", 1, 60)));
            List<String> hosts = Arrays.stream(values.text("urlHosts").split(","))
                    .map(host -> host.strip().toLowerCase(Locale.ROOT))
                    .filter(host -> !host.isEmpty())
                    .toList();
            return new IcareSettings(endpoint, values.credentials(), hosts);
        } catch (BpjsSettingException e) {
            throw EmrException.invalid(
                    "icare.settings." + e.field(),
                    e.field(),
                    new Text(
                            "Isian " + e.field() + " iCare " + e.indonesian() + ". Perbaiki di halaman Integrasi.",
                            "The iCare setting " + e.field() + " " + e.english()
                                    + ". Mend it on the Integrations page."));
        }
    }
}
