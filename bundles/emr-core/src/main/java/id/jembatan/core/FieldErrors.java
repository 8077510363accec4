package id.jembatan.core;

import id.jembatan.api.EmrException;
import id.jembatan.api.FieldError;
import id.jembatan.api.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Collects what is wrong with an input, one sentence for each field, so that everything is told at once. */
public final class FieldErrors {
    /** C0 and C1 controls but tab and line ends, and halves of a surrogate pair, which no database keeps. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\p{Cs}]");

    private static final Pattern LINE_BREAK = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]");

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String id, String en) {
        errors.add(new FieldError(field, new Text(id, en)));
    }

    public void add(String field, Text sentence) {
        errors.add(new FieldError(field, sentence));
    }

    public boolean has(String field) {
        return errors.stream().anyMatch(e -> e.field().equals(field));
    }

    /** @throws EmrException INVALID with every field collected, when there is one */
    public void throwIfAny(String code) {
        if (!errors.isEmpty()) {
            throw EmrException.invalid(code, errors);
        }
    }

    /** @throws EmrException CONFLICT with every field collected, when there is one */
    public void throwConflictIfAny(String code) {
        if (!errors.isEmpty()) {
            throw new EmrException(
                    EmrException.Kind.CONFLICT, code, errors.get(0).sentence(), errors, null);
        }
    }

    /**
     * A text in one line.
     *
     * @param max longest in characters as people count them
     * @return the text without blanks around it, or null when nothing is in it
     */
    public String line(String field, Text label, String value, int max) {
        String text = bounded(field, label, value, max);
        if (text != null && LINE_BREAK.matcher(text).find()) {
            add(field, label.id() + " harus dalam satu baris.", label.en() + " must be in one line.");
        }
        return text;
    }

    /** As {@link #line}, and must not be empty. */
    public String requiredLine(String field, Text label, String value, int max) {
        String text = line(field, label, value, max);
        if (text == null) {
            required(field, label);
        }
        return text;
    }

    /** A text that may have several lines; otherwise as {@link #line}. */
    public String bounded(String field, Text label, String value, int max) {
        String text = value == null || value.isBlank() ? null : value.strip();
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            add(
                    field,
                    String.format(
                            Locale.forLanguageTag("id-ID"),
                            "%s berisi %,d karakter; batasnya %,d. Ringkas lalu simpan lagi.",
                            label.id(),
                            length,
                            max),
                    String.format(
                            Locale.ENGLISH,
                            "%s has %,d characters; the limit is %,d. Shorten it and save again.",
                            label.en(),
                            length,
                            max));
        } else if (UNSTORABLE.matcher(text).find()) {
            add(
                    field,
                    label.id() + " berisi karakter kendali yang tidak dapat disimpan. Ketik ulang tanpa karakter itu.",
                    label.en() + " holds control characters that cannot be stored. Type it again without them.");
        }
        return text;
    }

    public void required(String field, Text label) {
        add(field, label.id() + " harus diisi.", label.en() + " is needed.");
    }

    public <T> void required(String field, Text label, T value) {
        if (value == null) {
            required(field, label);
        }
    }
}
