package id.jembatan.api;

import java.util.List;
import java.util.Objects;

/**
 * The one exception of the contract: an act was refused or could not be done, nothing of it was saved, and the sentence
 * tells the user what to do. Messages never hold patient data or secrets beyond what the user typed in the named field.
 */
public class EmrException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the act did not happen; the web maps it to a status. */
    public enum Kind {
        /** The input is wrong; the field errors say where. */
        INVALID,
        /** No such record in this facility. */
        NOT_FOUND,
        /** It collides with what is stored: duplicate, changed by somebody else, wrong state. */
        CONFLICT,
        /** No session, or a wrong user name or password. */
        UNAUTHENTICATED,
        /** The actor lacks the permission. */
        FORBIDDEN,
        /** Larger than the bound of this input. */
        TOO_LARGE,
        /** The part that would answer is off, not ready, or did not answer in time. */
        UNAVAILABLE,
        /** Too many tries; wait. */
        TOO_MANY
    }

    private final transient Kind kind;
    private final String code;
    private final transient Text sentence;
    private final transient List<FieldError> fields;

    /**
     * @param code stable word for programs, such as {@code patient.nik.duplicate}
     */
    public EmrException(Kind kind, String code, Text sentence, List<FieldError> fields, Throwable cause) {
        super(code, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = Objects.requireNonNull(code, "code");
        this.sentence = Objects.requireNonNull(sentence, "sentence");
        this.fields = List.copyOf(fields);
    }

    public EmrException(Kind kind, String code, Text sentence) {
        this(kind, code, sentence, List.of(), null);
    }

    /** An input with exactly one wrong field. */
    public static EmrException invalid(String code, String field, Text sentence) {
        return new EmrException(Kind.INVALID, code, sentence, List.of(new FieldError(field, sentence)), null);
    }

    /** An input with several wrong fields; the sentence of the whole is that of the first. */
    public static EmrException invalid(String code, List<FieldError> fields) {
        return new EmrException(Kind.INVALID, code, fields.get(0).sentence(), fields, null);
    }

    /** A collision that one field causes, such as a NIK that another patient has. */
    public static EmrException conflict(String code, String field, Text sentence) {
        return new EmrException(Kind.CONFLICT, code, sentence, List.of(new FieldError(field, sentence)), null);
    }

    public static EmrException conflict(String code, Text sentence) {
        return new EmrException(Kind.CONFLICT, code, sentence);
    }

    public static EmrException notFound(String code, Text sentence) {
        return new EmrException(Kind.NOT_FOUND, code, sentence);
    }

    public static EmrException forbidden(String code, Text sentence) {
        return new EmrException(Kind.FORBIDDEN, code, sentence);
    }

    public static EmrException unavailable(String code, Text sentence) {
        return new EmrException(Kind.UNAVAILABLE, code, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Text sentence() {
        return sentence;
    }

    public List<FieldError> fields() {
        return fields;
    }
}
