package id.jembatan.web.internal.problem;

import id.jembatan.api.Text;
import java.io.IOException;

/** The body of a request is larger than its bound or came too slowly. */
public final class RefusedBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private RefusedBodyException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public static RefusedBodyException tooLarge(long bound) {
        long kilobytes = bound / 1024;
        return new RefusedBodyException(Problem.of(
                413,
                "request.too-large",
                new Text(
                        "Data yang dikirim lebih besar dari batas " + kilobytes + " KB. Persingkat atau bagi isinya.",
                        "What was sent is larger than the bound of " + kilobytes + " KB. Shorten or split it.")));
    }

    public static RefusedBodyException tooSlow() {
        return new RefusedBodyException(Problem.of(
                408,
                "request.too-slow",
                new Text(
                        "Data tidak selesai diterima pada waktunya. Periksa jaringan lalu coba lagi.",
                        "The data did not arrive in time. Check the network and try again.")));
    }

    public Problem problem() {
        return problem;
    }
}
