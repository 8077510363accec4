package id.jembatan.web.internal.guard;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.web.internal.WebSettings;
import id.jembatan.web.internal.problem.Problem;
import id.jembatan.web.internal.problem.Problems;
import id.jembatan.web.internal.problem.RefusedBodyException;
import id.jembatan.web.internal.ui.StaticFiles;
import java.io.IOException;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** The one door: page, assets, REST, events and what bridges add are all reached through it. */
@Component(service = Filter.class, immediate = true)
@HttpWhiteboardFilterName("guard")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class GuardFilter implements Filter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final WebSettings settings;
    private final Sessions sessions;
    private final HostRule hosts;
    private final SecurityHeaders headers;

    @Activate
    public GuardFilter(@Reference WebSettings settings, @Reference Sessions sessions, @Reference StaticFiles files) {
        this.settings = settings;
        this.sessions = sessions;
        this.hosts = new HostRule(settings.hosts(), settings.lanEnabled());
        this.headers = new SecurityHeaders(files.inlineHashes());
    }

    @Override
    public void init(FilterConfig config) {
        // Everything was given at construction.
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        headers.put(request, response);
        Problem refused = refused(request);
        if (refused != null) {
            refused.write(response);
            return;
        }
        new Caller(sessions, SessionCookie.read(request)).attach(request);
        try {
            chain.doFilter(bounded(request), response);
        } catch (EmrException | RefusedBodyException refusedLater) {
            if (response.isCommitted()) {
                throw refusedLater;
            }
            Problems.of(refusedLater, "web").write(response);
        }
    }

    private Problem refused(HttpServletRequest request) {
        if (!hosts.allows(request.getHeader("Host"))) {
            return Problem.of(
                    421,
                    "request.host",
                    new Text(
                            "Nama alamat ini tidak terdaftar. Tambahkan pada setelan hosts di id.jembatan.web.",
                            "This host name is not listed. Add it to the setting hosts of id.jembatan.web."));
        }
        if (!RequestPath.isPlain(request)) {
            return Problems.ofStatus(400);
        }
        if (!METHODS.contains(request.getMethod())) {
            return Problems.ofStatus(405);
        }
        if (!CrossSiteRule.allows(request)) {
            return Problem.of(
                    403,
                    "request.cross-site",
                    new Text(
                            "Permintaan ini tidak datang dari halaman Jembatan.",
                            "This request does not come from the page of Jembatan."));
        }
        long bound = settings.bodyMax(RequestPath.of(request));
        return request.getContentLengthLong() > bound
                ? RefusedBodyException.tooLarge(bound).problem()
                : null;
    }

    private HttpServletRequest bounded(HttpServletRequest request) {
        return new BoundedRequest(request, settings.bodyMax(RequestPath.of(request)), settings.bodyTime());
    }

    @Override
    public void destroy() {
        // Holds nothing.
    }
}
