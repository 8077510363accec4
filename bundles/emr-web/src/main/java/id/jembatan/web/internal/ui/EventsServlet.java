package id.jembatan.web.internal.ui;

import id.jembatan.api.EmrException;
import id.jembatan.api.access.Session;
import id.jembatan.web.internal.guard.Caller;
import id.jembatan.web.internal.problem.Problem;
import id.jembatan.web.internal.rest.Access;
import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The event stream of a signed-in user. */
@Component(service = Servlet.class, immediate = true)
@HttpWhiteboardServletName("events")
@HttpWhiteboardServletPattern("/api/ui/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient LiveEvents events;

    @Activate
    public EventsServlet(@Reference LiveEvents events) {
        this.events = events;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.refusesUnguarded(request, response)) {
            return;
        }
        Session session = Access.requireSession(Caller.of(request));
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        try {
            events.open(session, async);
        } catch (EmrException tooMany) {
            Problem.of(tooMany).write(response);
            async.complete();
        }
    }
}
