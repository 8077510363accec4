package id.jembatan.core;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.api.FieldError;
import java.util.List;
import org.junit.function.ThrowingRunnable;

/** Asserts on refusals: the kind, the fields, and one sentence in both languages for each. */
public final class Refused {
    private final EmrException exception;

    private Refused(EmrException exception) {
        this.exception = exception;
    }

    public static Refused by(EmrException.Kind kind, ThrowingRunnable act) {
        EmrException exception = assertThrows(EmrException.class, act);
        assertEquals(exception.sentence().id(), kind, exception.kind());
        assertTrue(exception.sentence().id(), exception.sentence().id().matches("(?s).*[.?]"));
        assertTrue(exception.sentence().en(), exception.sentence().en().matches("(?s).*[.?]"));
        return new Refused(exception);
    }

    public Refused code(String code) {
        assertEquals(code, exception.code());
        return this;
    }

    public Refused fields(String... fields) {
        assertEquals(
                List.of(fields),
                exception.fields().stream().map(FieldError::field).toList());
        return this;
    }

    /** The Indonesian sentence. */
    public Refused says(String part) {
        assertTrue(exception.sentence().id(), exception.sentence().id().contains(part));
        return this;
    }
}
