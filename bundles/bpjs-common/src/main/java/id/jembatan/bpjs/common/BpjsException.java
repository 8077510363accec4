package id.jembatan.bpjs.common;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The one way in which a BPJS call fails.
 *
 * <p>{@link #getMessage()} is safe to log: it names class, codes and the path template, never a path with a card number, a
 * secret or the gateway's own words. The gateway's words ({@link #gatewaySentence()}) may name a person: show them, do not
 * log them.
 */
public final class BpjsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** One refused field and the gateway's words about it; the field may be empty. */
    public record FieldError(String field, String message) {}

    private final BpjsError error;
    private final boolean outcomeUnknown;
    private final int httpStatus;
    private final Integer code;
    private final String gatewaySentence;
    private final transient List<FieldError> fieldErrors;

    BpjsException(BpjsError error, boolean outcomeUnknown, BpjsCall call, Details details, Throwable cause) {
        super(describe(error, outcomeUnknown, call, details), cause);
        this.error = error;
        this.outcomeUnknown = outcomeUnknown;
        this.httpStatus = details.httpStatus();
        this.code = details.code();
        this.gatewaySentence = details.gatewaySentence();
        this.fieldErrors = List.copyOf(details.fieldErrors());
    }

    /** What went wrong, of a closed list. */
    public BpjsError error() {
        return error;
    }

    /**
     * Whether the request may have taken effect at BPJS all the same. False means surely not, and always for reads. After
     * true look at BPJS before sending again.
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** The HTTP status, or 0 when there was no answer. */
    public int httpStatus() {
        return httpStatus;
    }

    /** {@code metaData.code}, when the answer had one. */
    public OptionalInt code() {
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** What BPJS said, plain text, at most 500 characters. For the user's eyes, not for logs. */
    public Optional<String> gatewaySentence() {
        return gatewaySentence.isEmpty() ? Optional.empty() : Optional.of(gatewaySentence);
    }

    /** The refused fields with the gateway's words; empty unless BPJS named some. */
    public List<FieldError> fieldErrors() {
        return fieldErrors == null ? List.of() : fieldErrors;
    }

    /** A sentence in Bahasa Indonesia that the user can act on. */
    public String indonesian() {
        return error.indonesian();
    }

    /** The same in English. */
    public String english() {
        return error.english();
    }

    /** The gateway's own words where it spoke, with ours behind them, in Bahasa Indonesia. For the user's eyes, not for logs. */
    public String toldIndonesian() {
        return quoted() + indonesian();
    }

    /** The same in English. */
    public String toldEnglish() {
        return quoted() + english();
    }

    private String quoted() {
        return gatewaySentence.isEmpty() ? "" : "BPJS: \u201c" + gatewaySentence + "\u201d. ";
    }

    private static String describe(BpjsError error, boolean outcomeUnknown, BpjsCall call, Details details) {
        StringBuilder text =
                new StringBuilder("BPJS ").append(error).append(" on ").append(call);
        if (details.httpStatus() != 0) {
            text.append(", HTTP ").append(details.httpStatus());
        }
        if (details.code() != null) {
            text.append(", metaData ").append(details.code());
        }
        if (!details.note().isEmpty()) {
            text.append(", ").append(details.note());
        }
        return text.append(outcomeUnknown ? ", outcome unknown" : "").toString();
    }

    /**
     * What is known about a failure.
     *
     * @param note words of our own for the log, without data of persons
     */
    record Details(int httpStatus, Integer code, String gatewaySentence, List<FieldError> fieldErrors, String note) {
        static Details note(int httpStatus, String note) {
            return new Details(httpStatus, null, "", List.of(), note);
        }

        Details withNote(String text) {
            return new Details(httpStatus, code, gatewaySentence, fieldErrors, text);
        }
    }
}
