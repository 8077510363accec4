package id.jembatan.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** A contribution whose files lie in the folder {@code ui/} of its own bundle; a bridge extends it and names them. */
@ConsumerType
public abstract class BundledUi implements UiContribution {
    private static final String FOLDER = "/ui/";
    private static final int CONTRACT = 1;

    private final String pluginId;
    private final Set<String> files;
    private final String descriptor;

    /**
     * Reads the descriptor.
     *
     * @param files what is given out, below {@code ui/}; anything else in the bundle is not
     * @throws UncheckedIOException when {@code ui/plugin.json} is missing or cannot be read
     */
    protected BundledUi(String pluginId, Set<String> files) {
        this.pluginId = pluginId;
        this.files = Set.copyOf(files);
        try (InputStream stream = file("plugin.json")
                .orElseThrow(() -> new IOException("ui/plugin.json is missing in the bundle of " + pluginId))) {
            descriptor = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final String pluginId() {
        return pluginId;
    }

    @Override
    public final int contract() {
        return CONTRACT;
    }

    @Override
    public final String descriptorJson() {
        return descriptor;
    }

    @Override
    public final Optional<InputStream> resource(String path) {
        return files.contains(path) ? file(path) : Optional.empty();
    }

    private Optional<InputStream> file(String path) {
        return Optional.ofNullable(getClass().getResourceAsStream(FOLDER + path));
    }
}
