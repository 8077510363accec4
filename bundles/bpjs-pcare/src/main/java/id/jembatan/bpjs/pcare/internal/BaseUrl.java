package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.integration.PluginState.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Rules for the address of the gateway: nothing travels in clear, and no environment is taken for the other. */
final class BaseUrl {
    private static final String BPJS = "bpjs-kesehatan.go.id";

    private BaseUrl() {}

    /** @throws EmrException INVALID naming the field */
    static URI check(String text, Environment environment) {
        URI url = parse(text);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        if (!https && !isLoopback(host)) {
            throw wrong(
                    "harus https (http hanya untuk komputer ini sendiri)",
                    "must be https (http only on this computer)");
        }
        boolean bpjs = host.equals(BPJS) || host.endsWith("." + BPJS);
        boolean development = isDevelopment(host, url.getPath());
        if (bpjs && development && environment == Environment.PRODUCTION) {
            throw wrong(
                    "menunjuk gerbang uji BPJS, padahal lingkungan yang dipilih produksi",
                    "points to the test gateway of BPJS, but the chosen environment is production");
        }
        if (bpjs && !development && environment == Environment.DEVELOPMENT) {
            throw wrong(
                    "menunjuk gerbang produksi BPJS, padahal lingkungan yang dipilih uji",
                    "points to the production gateway of BPJS, but the chosen environment is development");
        }
        return url;
    }

    private static URI parse(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw wrong("bukan alamat web", "is no web address");
        }
        throw wrong("bukan alamat web", "is no web address");
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** Names of the test gateways, present and past (bridging security, section 2). */
    private static boolean isDevelopment(String host, String path) {
        String first = host.substring(0, Math.max(0, host.indexOf('.')));
        String route = path == null ? "" : path.toLowerCase(Locale.ROOT);
        return first.endsWith("-dev") || first.startsWith("dvlp") || route.contains("-dev") || route.contains("_dev");
    }

    private static EmrException wrong(String id, String en) {
        return PcareSettings.invalid("baseUrl", id, en);
    }
}
