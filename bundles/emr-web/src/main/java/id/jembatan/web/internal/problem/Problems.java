package id.jembatan.web.internal.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.ws.rs.WebApplicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the problem that an exception is. Never takes a word of an exception's message, which may hold patient data. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_CAUSES = 8;

    private Problems() {}

    /** @param where what was asked for, without ids and query, for the log of an unexpected error */
    public static Problem of(Throwable thrown, String where) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return unexpected(thrown, where);
    }

    private static Problem known(Throwable cause) {
        if (cause instanceof EmrException refused) {
            return Problem.of(refused);
        }
        if (cause instanceof RefusedBodyException body) {
            return body.problem();
        }
        if (cause instanceof JacksonException json) {
            return malformed(json);
        }
        if (cause instanceof WebApplicationException web && web.getCause() == null) {
            return ofStatus(web.getResponse().getStatus());
        }
        return null;
    }

    private static Problem malformed(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            String field = FieldPath.of(unknown.getPath());
            return Problem.ofField(
                    400,
                    "json.unknown",
                    field,
                    new Text("Isian " + field + " tidak dikenal.", "The field " + field + " is not known."));
        }
        if (json instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            String field = FieldPath.of(wrong.getPath());
            return Problem.ofField(
                    400,
                    "json.type",
                    field,
                    new Text(
                            "Isian " + field + " tidak sesuai jenis atau bentuknya.",
                            "The field " + field + " is not of the right type or form."));
        }
        if (json instanceof MismatchedInputException) {
            return Problem.of(
                    400,
                    "json.type",
                    new Text(
                            "Data yang dikirim tidak lengkap atau tidak sesuai bentuknya.",
                            "What was sent is incomplete or not of the right form."));
        }
        return Problem.of(
                400,
                "json.syntax",
                new Text("Data yang dikirim bukan JSON yang dapat dibaca.", "What was sent is not readable JSON."));
    }

    /** The problem of an HTTP status that JAX-RS or a filter decided. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(400, "request.bad", new Text("Permintaan tidak dapat dibaca.", "Unreadable request."));
            case 401 ->
                Problem.of(401, "session.none", new Text("Silakan masuk terlebih dahulu.", "Please sign in first."));
            case 403 -> Problem.of(403, "access.forbidden", new Text("Tidak diizinkan.", "Not allowed."));
            case 404 ->
                Problem.of(404, "route.none", new Text("Alamat ini tidak ada.", "There is nothing at this address."));
            case 405 ->
                Problem.of(
                        405,
                        "route.method",
                        new Text("Tindakan ini tidak ada di alamat ini.", "This address does not take this method."));
            case 406 ->
                Problem.of(
                        406,
                        "route.accept",
                        new Text("Bentuk jawaban yang diminta tidak ada.", "The asked form of answer does not exist."));
            case 415 ->
                Problem.of(
                        415,
                        "route.type",
                        new Text("Kirim data sebagai JSON.", "Send the data in the documented media type."));
            default ->
                Problem.of(
                        status,
                        "request.failed",
                        new Text("Permintaan tidak dapat dilayani.", "The request could not be served."));
        };
    }

    private static Problem unexpected(Throwable thrown, String where) {
        byte[] random = new byte[6];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        LOG.error("{} failed, correlation id {}: {}", where, id, Trace.of(thrown));
        return Problem.of(
                        500,
                        "unexpected",
                        new Text(
                                "Terjadi kesalahan pada sistem. Periksa apakah isian sudah tersimpan sebelum mencoba lagi; "
                                        + "bila berulang, sampaikan kode " + id + " kepada petugas sistem.",
                                "The system failed. Look whether the entry was saved before you try again; if it "
                                        + "happens again, tell the code " + id + " to whoever looks after the system."))
                .withId(id);
    }
}
