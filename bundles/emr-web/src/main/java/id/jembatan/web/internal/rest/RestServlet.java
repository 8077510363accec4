package id.jembatan.web.internal.rest;

import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.WebSettings;
import id.jembatan.web.internal.guard.Caller;
import id.jembatan.web.internal.problem.Problems;
import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Publishes every {@link RestResource} service below {@code /api}, the core's and the bridges' alike. Immediate, so that
 * the endpoints stand before the first request and are not made anew whenever the web container lets go of the service.
 */
@Component(
        service = Servlet.class,
        immediate = true,
        property = {"servlet.init.hide-service-list-page=true", "load-on-startup:Integer=1"})
@HttpWhiteboardServletName("rest")
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletAsyncSupported
public final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PathClaims claims = new PathClaims(WebSettings.PID);
    private final transient PublishedRoutes published;
    private final transient RestServers servers;
    private final transient CXFNonSpringServlet cxf = new CXFNonSpringServlet();

    @Activate
    public RestServlet(@Reference PublishedRoutes published) {
        this.published = published;
        this.servers = new RestServers(published);
        cxf.setBus(servers.bus());
    }

    @Reference(
            policy = ReferencePolicy.DYNAMIC,
            cardinality = ReferenceCardinality.MULTIPLE,
            target = "(" + RestResource.PATH + "=*)")
    public synchronized void addResource(RestResource resource, ServiceReference<RestResource> reference) {
        String path = String.valueOf(reference.getProperty(RestResource.PATH));
        publish(claims.add(
                new PathClaims.Claim(resource, path, reference.getBundle().getSymbolicName())));
    }

    public synchronized void removeResource(RestResource resource) {
        publish(claims.remove(resource));
    }

    private void publish(String path) {
        if (path != null) {
            servers.publish(path, claims.at(path));
        }
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        cxf.init(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (Caller.refusesUnguarded(request, response)) {
            return;
        }
        if (!published.serves(request.getPathInfo())) {
            Problems.ofStatus(404).write(response);
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXFNonSpringServlet.class.getClassLoader());
        try {
            cxf.service(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Deactivate
    public synchronized void close() {
        servers.close();
    }
}
