package id.jembatan.bpjs.icare.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The address iCare hands out, taken as it is once it is known to lead to BPJS: it goes straight into the doctor's browser.
 */
final class HistoryPage {
    private static final int LONGEST = 2_000;

    private HistoryPage() {}

    /** @param hosts allowed, in lower case, with all below them; empty unless the address is one of a web page there */
    static Optional<URI> of(String text, List<String> hosts) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text.strip());
            String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            boolean known = hosts.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
            return web && known && url.getRawUserInfo() == null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
