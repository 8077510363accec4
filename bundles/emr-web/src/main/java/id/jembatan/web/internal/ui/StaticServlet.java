package id.jembatan.web.internal.ui;

import id.jembatan.web.internal.guard.RequestPath;
import id.jembatan.web.internal.problem.Problems;
import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The page. Addresses that the page itself makes, such as {@code /patients/42}, all give {@code index.html}. */
@Component(service = Servlet.class, immediate = true)
@HttpWhiteboardServletName("page")
@HttpWhiteboardServletPattern("/")
public final class StaticServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient StaticFiles files;

    @Activate
    public StaticServlet(@Reference StaticFiles files) {
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = RequestPath.of(request);
        StaticFile file = path.equals("/") ? null : files.at(path);
        if (file != null && files.isHashed(path)) {
            file.serveForever(request, response);
        } else if (file != null) {
            file.serve(request, response, "no-cache");
        } else if (isPage(path, request.getHeader("Accept")) && files.at(StaticFiles.INDEX) != null) {
            files.at(StaticFiles.INDEX).serve(request, response, "no-cache");
        } else {
            Problems.ofStatus(404).write(response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.ofStatus(405).write(response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.ofStatus(405).write(response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.ofStatus(405).write(response);
    }

    private static boolean isPage(String path, String accept) {
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return !file
                && !path.startsWith("/assets/")
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }
}
