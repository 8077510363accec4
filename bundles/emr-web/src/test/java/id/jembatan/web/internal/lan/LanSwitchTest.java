package id.jembatan.web.internal.lan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.web.internal.testing.Fakes;
import id.jembatan.web.internal.testing.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What the network switch makes of Pax Web's configuration. */
public class LanSwitchTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Hashtable<String, Object> pax = new Hashtable<>(Map.of(
            "org.osgi.service.http.enabled", "true",
            "org.osgi.service.http.port", "18181",
            "org.ops4j.pax.web.listening.addresses", "127.0.0.1"));
    private int updates;

    private void apply(boolean lan, Clock clock) throws IOException {
        Configuration configuration = Fakes.service(
                Configuration.class,
                Map.of(
                        "getProperties", given -> new Hashtable<>(pax),
                        "update",
                                given -> {
                                    updates++;
                                    pax.clear();
                                    Dictionary<?, ?> values = (Dictionary<?, ?>) given.get(0);
                                    Collections.list(values.keys()).forEach(k -> pax.put((String) k, values.get(k)));
                                    return null;
                                }));
        ConfigurationAdmin admin =
                Fakes.service(ConfigurationAdmin.class, Map.of("getConfiguration", given -> configuration));
        new LanSwitch(
                Server.settings(Map.of("lan_enabled", lan, "hosts", new String[] {"klinik.local", "Bad Name"})),
                admin,
                folder.getRoot().toPath(),
                clock);
    }

    @Test
    public void offItChangesNothingThatIsClosedAlready() throws IOException {
        apply(false, Clock.systemUTC());
        assertEquals(0, updates);
    }

    @Test
    public void offItClosesWhatSomebodyOpened() throws IOException {
        pax.remove("org.ops4j.pax.web.listening.addresses");
        pax.put("org.osgi.service.http.secure.enabled", "true");
        apply(false, Clock.systemUTC());
        assertEquals("127.0.0.1", pax.get("org.ops4j.pax.web.listening.addresses"));
        assertEquals("false", pax.get("org.osgi.service.http.secure.enabled"));
    }

    @Test
    public void onItOffersHttpsAndKeepsPlainHttpOnLoopback() throws Exception {
        apply(true, Clock.systemUTC());
        assertEquals("true", pax.get("org.osgi.service.http.secure.enabled"));
        assertEquals("false", pax.get("org.osgi.service.http.enabled"));
        assertEquals("8443", pax.get("org.osgi.service.http.port.secure"));
        assertFalse(pax.containsKey("org.ops4j.pax.web.listening.addresses"));
        String connector = Files.readString(Path.of((String) pax.get("org.ops4j.pax.web.config.file")));
        assertTrue(connector.contains("<Set name=\"host\">127.0.0.1</Set>"));
        assertTrue(connector.contains("<Set name=\"port\">18181</Set>"));
        Path file = Path.of((String) pax.get("org.ops4j.pax.web.ssl.keystore"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String password = (String) pax.get("org.ops4j.pax.web.ssl.keystore.password");
        X509Certificate certificate = (X509Certificate)
                KeyStore.getInstance(file.toFile(), password.toCharArray()).getCertificate("server");
        List<Object> names = certificate.getSubjectAlternativeNames().stream()
                .<Object>map(n -> n.get(1))
                .toList();
        assertTrue(names.toString(), names.containsAll(List.of("localhost", "127.0.0.1", "klinik.local")));
    }

    @Test
    public void theCertificateIsKeptUntilItIsNearItsEnd() throws IOException {
        apply(true, Clock.systemUTC());
        Object password = pax.get("org.ops4j.pax.web.ssl.keystore.password");
        apply(true, Clock.systemUTC());
        assertEquals(1, updates);
        apply(true, Clock.offset(Clock.systemUTC(), Duration.ofDays(800)));
        assertNotEquals(password, pax.get("org.ops4j.pax.web.ssl.keystore.password"));
    }

    @Test
    public void onAndOffAgainLeavesLoopbackOnly() throws IOException {
        Map<String, Object> before = Map.copyOf(pax);
        apply(true, Clock.systemUTC());
        apply(false, Clock.systemUTC());
        assertTrue(pax.entrySet().containsAll(before.entrySet()));
        assertEquals("false", pax.get("org.osgi.service.http.secure.enabled"));
        assertFalse(pax.containsKey("org.ops4j.pax.web.config.file"));
    }
}
