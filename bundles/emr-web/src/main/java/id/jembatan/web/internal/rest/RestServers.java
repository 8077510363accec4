package id.jembatan.web.internal.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.common.gzip.GZIPOutInterceptor;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One JAX-RS server per path on one bus. Each has its own mapper and providers, so that nothing of a bridge stays in a
 * cache when its path goes, and so that its coming and going touches no other path.
 */
final class RestServers {

    /** Smaller answers would gain less than the header costs. */
    private static final int WORTH_GZIP = 512;

    private static final Logger LOG = LoggerFactory.getLogger(RestServers.class);

    private final Bus bus;
    private final Map<String, Server> servers = new TreeMap<>();
    private final PublishedRoutes published;

    RestServers(PublishedRoutes published) {
        this.published = published;
        bus = withCxfLoader(() -> {
            Bus created = BusFactory.newInstance().createBus();
            BusFactory.clearDefaultBusForAnyThread(created);
            return created;
        });
    }

    Bus bus() {
        return bus;
    }

    /** Publishes the resources at the path in place of what was there; an empty list takes the path away. */
    synchronized void publish(String path, List<RestResource> resources) {
        long begin = System.nanoTime();
        Server old = servers.remove(path);
        published.remove(path);
        if (old != null) {
            old.destroy();
        }
        if (!resources.isEmpty()) {
            servers.put(path, withCxfLoader(() -> create(path, resources)));
            published.set(
                    path, resources.stream().<Class<?>>map(Object::getClass).toList());
        }
        LOG.debug("REST at {}: {} resources, {} us", path, resources.size(), (System.nanoTime() - begin) / 1000);
    }

    private Server create(String path, List<RestResource> resources) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(path);
        factory.setServiceBeans(new ArrayList<>(resources));
        factory.setProviders(List.of(
                new JacksonJsonProvider(Json.mapper()),
                new PermissionFilter(),
                new ProblemMapper(),
                new ParameterConverters(),
                new ActorProvider()));
        factory.setOutInterceptors(List.of(new GZIPOutInterceptor(WORTH_GZIP)));
        factory.setProperties(Map.of("default.wae.mapper.least.specific", true));
        return factory.create();
    }

    synchronized void close() {
        servers.keySet().forEach(published::remove);
        servers.values().forEach(Server::destroy);
        servers.clear();
        bus.shutdown(true);
    }

    /** CXF and the JAX-RS runtime find their parts through the thread's class loader. */
    static <T> T withCxfLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXFNonSpringServlet.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
