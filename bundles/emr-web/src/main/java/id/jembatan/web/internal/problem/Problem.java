package id.jembatan.web.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.jembatan.api.EmrException;
import id.jembatan.api.FieldError;
import id.jembatan.api.Text;
import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;

/**
 * An error as {@code application/problem+json} (RFC 9457).
 *
 * @param title the sentence in Bahasa Indonesia
 * @param id correlation id that the log has too, for unexpected errors only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, int status, String code, String title, Text sentence, List<FieldError> errors, String id) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(Problem.class);

    public static Problem of(int status, String code, Text sentence) {
        return of(status, code, sentence, List.of());
    }

    public static Problem of(int status, String code, Text sentence, List<FieldError> errors) {
        return new Problem("about:blank", status, code, sentence.id(), sentence, errors, null);
    }

    /** A problem with exactly one field. */
    public static Problem ofField(int status, String code, String field, Text sentence) {
        return of(status, code, sentence, List.of(new FieldError(field, sentence)));
    }

    public static Problem of(EmrException refused) {
        return of(status(refused.kind()), refused.code(), refused.sentence(), refused.fields());
    }

    private static int status(EmrException.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    Problem withId(String correlationId) {
        return new Problem(type, status, code, title, sentence, errors, correlationId);
    }

    byte[] json() throws IOException {
        return WRITER.writeValueAsBytes(this);
    }

    /** As an answer of a JAX-RS resource. */
    public Response response() {
        try {
            return Response.status(status).type(MEDIA_TYPE).entity(json()).build();
        } catch (IOException impossible) {
            throw new IllegalStateException("a problem could not be written", impossible);
        }
    }

    /** As the answer of a servlet or filter; nothing may have been written before. */
    public void write(HttpServletResponse response) throws IOException {
        byte[] body = json();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
