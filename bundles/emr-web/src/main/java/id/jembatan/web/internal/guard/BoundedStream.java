package id.jembatan.web.internal.guard;

import id.jembatan.web.internal.problem.RefusedBodyException;
import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

/** Counts what is read of a body, also of one without a length, and looks at the clock at every read. */
final class BoundedStream extends ServletInputStream {

    private final ServletInputStream source;
    private final long bound;
    private final long deadline;
    private long read;

    /** @param deadline in terms of {@link System#nanoTime()} */
    BoundedStream(ServletInputStream source, long bound, long deadline) {
        this.source = source;
        this.bound = bound;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        int value = source.read();
        count(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = source.read(target, offset, length);
        count(got);
        return got;
    }

    private void count(int got) throws IOException {
        if (got < 0) {
            return;
        }
        read += got;
        if (read > bound) {
            throw RefusedBodyException.tooLarge(bound);
        }
        if (System.nanoTime() - deadline > 0) {
            throw RefusedBodyException.tooSlow();
        }
    }

    @Override
    public int available() throws IOException {
        return source.available();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }
}
