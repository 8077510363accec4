package id.jembatan.bpjs.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/**
 * What a clinic has entered for one BPJS service, read field by field. Every reader throws {@link BpjsSettingException}.
 */
public final class BpjsSettings {
    private static final String BPJS = "bpjs-kesehatan.go.id";

    private final Map<String, String> values;

    /** @param values by the names of the fields */
    public BpjsSettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A text that must be there; a password is taken as it is. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new BpjsSettingException(name, "belum diisi", "is not entered yet");
        }
        return name.equals("password") ? value : value.strip();
    }

    /** A whole number within bounds. */
    public int number(String name, int least, int most) {
        String value = text(name);
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BpjsSettingException(
                name, "harus angka " + least + " sampai " + most, "must be a number from " + least + " to " + most);
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name) {
        String value = text(name);
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw new BpjsSettingException(name, "harus true atau false", "must be true or false");
    }

    /** The fields {@code cons-id}, {@code secret-key}, {@code user-key}, {@code username}, {@code password}, {@code kdAplikasi}. */
    public BpjsCredentials credentials() {
        try {
            return new BpjsCredentials(
                    text("cons-id"),
                    text("secret-key"),
                    text("user-key"),
                    text("username"),
                    text("password"),
                    text("kdAplikasi"));
        } catch (IllegalArgumentException e) {
            // it names the part and never its value
            throw new BpjsSettingException(
                    "cons-id",
                    "tidak dapat dipakai (" + e.getMessage() + ")",
                    "cannot be used (" + e.getMessage() + ")");
        }
    }

    /**
     * The address of the gateway: nothing travels in clear, and no environment is taken for the other (bridging security,
     * section 2).
     */
    public URI baseUrl(String name, boolean production) {
        URI url = address(name);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(url.getScheme()) && !isLoopback(host)) {
            throw new BpjsSettingException(
                    name,
                    "harus https (http hanya untuk komputer ini sendiri)",
                    "must be https (http only on this computer)");
        }
        boolean bpjs = host.equals(BPJS) || host.endsWith("." + BPJS);
        boolean development = isDevelopment(host, url.getPath());
        if (bpjs && development && production) {
            throw new BpjsSettingException(
                    name,
                    "menunjuk gerbang uji BPJS, padahal lingkungan yang dipilih produksi",
                    "points to the test gateway of BPJS, but the chosen environment is production");
        }
        if (bpjs && !development && !production) {
            throw new BpjsSettingException(
                    name,
                    "menunjuk gerbang produksi BPJS, padahal lingkungan yang dipilih uji",
                    "points to the production gateway of BPJS, but the chosen environment is development");
        }
        return url;
    }

    private URI address(String name) {
        String text = text(name);
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new BpjsSettingException(name, "bukan alamat web", "is no web address");
        }
        throw new BpjsSettingException(name, "bukan alamat web", "is no web address");
    }

    /** Whether a host is this computer itself. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** Names of the test gateways, present and past. */
    private static boolean isDevelopment(String host, String path) {
        String first = host.substring(0, Math.max(0, host.indexOf('.')));
        String route = path == null ? "" : path.toLowerCase(Locale.ROOT);
        return first.endsWith("-dev") || first.startsWith("dvlp") || route.contains("-dev") || route.contains("_dev");
    }
}
