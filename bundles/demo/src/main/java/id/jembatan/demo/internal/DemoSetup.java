package id.jembatan.demo.internal;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.access.UserService;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.CredentialService;
import id.jembatan.api.integration.MappingService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.api.inventory.InventoryService;
import id.jembatan.api.medication.MedicationService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up the demo clinics through the same services that an administrator's page uses. The first passwords are random
 * and stand in one file that only the owner of the process can read; each must be changed at the first sign-in. A configuration is
 * required: without it a start could enter the default gateway a moment before the configured one arrives.
 */
@Component(
        service = DemoSetup.class,
        immediate = true,
        configurationPid = "id.jembatan.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoConfig.class)
public final class DemoSetup {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSetup.class);
    private static final String ADMIN = "admin";
    private static final int CONNECT_MILLIS = 1_000;

    /** Looks for the drug dictionary and iCare, a second apart, before the clinics are set up without them. */
    private static final int OPTIONAL_LOOKS = 120;

    private final ClinicRecord record;
    private final ClinicBridge bridge;
    private final OptionalBridge dictionary;
    private final OptionalBridge icare;
    private final ClinicStock stock;
    private final UserService users;
    private final DemoConfig config;
    private final ScheduledExecutorService steps;
    private int looks;

    @Activate
    public DemoSetup(
            @Reference FacilityService facilities,
            @Reference UserService users,
            @Reference PluginRegistry registry,
            @Reference CredentialService credentials,
            @Reference MappingService mappings,
            @Reference MedicationService medications,
            @Reference InventoryService inventory,
            DemoConfig config) {
        this.users = users;
        this.config = config;
        this.record = new ClinicRecord(facilities, users);
        this.bridge = new ClinicBridge(registry, credentials, mappings);
        this.dictionary = new OptionalBridge(registry, "rxpert", actor -> {});
        this.icare = new OptionalBridge(
                registry, "icare", actor -> credentials.put(actor, "icare", Environment.DEVELOPMENT, icareSettings()));
        this.stock = new ClinicStock(medications, inventory);
        Map<String, String> passwords = new LinkedHashMap<>();
        Clinic.all().forEach(clinic -> passwords.putAll(makeRecord(clinic)));
        keep(passwords);
        this.steps = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "jembatan-demo");
            thread.setDaemon(true);
            return thread;
        });
        steps.scheduleWithFixedDelay(this::advance, 0, 1, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        steps.shutdownNow();
    }

    private Map<String, String> makeRecord(Clinic clinic) {
        Actor actor = Actor.system(record.facility(clinic).id(), "Demo");
        Map<String, String> passwords = record.fill(actor, clinic);
        if (users.users(actor).stream().noneMatch(user -> user.username().equals(ADMIN))) {
            users.assign(actor, ADMIN, Set.of(ADMIN));
        }
        return passwords;
    }

    /**
     * The sandbox may start after this bundle. A bridge that was switched on before it would find nobody there, and look
     * again only after its pause.
     */
    private boolean gatewayListens() {
        URI gateway = URI.create(config.pcareUrl());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), port(gateway)), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            LOG.debug("The gateway of the demo does not listen yet", e);
            return false;
        }
    }

    private static int port(URI gateway) {
        if (gateway.getPort() >= 0) {
            return gateway.getPort();
        }
        return "https".equals(gateway.getScheme()) ? 443 : 80;
    }

    private void advance() {
        if (!gatewayListens()) {
            return;
        }
        looks++;
        boolean done = true;
        for (Clinic clinic : Clinic.all()) {
            Actor actor = Actor.system(record.facility(clinic).id(), "Demo");
            try {
                done &= bridge.advance(actor, clinic, settings());
                done &= fill(actor);
                done &= icare.advance(actor) || looks > OPTIONAL_LOOKS;
            } catch (EmrException e) {
                done = false;
                LOG.info(
                        "Demo clinic {} is not ready yet: {}",
                        clinic.code(),
                        e.sentence().en());
            }
        }
        if (done) {
            LOG.info("The demo clinics are set up");
            steps.shutdown();
        }
    }

    /** The stock is linked with the dictionary when there is one; without one it is made all the same, a while later. */
    private boolean fill(Actor actor) {
        boolean ready = dictionary.advance(actor) || looks > OPTIONAL_LOOKS;
        if (ready) {
            stock.fill(actor);
        }
        return ready;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("baseUrl", config.pcareUrl());
        if (config.pcareTimeoutSeconds() > 0) {
            settings.put("timeoutSeconds", Integer.toString(config.pcareTimeoutSeconds()));
        }
        return settings;
    }

    /** iCare borrows its credentials from pCare; the sandbox is both. */
    private Map<String, String> icareSettings() {
        URI gateway = URI.create(config.pcareUrl());
        String base = gateway.getScheme() + "://" + gateway.getRawAuthority();
        return Map.of("baseUrl", base + "/ihs_dev", "urlHosts", gateway.getHost());
    }

    private void keep(Map<String, String> passwords) {
        if (passwords.isEmpty()) {
            return;
        }
        Path file = Path.of(config.loginFile());
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "logins",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            List<String> lines = passwords.entrySet().stream()
                    .map(entry -> entry.getKey() + " / " + entry.getValue())
                    .toList();
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The first passwords could not be written to " + file, e);
        }
    }
}
