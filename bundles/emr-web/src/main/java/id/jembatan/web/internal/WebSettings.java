package id.jembatan.web.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The checked settings, read once; a change of configuration makes a new one and with it everything that uses it. */
@Component(service = WebSettings.class, configurationPid = WebSettings.PID)
@Designate(ocd = WebConfig.class)
public final class WebSettings {

    public static final String PID = "id.jembatan.web";

    private final WebConfig config;
    private final Set<String> hosts;

    @Activate
    public WebSettings(WebConfig config) {
        this.config = config;
        this.hosts = Stream.of(config.hosts())
                .map(h -> h.trim().toLowerCase(Locale.ROOT))
                .filter(h -> !h.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean lanEnabled() {
        return config.lan_enabled();
    }

    public int httpsPort() {
        return config.https_port();
    }

    /** Lower case, without port. */
    public Set<String> hosts() {
        return hosts;
    }

    /** Bytes a request body may have on a path below the context. */
    public long bodyMax(String path) {
        return path.startsWith("/api/terminology/") ? config.import_max() : config.body_max();
    }

    public Duration bodyTime() {
        return Duration.ofSeconds(config.body_seconds());
    }

    public int eventsMax() {
        return config.events_max();
    }
}
