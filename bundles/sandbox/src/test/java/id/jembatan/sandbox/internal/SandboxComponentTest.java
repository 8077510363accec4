package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

public class SandboxComponentTest {
    private final Map<String, Object> changed = new HashMap<>();
    private Dictionary<?, ?> properties;
    private boolean registered;

    private SandboxConfig config() {
        return (SandboxConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SandboxConfig.class},
                (proxy, method, args) -> changed.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, args) -> {
                    assertEquals("registerService", method.getName());
                    properties = (Dictionary<?, ?>) args[2];
                    registered = true;
                    return registration();
                });
    }

    private ServiceRegistration<?> registration() {
        return (ServiceRegistration<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, args) -> {
                    assertEquals("unregister", method.getName());
                    registered = false;
                    return null;
                });
    }

    @Test
    public void theDefaultsAreTheDemo() {
        assertEquals(Settings.demo(), SandboxComponent.settings(config()));
    }

    @Test
    public void theServiceTellsThePortInUseAndGoesWithTheComponent() throws Exception {
        changed.put("port", 0);
        SandboxComponent component = new SandboxComponent(context(), config());
        int port = (Integer) properties.get("sandbox.port");
        assertTrue(port > 0);
        assertEquals("http://127.0.0.1:" + port + "/pcare-rest-dev", properties.get("sandbox.url"));
        assertTrue(new Wire(port).say("GET / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 403"));
        component.stop();
        assertFalse(registered);
        assertThrows(IOException.class, () -> new Wire(port).say("GET / HTTP/1.1\r\n\r\n"));
    }

    @Test
    public void everySettingReachesTheSandbox() {
        changed.put("today", "2026-11-16");
        changed.put("skewToleranceSeconds", 60L);
        changed.put("acceptAnyIcd", false);
        changed.put("icare", false);
        changed.put("stateFile", " x.jsonl ");
        Settings settings = SandboxComponent.settings(config());
        assertEquals("2026-11-16", settings.today().orElseThrow().toString());
        assertEquals(Duration.ofSeconds(60), settings.skewTolerance());
        assertFalse(settings.acceptAnyIcd());
        assertFalse(settings.icare());
        assertEquals("x.jsonl", settings.stateFile().orElseThrow().toString());
        assertEquals(Optional.empty(), settings.participantsFile());
    }
}
