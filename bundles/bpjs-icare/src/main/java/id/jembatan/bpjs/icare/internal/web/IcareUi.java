package id.jembatan.bpjs.icare.internal.web;

import id.jembatan.bpjs.icare.internal.Icare;
import id.jembatan.spi.UiContribution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bridge's panel in the visit (S69). */
@Component(service = UiContribution.class)
public final class IcareUi implements UiContribution {
    private static final Set<String> FILES = Set.of("index.js", "visit.js", "i18n/id.json", "i18n/en.json");

    private final String descriptor;

    @Activate
    public IcareUi() {
        try (InputStream stream = IcareUi.class.getResourceAsStream("/ui/plugin.json")) {
            descriptor = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("ui/plugin.json of the bundle cannot be read", e);
        }
    }

    @Override
    public String pluginId() {
        return Icare.ID;
    }

    @Override
    public int contract() {
        return 1;
    }

    @Override
    public String descriptorJson() {
        return descriptor;
    }

    @Override
    public Optional<InputStream> resource(String path) {
        return FILES.contains(path)
                ? Optional.ofNullable(IcareUi.class.getResourceAsStream("/ui/" + path))
                : Optional.empty();
    }
}
