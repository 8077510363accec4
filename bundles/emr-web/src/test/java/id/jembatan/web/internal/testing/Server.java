package id.jembatan.web.internal.testing;

import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.WebConfig;
import id.jembatan.web.internal.WebSettings;
import id.jembatan.web.internal.guard.GuardFilter;
import id.jembatan.web.internal.guard.Sessions;
import id.jembatan.web.internal.rest.RestServlet;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.DispatcherType;
import javax.servlet.Servlet;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** The real chain of filter and servlets on a Jetty of the same line as Pax Web's, on loopback. */
public final class Server implements AutoCloseable {

    private final org.eclipse.jetty.server.Server jetty =
            new org.eclipse.jetty.server.Server(new InetSocketAddress("127.0.0.1", 0));
    private final ServletContextHandler context =
            new ServletContextHandler(jetty, "/", ServletContextHandler.NO_SESSIONS);
    private final List<AutoCloseable> closed = new ArrayList<>();

    /** @param guard null for the moment of a start in which the web container does not know it yet */
    public Server(GuardFilter guard) {
        if (guard == null) {
            return;
        }
        FilterHolder holder = new FilterHolder(guard);
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    public Server servlet(String pattern, Servlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        context.addServlet(holder, pattern);
        return this;
    }

    public Server start() throws Exception {
        jetty.start();
        return this;
    }

    public int port() {
        return jetty.getURI().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() throws Exception {
        jetty.stop();
        for (AutoCloseable one : closed) {
            one.close();
        }
    }

    /** Registers a resource as the bundle would. */
    public static void publish(RestServlet servlet, RestResource resource, String bundle, String path) {
        servlet.addResource(resource, reference(bundle, Map.of(RestResource.PATH, path)));
    }

    @SuppressWarnings("unchecked")
    public static <T> ServiceReference<T> reference(String bundleName, Map<String, Object> properties) {
        Bundle bundle = Fakes.service(
                Bundle.class,
                Map.of(
                        "getSymbolicName", given -> bundleName,
                        "findEntries", given -> null,
                        "getLastModified", given -> 1L));
        return (ServiceReference<T>) Fakes.service(
                ServiceReference.class,
                Map.of(
                        "getBundle", given -> bundle,
                        "getProperty", given -> properties.get(given.get(0))));
    }

    public static WebSettings settings(Map<String, Object> changed) {
        Map<String, Object> values = new TreeMap<>(changed);
        return new WebSettings((WebConfig) Proxy.newProxyInstance(
                WebConfig.class.getClassLoader(),
                new Class<?>[] {WebConfig.class},
                (proxy, method, given) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }

    /** Sessions bound to a stand-in of the access service. */
    public static Sessions sessions(Object access) {
        Sessions sessions = new Sessions();
        set(sessions, "access", access);
        return sessions;
    }

    public static void set(Object target, String field, Object value) {
        try {
            Field found = target.getClass().getDeclaredField(field);
            found.setAccessible(true);
            found.set(target, value);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
