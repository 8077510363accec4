package id.jembatan.benchmarks.start;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The least that answers 200 in the bare container: one servlet on the whiteboard. */
public final class HelloActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "hello");
        properties.put("osgi.http.whiteboard.servlet.pattern", "/api/health");
        context.registerService(Servlet.class, new Hello(), properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service back by itself
    }

    private static final class Hello extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("ok");
        }
    }
}
