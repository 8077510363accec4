package id.jembatan.web.internal.ui;

import id.jembatan.web.internal.guard.Caller;
import id.jembatan.web.internal.problem.Problem;
import id.jembatan.web.internal.problem.Problems;
import id.jembatan.web.internal.rest.Access;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Files of the bridges' parts of the page, for signed-in users: whoever is not need not know what is installed. */
@Component(service = Servlet.class, immediate = true)
@HttpWhiteboardServletName("plugin-page")
@HttpWhiteboardServletPattern("/plugin/*")
public final class PluginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/([0-9a-f]{20})/(.+)");

    private final transient Contributions contributions;

    @Activate
    public PluginServlet(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.refusesUnguarded(request, response)) {
            return;
        }
        Access.requireSession(Caller.of(request));
        StaticFile file;
        try {
            file = find(request.getPathInfo());
        } catch (RuntimeException broken) {
            Problem problem = Problems.of(broken, "a file of a bridge's page");
            problem.write(response);
            return;
        }
        if (file == null) {
            Problems.ofStatus(404).write(response);
        } else {
            file.serve(request, response, "private, " + StaticFile.IMMUTABLE);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private StaticFile find(String path) {
        Matcher address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            return null;
        }
        return contributions
                .find(address.group(1))
                .filter(c -> c.hash().equals(address.group(2)))
                .map(c -> c.file(address.group(3)))
                .orElse(null);
    }
}
