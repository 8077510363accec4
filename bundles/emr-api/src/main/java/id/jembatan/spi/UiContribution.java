package id.jembatan.spi;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Menus, pages and slots that a bridge adds to the web page, as static files of its bundle. */
@ConsumerType
public interface UiContribution {

    String pluginId();

    /** Version of the page contract, {@code 1}. */
    int contract();

    /** {@code ui/plugin.json}: menu, pages and slots. */
    String descriptorJson();

    /** A file below {@code ui/}, such as {@code index.js} or {@code i18n/id.json}; empty when there is none. */
    Optional<InputStream> resource(String path);
}
