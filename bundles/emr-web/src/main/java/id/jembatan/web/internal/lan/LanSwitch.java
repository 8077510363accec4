package id.jembatan.web.internal.lan;

import id.jembatan.web.internal.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries {@code lan.enabled} over to Pax Web: https on every address with a certificate made at the first start, plain
 * http on loopback only; or, when off, loopback only and no https.
 */
@Component(service = LanSwitch.class, immediate = true)
public final class LanSwitch {

    static final String PAX_WEB = "org.ops4j.pax.web";

    private static final Logger LOG = LoggerFactory.getLogger(LanSwitch.class);
    private static final int PASSWORD_BYTES = 24;
    private static final String KEYSTORE_PASSWORD = PAX_WEB + ".ssl.keystore.password";
    private static final String HTTP = "org.osgi.service.http.enabled";
    private static final String HTTPS = "org.osgi.service.http.secure.enabled";
    private static final String HTTP_PORT = "org.osgi.service.http.port";

    private final WebSettings settings;
    private final Path etc;
    private final Clock clock;

    @Activate
    public LanSwitch(@Reference WebSettings settings, @Reference ConfigurationAdmin configurations) throws IOException {
        this(settings, configurations, Path.of(System.getProperty("karaf.etc", "etc")), Clock.systemUTC());
    }

    LanSwitch(WebSettings settings, ConfigurationAdmin configurations, Path etc, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.etc = etc;
        Configuration configuration = configurations.getConfiguration(PAX_WEB, "?");
        Map<String, Object> before = read(configuration.getProperties());
        Map<String, Object> wanted = settings.lanEnabled() ? open(before) : closed(before);
        if (!wanted.equals(before)) {
            configuration.update(new Hashtable<>(wanted));
            LOG.info(
                    settings.lanEnabled()
                            ? "https on port {} for the network, http for this computer only"
                            : "http for this computer only",
                    settings.httpsPort());
        }
    }

    private static Map<String, Object> read(Dictionary<String, Object> given) {
        Map<String, Object> values = new TreeMap<>();
        if (given != null) {
            Collections.list(given.keys()).forEach(key -> values.put(key, given.get(key)));
        }
        return values;
    }

    private Map<String, Object> open(Map<String, Object> before) throws IOException {
        Path keystore = etc.resolve("server.p12").toAbsolutePath();
        Map<String, Object> wanted = new TreeMap<>(before);
        String password = (String) before.get(KEYSTORE_PASSWORD);
        if (password == null || !Certificate.isGood(keystore, password, Instant.now(clock))) {
            password = password();
            Certificate.make(keystore, password, Addresses.alternativeNames(settings.hosts()));
        }
        Path loopback = etc.resolve("jetty-loopback.xml").toAbsolutePath();
        writeLoopbackConnector(loopback, String.valueOf(before.getOrDefault(HTTP_PORT, "8181")));
        wanted.remove(PAX_WEB + ".listening.addresses");
        wanted.put(HTTP, "false");
        wanted.put(HTTPS, "true");
        wanted.put("org.osgi.service.http.port.secure", String.valueOf(settings.httpsPort()));
        wanted.put(PAX_WEB + ".config.file", loopback.toString());
        wanted.put(PAX_WEB + ".ssl.keystore", keystore.toString());
        wanted.put(PAX_WEB + ".ssl.keystore.type", "PKCS12");
        wanted.put(KEYSTORE_PASSWORD, password);
        wanted.put(PAX_WEB + ".ssl.key.password", password);
        wanted.put(PAX_WEB + ".ssl.key.alias", Certificate.ALIAS);
        wanted.put(PAX_WEB + ".ssl.protocols.included", "TLSv1.2,TLSv1.3");
        return wanted;
    }

    /** Changes nothing that is closed already: every update of Pax Web restarts its server. */
    private static Map<String, Object> closed(Map<String, Object> before) {
        Map<String, Object> wanted = new TreeMap<>(before);
        wanted.remove(PAX_WEB + ".config.file");
        wanted.put(PAX_WEB + ".listening.addresses", "127.0.0.1");
        if ("false".equals(String.valueOf(before.get(HTTP)))) {
            wanted.put(HTTP, "true");
        }
        if ("true".equals(String.valueOf(before.get(HTTPS)))) {
            wanted.put(HTTPS, "false");
        }
        return wanted;
    }

    private static void writeLoopbackConnector(Path target, String port) throws IOException {
        try (InputStream template = LanSwitch.class.getResourceAsStream("jetty-loopback.xml")) {
            String xml = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PORT@", String.valueOf(Integer.parseInt(port)));
            Files.writeString(target, xml, StandardCharsets.UTF_8);
        }
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
