package id.jembatan.rxpert.internal.web;

import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.spi.UiContribution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The page Kamus Obat, the mark of its drugs, the '!' of a prescribed line and the panel of an inventory item. */
@Component(service = UiContribution.class)
public final class RxpertUi implements UiContribution {
    private static final Set<String> FILES = Set.of(
            "index.js",
            "rxpert.css",
            "view.js",
            "page.js",
            "dictionaries.js",
            "import.js",
            "report.js",
            "policy.js",
            "statistics.js",
            "option.js",
            "line.js",
            "hint.js",
            "review.js",
            "detail.js",
            "item.js",
            "i18n/id.json",
            "i18n/en.json");

    private final String descriptor;

    @Activate
    public RxpertUi() {
        try (InputStream stream = RxpertUi.class.getResourceAsStream("/ui/plugin.json")) {
            descriptor = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("ui/plugin.json of the bundle cannot be read", e);
        }
    }

    @Override
    public String pluginId() {
        return Rxpert.ID;
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
                ? Optional.ofNullable(RxpertUi.class.getResourceAsStream("/ui/" + path))
                : Optional.empty();
    }
}
