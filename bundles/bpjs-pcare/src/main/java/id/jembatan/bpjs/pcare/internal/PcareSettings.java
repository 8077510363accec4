package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.bpjs.common.BpjsCredentials;
import id.jembatan.bpjs.common.BpjsEndpoint;
import id.jembatan.bpjs.common.BpjsService;
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
        Duration timeout = Duration.ofSeconds(number(values, "timeoutSeconds", 1, 300));
        BpjsEndpoint endpoint = BpjsEndpoint.of(BpjsService.PCARE, BaseUrl.check(text(values, "baseUrl"), environment))
                .withContentType(text(values, "contentType"))
                .withTimeout(timeout);
        return new PcareSettings(
                endpoint,
                credentials(values),
                text(values, "kdProvider"),
                number(values, "backdateDays", 0, 365),
                text(values, "kunjunganPath"),
                flag(values, "sendObat"),
                flag(values, "sendTindakan"),
                number(values, "textLimit", 20, 4000));
    }

    /** Where pCare is called, for people. */
    public URI baseUrl() {
        return endpoint.baseUrl();
    }

    private static BpjsCredentials credentials(Map<String, String> values) {
        try {
            return new BpjsCredentials(
                    text(values, "cons-id"),
                    text(values, "secret-key"),
                    text(values, "user-key"),
                    text(values, "username"),
                    text(values, "password"),
                    text(values, "kdAplikasi"));
        } catch (IllegalArgumentException e) {
            // the library names the part and never its value
            throw invalid(
                    "cons-id",
                    "tidak dapat dipakai (" + e.getMessage() + ")",
                    "cannot be used (" + e.getMessage() + ")");
        }
    }

    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw invalid(name, "belum diisi", "is not entered yet");
        }
        return name.equals("password") ? value : value.strip();
    }

    private static int number(Map<String, String> values, String name, int least, int most) {
        String value = text(values, name);
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw invalid(
                name, "harus angka " + least + " sampai " + most, "must be a number from " + least + " to " + most);
    }

    private static boolean flag(Map<String, String> values, String name) {
        String value = text(values, name);
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw invalid(name, "harus true atau false", "must be true or false");
    }

    static EmrException invalid(String field, String id, String en) {
        return EmrException.invalid(
                "pcare.settings." + field,
                field,
                new Text(
                        "Isian " + field + " pCare " + id + ". Perbaiki di halaman Integrasi.",
                        "The pCare setting " + field + " " + en + ". Mend it on the Integrations page."));
    }
}
