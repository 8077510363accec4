package id.jembatan.web.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** What is published at this moment: resource classes by their path below {@code /api}. */
@Component(service = PublishedRoutes.class)
public final class PublishedRoutes {

    private final Map<String, List<Class<?>>> published = new ConcurrentHashMap<>();

    public Map<String, List<Class<?>>> byPath() {
        return Map.copyOf(published);
    }

    void set(String path, List<Class<?>> resources) {
        published.put(path, resources);
    }

    void remove(String path) {
        published.remove(path);
    }

    /** @param path path of a request below {@code /api}, or null */
    boolean serves(String path) {
        if (path == null) {
            return false;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (published.containsKey(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
