package id.jembatan.bpjs.common;

/** A setting that cannot be used. Its texts continue the name of the field and never hold its value. */
public final class BpjsSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String indonesian;
    private final String english;

    BpjsSettingException(String field, String indonesian, String english) {
        super(field + " " + english);
        this.field = field;
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The field as it is entered, such as {@code cons-id}. */
    public String field() {
        return field;
    }

    /** What is wrong with it, such as {@code belum diisi}. */
    public String indonesian() {
        return indonesian;
    }

    /** The same in English. */
    public String english() {
        return english;
    }
}
