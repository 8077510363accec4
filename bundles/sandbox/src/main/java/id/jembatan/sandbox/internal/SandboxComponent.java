package id.jembatan.sandbox.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Runs the stand-in while the bundle is active, and offers it as a service with the property {@code sandbox.port}. The service is registered by hand
 * because the port in use is known only once the listener stands.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "id.jembatan.sandbox",
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = SandboxConfig.class)
public final class SandboxComponent {
    private final Sandbox sandbox;
    private final ServiceRegistration<Sandbox> registration;

    @Activate
    public SandboxComponent(BundleContext context, SandboxConfig config) throws IOException {
        this.sandbox = Sandbox.start(settings(config), Clock.systemUTC());
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("sandbox.port", sandbox.port());
        properties.put("sandbox.url", sandbox.baseUrl());
        this.registration = context.registerService(Sandbox.class, sandbox, properties);
    }

    @Deactivate
    void stop() throws IOException {
        registration.unregister();
        sandbox.close();
    }

    static Settings settings(SandboxConfig config) {
        return new Settings(
                config.port(),
                config.prefix(),
                Arrays.stream(config.facilities()).map(Facility::parse).toList(),
                ZoneId.of(config.zone()),
                given(config.today()).map(LocalDate::parse),
                Duration.ofSeconds(config.skewToleranceSeconds()),
                config.backdateDays(),
                config.acceptAnyIcd(),
                config.strictVitals(),
                config.icare(),
                given(config.stateFile()).map(Path::of),
                given(config.participantsFile()).map(Path::of));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }
}
