package id.jembatan.bpjs.common;

import java.io.IOException;

/** The one way in which LZString text that cannot be opened is refused. */
public final class LzException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why the text was refused. */
    public enum Reason {
        /** Nothing to decode. */
        EMPTY,
        /** A character outside the alphabet, or a code that names no dictionary word. */
        CORRUPT,
        /** The text ends before the end mark. */
        TRUNCATED,
        /** The opened text would exceed the bound. */
        TOO_LARGE
    }

    private final Reason reason;

    LzException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Leaves the trace out: the place is always the decoder, and bad answers may come in numbers. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Why the text was refused. */
    public Reason reason() {
        return reason;
    }
}
