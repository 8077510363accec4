package id.jembatan.bpjs.pcare.internal.web;

import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.spi.UiContribution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bridge's page and its panel in the visit. */
@Component(service = UiContribution.class)
public final class PcareUi implements UiContribution {
    private static final Set<String> FILES = Set.of(
            "index.js",
            "view.js",
            "page.js",
            "peserta.js",
            "references.js",
            "today.js",
            "visit.js",
            "i18n/id.json",
            "i18n/en.json");

    private final String descriptor;

    @Activate
    public PcareUi() {
        try (InputStream stream = PcareUi.class.getResourceAsStream("/ui/plugin.json")) {
            descriptor = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("ui/plugin.json of the bundle cannot be read", e);
        }
    }

    @Override
    public String pluginId() {
        return Pcare.ID;
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
                ? Optional.ofNullable(PcareUi.class.getResourceAsStream("/ui/" + path))
                : Optional.empty();
    }
}
