package id.jembatan.web.internal.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose body ends with an error when it grows over its bound or takes too long. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long bound;
    private final Duration time;
    private ServletInputStream stream;
    private BufferedReader reader;

    BoundedRequest(HttpServletRequest request, long bound, Duration time) {
        super(request);
        this.bound = bound;
        this.time = time;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new BoundedStream(super.getInputStream(), bound, System.nanoTime() + time.toNanos());
        }
        return stream;
    }

    /** JSON and CSV of the interface are UTF-8, whatever the request says. */
    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
        return reader;
    }
}
